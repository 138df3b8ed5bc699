"""A PDF carries all that it was made from, and nothing else of the machine."""

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from briefgen.model.manifest import Manifest
from briefgen.pipeline.families import packaged
from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import SourceText

USUAL = Options()
BRIEF = """\
title: Night buses
style: house.yaml
standards: [sure.yaml]
bibliography: refs.bib
publisher: {name: P, logo: logo.png}
context:
  - Words [@doe2024].
  - table: {caption: Rents, columns: [year], data: rents.csv}
sources:
  roe2020: {type: report, title: R, issued: 2020, archive_copy: r.txt,
    author: [{family: Roe, given: Jane}]}
"""
FILES = {
    "house.yaml": b"extends: lower.yaml\nbrand: _brand.yml\n",
    "lower.yaml": b"extends: journal\n",
    "_brand.yml": b"color: {primary: '#123456'}\n",
    "sure.yaml": b"name: Sure\nrows: [{grades: likelihood, steps: [often, seldom]}]\n",
    "refs.bib": b"@report{doe2024, title={T}, author={Doe, J}, year={2024}}\n",
    "rents.csv": b"year\n2020\n2021\n",
    "r.txt": b"What she said.\n",
    "briefgen.toml": b"select = []\n",
    "unread.csv": b"a\n",
}
USED, UNUSED = "SourceSerifPro-Regular.ttf", "SourceSansPro-BlackIt.ttf"
FONTS = (("font_source_serif_pro", USED), ("font_source_sans_pro", UNUSED))


def png(image: Image.Image | None = None) -> bytes:
    buffer = io.BytesIO()
    (image or Image.effect_noise((60, 40), 50)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project with a file of each kind that a brief can name."""
    folder = tmp_path / "project"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "logo.png").write_bytes(png())
    return folder


def carried(
    folder: Path,
    text: str = BRIEF,
    options: Options = USUAL,
    name: str = "brief.yaml",
) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Give what the PDF of a brief carries, and its manifest."""
    outcome = render_brief(SourceText(name, text.encode(), folder), options)
    assert outcome.value is not None, outcome.diagnostics
    with pikepdf.open(io.BytesIO(outcome.value.pdf)) as pdf:
        files = {
            name: pdf.attachments[name].get_file().read_bytes()
            for name in pdf.attachments
        }
    return files, json.loads(files.pop("briefgen.json", b"{}"))


def entry(manifest: dict[str, Any], path: str) -> dict[str, str]:
    (found,) = [each for each in manifest["files"] if each["path"] == path]
    return dict(found)


def test_all_files_travel_that_were_read_and_no_others(project: Path) -> None:
    files, manifest = carried(project)

    sent = {name: data for name, data in FILES.items() if name.endswith((".yaml", "l"))}
    sent |= {name: FILES[name] for name in ("refs.bib", "rents.csv")}
    assert files == {"brief.yaml": BRIEF.encode(), **sent}
    assert manifest["brief"] == "brief.yaml"
    assert {each["path"] for each in manifest["files"]} == {*files, "logo.png", "r.txt"}


def test_copies_of_sources_stay_at_home_and_are_known_by_their_hash(
    project: Path,
) -> None:
    files, manifest = carried(project)

    assert "r.txt" not in files
    assert entry(manifest, "r.txt").keys() == {"path", "sha256"}


def test_fonts_stay_at_home_and_are_known_by_their_hash(project: Path) -> None:
    (project / "fonts").mkdir()
    for package, name in FONTS:
        font = packaged(package, name).read_bytes()
        (project / "fonts" / name).write_bytes(font)
    house = "fonts: {families: {serif: {name: Source Serif Pro}}}\n"
    (project / "house.yaml").write_text(house, encoding="utf-8")

    files, manifest = carried(project)

    assert not any(name.endswith(".ttf") for name in files)
    assert entry(manifest, f"fonts/{USED}").keys() == {"path", "sha256"}
    assert USED in {font["name"] for font in manifest["fonts"]}
    assert f"fonts/{UNUSED}" not in {each["path"] for each in manifest["files"]}


def test_a_picture_on_a_page_is_not_carried_twice(project: Path) -> None:
    files, manifest = carried(project)

    assert "logo.png" not in files
    assert entry(manifest, "logo.png") == {"path": "logo.png", "image": "I1"}


def test_what_a_camera_wrote_travels_in_no_way(project: Path) -> None:
    turned = Image.Exif()
    turned[0x0112], turned[0x010F] = 6, "SECRET"
    Image.effect_noise((60, 40), 50).convert("RGB").save(
        project / "logo.jpg", exif=turned
    )

    files, manifest = carried(project, BRIEF.replace("logo.png", "logo.jpg"))

    assert b"SECRET" in (project / "logo.jpg").read_bytes()
    assert b"SECRET" not in b"".join(files.values())
    assert entry(manifest, "logo.jpg")["attachment"] == "logo.jpg"


def test_a_project_above_its_briefs_keeps_its_folders(project: Path) -> None:
    (project / "briefs").mkdir()
    (project / "briefs" / "refs.bib").write_bytes(FILES["refs.bib"])

    files, manifest = carried(project / "briefs")

    assert manifest["brief"] == "briefs/brief.yaml"
    assert entry(manifest, "briefs/refs.bib")["attachment"] == "refs.bib"
    assert entry(manifest, "rents.csv")["attachment"] in files


def test_a_folder_that_no_system_should_have_is_called_otherwise(
    project: Path,
) -> None:
    (project / ".new").mkdir()

    assert carried(project / ".new")[1]["brief"] == "brief/brief.yaml"


def test_files_of_one_name_do_not_hide_each_other(project: Path) -> None:
    (project / "data").mkdir()
    (project / "data" / "Rents.csv").write_bytes(b"year\n1999\n")
    text = BRIEF.replace("sources:", f"{TABLE}sources:")

    files, manifest = carried(project, text)

    assert files["Rents.csv"] == b"year\n1999\n"
    assert files[entry(manifest, "rents.csv")["attachment"]] == FILES["rents.csv"]


TABLE = """\
  - table: {caption: Old rents, columns: [year], data: data/Rents.csv}
"""


def test_a_style_from_elsewhere_travels_with_what_it_names(
    project: Path, tmp_path: Path
) -> None:
    house = tmp_path / "elsewhere"
    house.mkdir()
    (house / "look.yaml").write_bytes(b"brand: _brand.yml\n")
    (house / "_brand.yml").write_bytes(FILES["_brand.yml"])

    _, manifest = carried(project, options=Options(style=str(house / "look.yaml")))

    assert manifest["style"] == "given-style/look.yaml"
    assert entry(manifest, "given-style/_brand.yml")
    assert str(tmp_path) not in json.dumps(manifest)


@pytest.mark.parametrize("name", ["stdin", "dict", "con.yaml", "a\n.yaml"])
def test_a_brief_without_a_good_name_gets_one(project: Path, name: str) -> None:
    assert carried(project, name=name)[1]["brief"] == "brief.yaml"


def test_the_build_s_date_is_told_where_there_is_one(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "date" not in carried(project)[1]

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert carried(project)[1]["date"] == "2023-11-14"


def test_nothing_is_attached_where_nothing_is_to_be(project: Path) -> None:
    assert carried(project, options=Options(attachments=False)) == ({}, {})
    assert carried(project, f"attach: none\n{BRIEF}") == ({}, {})


def test_every_option_that_a_pdf_depends_on_is_in_its_manifest() -> None:
    others = {"preflight", "attachments", "day"}

    assert {*Options._fields} - others <= {*Manifest.__match_args__}


def test_what_is_remembered_of_a_brief_before_is_carried_all_the_same(
    project: Path,
) -> None:
    assert carried(project) == carried(project)
