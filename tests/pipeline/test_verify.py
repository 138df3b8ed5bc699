"""What a PDF carries gives the same PDF again; where it does not, it is said how."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pikepdf
import pytest
from PIL import Image

from briefgen.pdf import objects
from briefgen.pipeline.families import packaged
from briefgen.pipeline.inspect import inspect_pdf
from briefgen.pipeline.render import Options
from briefgen.pipeline.verify import Verified, verify_pdf
from tests.readback.tampering import (
    rendered,
    rendered_text,
    signed,
    with_attached,
    with_brief,
    with_manifest,
    with_note,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = "title: Night buses\nlanguage: en-GB\ncontext: Words that stand here.\n"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return rendered_text(TEXT)


def verified(pdf: bytes, folder: Path | None = None) -> Verified:
    outcome = verify_pdf("a.pdf", pdf, folder)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


@pytest.mark.parametrize(
    "name",
    [
        *("charts", "tables-and-figures", "bibliography", "own-style/tramline"),
        *("footnotes", "german", "markings"),
    ],
)
def test_an_example_gives_the_same_bytes_again(name: str) -> None:
    assert verified(rendered(EXAMPLES / f"{name}.yaml")).same == "bytes"


@pytest.mark.parametrize(
    "options",
    [
        Options(conformance="ua2"),
        Options(draft=True),
        Options(style="journal"),
        Options(style=str(EXAMPLES / "own-style" / "house.yaml")),
    ],
    ids=["conformance", "draft", "a style's name", "a style's file"],
)
def test_the_options_are_those_that_it_was_made_with(options: Options) -> None:
    assert verified(rendered_text(TEXT, options=options)).same == "bytes"


def test_the_date_is_that_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    pdf = rendered_text(TEXT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")

    assert verified(pdf).same == "bytes"


def test_copies_of_sources_are_taken_from_a_folder(tmp_path: Path) -> None:
    pdf = rendered(EXAMPLES / "quotations.yaml")

    assert verified(pdf, EXAMPLES).same == "bytes"
    without = verify_pdf("a.pdf", pdf)
    assert without.value is None
    assert [each.code for each in without.diagnostics] == ["BG964", "BG964"]

    shutil.copytree(EXAMPLES / "sources", tmp_path / "sources")
    (tmp_path / "sources" / "hearing.txt").write_text("Other words.", encoding="utf-8")
    (other,) = verify_pdf("a.pdf", pdf, tmp_path).diagnostics
    assert "hearing.txt" in other.message


def test_another_compressor_makes_no_difference(pdf: bytes) -> None:
    with patch.object(objects, "_LEVEL", 9):
        other = rendered_text(TEXT)

    assert other != pdf
    assert verified(other).same == "content"


def test_other_words_are_told_with_their_page(pdf: bytes) -> None:
    forged = with_brief(pdf, TEXT.replace("stand", "stood"))

    found = verified(forged)

    assert found.same is None
    assert any(
        line.startswith("page 1 has “stand here.") for line in found.differences
    ), found.differences


def test_other_facts_are_told(pdf: bytes) -> None:
    forged = with_brief(pdf, TEXT.replace("en-GB", "en-US").replace("Night", "Day"))

    told = "\n".join(verified(forged).differences)

    assert "title: “Night buses”, where its source gives “Day buses”" in told
    assert "language: “en-GB”, where its source gives “en-US”" in told


def test_a_file_that_was_slipped_in_is_told(pdf: bytes) -> None:
    found = verified(with_attached(pdf, {"virus.txt": b"x"}))

    assert found.same is None
    assert any("“virus.txt”" in line for line in found.differences)


def test_another_version_is_told(pdf: bytes) -> None:
    def older(manifest: dict[str, Any]) -> None:
        manifest["briefgen"] = "0.0.1"

    found = verified(with_manifest(pdf, older))

    assert found.made_by == "0.0.1"
    assert any("briefgen 0.0.1" in line for line in found.differences)


def test_a_source_that_gives_no_pdf_is_told(pdf: bytes) -> None:
    outcome = verify_pdf("a.pdf", with_brief(pdf, "title: [\n"))

    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["BG966", "BG101"]


def test_bytes_behind_the_end_make_another_pdf(pdf: bytes) -> None:
    assert verified(pdf + b"\n").same is None


def test_an_edition_that_carries_its_source_gives_itself_again() -> None:
    brief = (
        f"{TEXT}summary: The short of it.\neditions: {{short: {{attach: source}}}}\n"
    )

    found = verified(rendered_text(brief, options=Options(edition="short")))

    assert found.same == "bytes"


def test_fonts_are_taken_from_a_folder(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "fonts").mkdir(parents=True)
    font = packaged("font_source_serif_pro", "SourceSerifPro-Regular.ttf")
    shutil.copy(font, home / "fonts" / "Body.ttf")
    house = "fonts: {families: {serif: {regular: ./fonts/Body.ttf}}}\n"
    (home / "house.yaml").write_text(house, encoding="utf-8")
    pdf = rendered_text(f"style: house.yaml\n{TEXT}", home)

    (lacking,) = verify_pdf("a.pdf", pdf).diagnostics
    assert lacking.code == "BG964"
    assert "“fonts/Body.ttf”" in lacking.message
    assert verified(pdf, home).same == "bytes"


def test_a_large_picture_is_no_bomb(tmp_path: Path) -> None:
    Image.new("RGB", (4800, 4800), "#123456").save(tmp_path / "map.png")
    figure = "figure: {image: map.png, alt: A map, caption: The map}"
    pdf = rendered_text(f"title: Maps\ncontext: [{{{figure}}}]\n", tmp_path)

    assert inspect_pdf("a.pdf", pdf).ok


def test_a_font_that_is_another_by_now_is_told(pdf: bytes) -> None:
    def other(manifest: dict[str, Any]) -> None:
        manifest["fonts"][0]["sha256"] = "0" * 64

    told = verified(with_manifest(pdf, other)).differences

    assert "the font SourceSansPro-Bold.ttf is another here" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (with_note, "page 1 has annotations that were added: FreeText"),
        (signed, "it was signed afterwards"),
    ],
)
def test_what_was_appended_is_told_apart_from_what_was_made(
    pdf: bytes, change: Callable[[bytes], bytes], told: str
) -> None:
    found = verified(change(pdf))

    assert found.same is None
    assert found.differences[0].startswith("what its source gives stands in it")
    assert told in found.differences


def test_a_page_that_is_drawn_otherwise_is_told(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as file:
        content = file.pages[0].Contents
        content.write(content.read_bytes() + b"\n0 0 9 9 re f")
        file.save(out := BytesIO())

    found = verified(out.getvalue())

    assert found.differences == ("page 1 has the same words, and is drawn otherwise",)


def test_a_pdf_that_was_encrypted_is_told(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(out := BytesIO(), encryption=pikepdf.Encryption(owner="a", user=""))

    (fault,) = verify_pdf("a.pdf", out.getvalue()).diagnostics

    assert (fault.code, fault.message) == ("BG961", "it is encrypted")
