"""The whole way from a brief's bytes to its PDF."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from briefgen.diagnostics import Outcome
from briefgen.pipeline.render import Options, Rendered, render_brief
from briefgen.pipeline.source import SourceText

TEXT = """\
title: Fund *school* meals
subtitle: In July
language: en-GB
authors: [Ann Alder, Ben Birch]
keywords: [meals, schools]
findings:
  - {id: weight, claim: Children lose weight., evidence: [doe2024]}
recommendations:
  - {action: Keep kitchens open., rests_on: [weight], caveats: none known}
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024,
    author: [{family: Doe, given: Jane}]}
"""


def rendered(
    text: str, folder: Path = Path(), *, draft: bool = False
) -> Outcome[Rendered | None]:
    return render_brief(
        SourceText("a/b.yaml", text.encode(), folder), Options(draft=draft)
    )


def opened(text: str) -> pikepdf.Pdf:
    outcome = rendered(text)
    assert outcome.value is not None, outcome.diagnostics
    return pikepdf.open(io.BytesIO(outcome.value.pdf))


def modified(text: str) -> str | None:
    with opened(text) as pdf:
        return str(pdf.docinfo["/ModDate"]) if "/ModDate" in pdf.docinfo else None


def picture(folder: Path, *, whole: bool = True) -> str:
    """Write a PNG, or the head of one; give the field that shows it."""
    buffer = io.BytesIO()
    Image.effect_noise((200, 100), 50).save(buffer, "PNG")
    data = buffer.getvalue()
    (folder / "map.png").write_bytes(data if whole else data[: len(data) // 2])
    return "context:\n  - figure: {image: map.png, alt: A map, caption: The map}\n"


def test_the_pages_are_counted() -> None:
    outcome = rendered(TEXT)

    assert outcome.value is not None
    assert outcome.value.pages == len(opened(TEXT).pages)


def test_the_file_says_of_itself_what_the_brief_says() -> None:
    pdf = opened(TEXT)
    info = pdf.docinfo

    assert info["/Title"] == "Fund school meals"
    assert info["/Author"] == "Ann Alder; Ben Birch"
    assert info["/Subject"] == "In July"
    assert info["/Keywords"] == "meals, schools"


def test_the_source_travels_with_the_file_byte_for_byte() -> None:
    with opened(TEXT) as pdf:
        assert list(pdf.attachments) == ["b.yaml", "briefgen.json"]
        assert pdf.attachments["b.yaml"].get_file().read_bytes() == TEXT.encode()


def test_the_source_stays_at_home_where_the_brief_says_so() -> None:
    assert not opened(f"attach: none\n{TEXT}").attachments


def test_a_brief_with_a_date_has_that_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert modified(f"date: 2024-05\n{TEXT}") == "D:202405"


def test_a_brief_without_a_date_takes_the_one_that_the_build_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert modified(TEXT) == "D:20231114"


@pytest.mark.parametrize("epoch", ["", "soon", "-1"])
def test_without_either_there_is_none(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert modified(TEXT) is None


def test_a_picture_is_shown(tmp_path: Path) -> None:
    outcome = rendered(TEXT + picture(tmp_path), tmp_path)

    assert outcome.value is not None
    with pikepdf.open(io.BytesIO(outcome.value.pdf)) as pdf:
        assert any(page.get_images() for page in pdf.pages)


def test_a_damaged_picture_is_an_error_where_the_brief_names_it(
    tmp_path: Path,
) -> None:
    text = TEXT + picture(tmp_path, whole=False)

    outcome = rendered(text, tmp_path)

    assert outcome.value is None
    (fault,) = [each for each in outcome.diagnostics if each.code != "BG706"]
    line, column = fault.span.start
    assert fault.code == "BG105"
    assert text.splitlines()[line - 1][column - 1 :].startswith("map.png")


def test_errors_of_every_kind_come_at_once(tmp_path: Path) -> None:
    text = "style: nowhere\n" + TEXT.replace("en-GB", "ar")

    outcome = rendered(text, tmp_path)

    assert outcome.value is None
    places = {str(fault.span) for fault in outcome.diagnostics}
    assert places == {"a/b.yaml:1:8", "a/b.yaml:4:11"}


def test_a_draft_is_marked_without_a_word_in_the_brief() -> None:
    plain, draft = rendered(TEXT), rendered(TEXT, draft=True)

    assert plain.value is not None
    assert draft.value is not None
    assert plain.value.pdf != draft.value.pdf


def test_a_brief_that_went_wrong_leaves_nothing_in_the_next_one() -> None:
    before = rendered(TEXT)

    rendered(TEXT.replace("[weight]", "[wieght]"))
    rendered("title: [\n")

    assert rendered(TEXT) == before


@pytest.mark.parametrize("name", ["b\udcff.yaml", "b\n.yaml", "b.txt", "stdin"])
def test_a_name_that_is_no_text_is_not_carried(name: str) -> None:
    outcome = render_brief(SourceText(name, TEXT.encode(), Path()))

    assert outcome.value is not None
    with pikepdf.open(io.BytesIO(outcome.value.pdf)) as pdf:
        assert list(pdf.attachments) == ["brief.yaml", "briefgen.json"]


def test_a_word_that_is_too_wide_is_found_in_its_cell() -> None:
    wide = "x" * 200
    table = f"{{columns: [A, B], rows: [[a, b], [c, {wide}]]}}"

    outcome = rendered(f"{TEXT}context: [{{table: {table}}}]\n")

    (diagnostic,) = outcome.diagnostics
    line = f"context: [{{table: {table}}}]"
    assert diagnostic.code == "BG903"
    assert diagnostic.span.start == (TEXT.count("\n") + 1, line.index(wide) + 1)


def test_a_title_that_is_too_wide_is_found_on_its_line() -> None:
    outcome = rendered(f"subtitle: x\ntitle: {'x' * 80}\n")

    assert [each.span.start for each in outcome.diagnostics] == [(2, 8)]


@pytest.mark.parametrize("gap", ["\\t", "\\n"])
def test_a_name_on_several_lines_runs_along_the_head(gap: str) -> None:
    series = f'series: {{name: "A{gap}B", number: "1{gap}2"}}'
    context = "context: |\n" + "  A paragraph of words.\n\n" * 60

    outcome = rendered(f"{TEXT}{series}\n{context}")

    assert outcome.value is not None
    assert outcome.value.pages > 1, "the first page has another head"


def test_a_citation_of_very_many_sources_has_room_beside_the_text() -> None:
    keys = [f"k{number}" for number in range(40)]
    sources = "".join(f"  {key}: {{type: report, title: T}}\n" for key in keys)
    cited = "; ".join(f"@{key}" for key in keys)
    caveat = f'caveats: [{{point: "So it is [{cited}].", qualifies: [weight]}}]\n'

    outcome = rendered(f"{caveat}{TEXT}{sources}")

    assert outcome.value is not None, outcome.diagnostics
