"""Citations by a CSL file: two small styles of our own, and files that are none."""

import importlib.util
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.model.cited import CitedText, plain_words
from briefgen.model.resolved import Cited
from briefgen.pipeline.cite import list_sources
from briefgen.pipeline.looks import check_style
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read import csl

with_citeproc = pytest.mark.skipif(
    importlib.util.find_spec("citeproc") is None, reason="citeproc-py is not installed"
)

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}">
  <info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <macro name="who"><names variable="author"><name form="{form}" and="text"/></names>
  </macro>
  {citation}
  <bibliography><sort><key macro="who"/></sort><layout suffix=".">
    <group delimiter=". "><text macro="who"/>
    <text variable="title" font-style="italic"/><text variable="publisher"/></group>
  </layout></bibliography>
</style>
"""
YEARS = STYLE.format(
    kind="in-text",
    form="short",
    citation="""<citation><layout prefix="(" suffix=")" delimiter="; ">
    <group delimiter=", "><group delimiter=" "><text macro="who"/>
    <date variable="issued"><date-part name="year"/></date></group>
    <group delimiter=" "><label variable="locator" form="short"/>
    <text variable="locator"/></group></group></layout></citation>""",
)
NOTES = STYLE.format(
    kind="note",
    form="long",
    citation="""<citation><layout suffix="." delimiter="; "><choose>
    <if position="ibid ibid-with-locator" match="any"><group delimiter=" ">
    <text term="ibid"/><text variable="locator"/></group></if>
    <else><group delimiter=", "><text macro="who"/>
    <text variable="title" font-style="italic"/>
    <text variable="locator"/></group></else></choose></layout></citation>""",
)
BRIEF = """
title: T
language: en-GB
citations: {style: house.csl}
summary: |
  One [see @Key, p. 5, for *more*]. Two [@Key, p. 6]. As @key [p. 7] says.
  Three [-@key]. Four [@Key; @key].
sources:
  Key: {type: book, title: Jihad, issued: 2016, publisher: Hurst,
    author: {family: Maher, given: Shiraz}}
  key: {type: book, title: Death, issued: 2017, publisher: Hurst,
    author: {family: Roy, given: Olivier}}
"""


def source(folder: Path, style: str | bytes, brief: str = BRIEF) -> SourceText:
    data = style if isinstance(style, bytes) else style.encode()
    (folder / "house.csl").write_bytes(data)
    return SourceText("b.yaml", brief.encode(), folder)


def cited(folder: Path, style: str) -> Cited:
    laid_out = lay_out_brief(source(folder, style))
    assert laid_out.value is not None, laid_out.diagnostics
    assert laid_out.value.resolved.cited is not None
    return laid_out.value.resolved.cited


def at_style(folder: Path, style: str | bytes, brief: str = BRIEF) -> Diagnostic:
    found = validate_brief(source(folder, style, brief)).diagnostics
    (told,) = [each for each in found if each.code == "BG204"]
    assert told.span.start[0] == 4
    return told


def italic(text: CitedText) -> list[str]:
    return [words.text for words in text if words.italic]


@with_citeproc
def test_a_style_of_dates_cites_in_the_text(tmp_path: Path) -> None:
    done = cited(tmp_path, YEARS)

    assert done.place == "inline"
    assert [plain_words(call.text) for call in done.calls.values()] == [
        "(see Maher 2016, p. 5, for more)",
        "(Maher 2016, p. 6)",
        "Roy (2017, p. 7)",
        "(2017)",
        "(Maher 2016; Roy 2017)",
    ]
    first, *_, last = done.calls.values()
    assert italic(first.text) == ["more"]
    links = [words.target for words in last.text if words.target]
    assert links == ["#source.Key", "#source.key"]
    assert [(work.key, plain_words(work.text)) for work in done.entries] == [
        ("Key", "Maher. Jihad. Hurst."),
        ("key", "Roy. Death. Hurst."),
    ]
    assert italic(done.entries[0].text) == ["Jihad"]


@with_citeproc
def test_a_style_of_notes_cites_in_footnotes(tmp_path: Path) -> None:
    done = cited(tmp_path, NOTES)
    calls = [*done.calls.values()]

    assert done.place == "footnotes"
    assert [call.note for call in calls] == [1, 2, 3, 4, 5]
    assert [plain_words(call.text) for call in calls[1:3]] == ["Ibid. 6.", "Death, 7."]
    assert plain_words(calls[2].in_text) == "Roy"


@with_citeproc
def test_the_list_of_sources_is_that_of_the_style(tmp_path: Path) -> None:
    listed = list_sources(source(tmp_path, YEARS)).value

    assert listed is not None
    assert [each.reference for each in listed] == [
        "Maher. Jihad. Hurst.",
        "Roy. Death. Hurst.",
    ]


@with_citeproc
def test_a_style_that_breaks_off_is_one_error_at_its_name(tmp_path: Path) -> None:
    broken = YEARS.replace('name="year"', 'name="eon"').replace(
        '<date-part name="eon"/>', '<date-part name="year" font-style="bent"/>'
    )
    outcome = lay_out_brief(source(tmp_path, broken))

    assert outcome.value is None
    (told,) = [each for each in outcome.diagnostics if each.code == "BG204"]
    assert told.span.start == (4, 20)
    assert "could not run the citation style “house.csl”" in told.message


@with_citeproc
def test_more_works_than_a_style_can_write_are_an_error_and_none_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.resolve.csl.citations.MOST_WORKS", 1)
    outcome = lay_out_brief(source(tmp_path, YEARS))

    assert outcome.value is None
    (told,) = [each for each in outcome.diagnostics if each.code == "BG204"]
    assert "a CSL file writes 1 works at most" in told.message


@with_citeproc
def test_what_only_shows_when_a_style_is_run_is_told_with_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.resolve.csl.citations.MOST_WORKS", 1)
    outcome = list_sources(source(tmp_path, YEARS))

    assert not outcome.ok
    assert "a CSL file writes 1 works at most" in outcome.diagnostics[-1].message


def test_without_citeproc_the_author_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csl, "find_spec", lambda _: None)
    told = at_style(tmp_path, YEARS)

    assert "citeproc-py, which is not installed" in told.message
    assert told.hint is not None
    assert "pip install 'briefgen[csl]'" in told.hint


CYCLE = YEARS.replace('<names variable="author">', '<text macro="who"/><names>')
LAUGHS = YEARS.replace(
    '<macro name="who">',
    "".join(
        f'<macro name="m{n}">{f"<text macro={chr(34)}m{n + 1}{chr(34)}/>" * 10}</macro>'
        for n in range(6)
    )
    + '<macro name="m6"><text value="x"/></macro>'
    + '<macro name="who"><text macro="m0"/>',
)
DEPENDENT = (
    '<style xmlns="http://purl.org/net/xbiblio/csl"><info>'
    '<link rel="independent-parent" href="x"/></info></style>'
)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("<style", "is not XML"),
        (YEARS.encode("utf-16"), "is not written in UTF-8"),
        ("<!DOCTYPE style [<!ENTITY a 'b'>]><style/>", "has a document type"),
        ("<style/>", "is no CSL style"),
        (DEPENDENT, "only refers to another style"),
        (
            '<style xmlns="http://purl.org/net/xbiblio/csl"/>',
            "has no citation element",
        ),
        (YEARS.replace('macro="who"', 'macro="whom"'), "calls a macro “whom”"),
        (CYCLE, "calls itself"),
        (LAUGHS, "calls its macros too often"),
        (YEARS.replace("<info>", "<info>" + "<a>" * 70), "70 in another"),
    ],
)
def test_a_file_that_is_no_style_is_told_why(
    tmp_path: Path, style: str | bytes, said: str
) -> None:
    assert said.replace("70", "64") in at_style(tmp_path, style).message


@with_citeproc
def test_a_style_of_notes_has_no_place_in_the_text(tmp_path: Path) -> None:
    brief = BRIEF.replace("house.csl}", "house.csl, place: inline}")

    assert "cites in notes" in at_style(tmp_path, NOTES, brief).message


def test_a_style_that_is_not_there_is_told_as_every_file() -> None:
    found = validate_brief(SourceText("b.yaml", BRIEF.encode(), Path("nowhere")))

    assert "BG105" in {each.code for each in found.diagnostics}


HOUSE = 'citations = {style = "cites/own.csl"}', "citations: {style: cites/own.csl}"
TOLD = [("briefgen.toml", (1, 22)), ("looks/house.yaml", (2, 20))]


def of_house(folder: Path, said: int, data: str | None) -> SourceText:
    """Have the project (0) or the style (1) name a file that lies beside it."""
    own = BRIEF.replace("citations: {style: house.csl}", "style: looks/house.yaml")
    looks = folder / "looks"
    looks.mkdir()
    toml, style = HOUSE[0] if said == 0 else "", HOUSE[1] if said == 1 else ""
    (folder / "briefgen.toml").write_text(toml)
    (looks / "house.yaml").write_text(f"extends: institute\n{style}")
    if data is not None:
        home = (folder if said == 0 else looks) / "cites"
        home.mkdir()
        (home / "own.csl").write_text(data)
    return SourceText("b.yaml", own.encode(), folder)


@with_citeproc
@pytest.mark.parametrize("said", [0, 1])
def test_a_project_or_a_style_names_a_file_beside_it(tmp_path: Path, said: int) -> None:
    laid_out = lay_out_brief(of_house(tmp_path, said, YEARS)).value

    assert laid_out is not None
    assert laid_out.resolved.cited is not None
    first = next(iter(laid_out.resolved.cited.calls.values()))
    assert plain_words(first.text) == "(see Maher 2016, p. 5, for more)"


@pytest.mark.parametrize("said", [0, 1])
@pytest.mark.parametrize(
    ("data", "code"), [(None, "BG105"), ("<style/>", "BG204"), ("", "BG105")]
)
def test_what_is_wrong_with_it_is_told_where_it_is_named(
    tmp_path: Path, said: int, data: str | None, code: str
) -> None:
    found = validate_brief(of_house(tmp_path, said, data)).diagnostics

    (told,) = [each for each in found if each.code == code]
    assert (told.span.path, told.span.start) == TOLD[said]


@with_citeproc
def test_a_style_is_checked_with_the_file_that_it_names(tmp_path: Path) -> None:
    of_house(tmp_path, 1, YEARS)
    path = tmp_path / "looks" / "house.yaml"
    assert check_style(str(path), tmp_path).ok

    path.write_text(path.read_text().replace("own.csl", "own.csl, place: footnotes"))
    (told,) = check_style(str(path), tmp_path).diagnostics
    assert "has no footnotes" in told.message

    (tmp_path / "looks" / "cites" / "own.csl").unlink()
    (told,) = check_style(str(path), tmp_path).diagnostics
    assert (told.code, told.span.path) == ("BG105", "house.yaml")
