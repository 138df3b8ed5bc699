"""A brief's citations in its style and at its place, and the page that shows them."""

from pathlib import Path

import pytest

from briefgen.model.calls import named
from briefgen.model.cited import plain_words
from briefgen.model.values import CITATION_STYLES, NOTE_STYLES, Language
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.citation_terms import read_citation_terms
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import Placed, write_citations
from briefgen.structure import Role, elements
from tests.make import brief, composition, resolved

PAGE = Path(__file__).parents[2] / "docs" / "citations.md"
BRIEF = """
title: T
language: en-GB
citations: {{style: {style}, place: {place}}}
summary: |
  One [@maher2016, p. 5].^[My own; see [@maher2016].] As @roy2017 [ch. 2] says, two.
sources:
  maher2016:
    {{type: book, title: "Salafi-Jihadism: The history of an idea", issued: 2016,
     author: {{family: Maher, given: Shiraz}}, publisher: Hurst,
     publisher-place: London}}
  roy2017:
    {{type: book, title: Jihad and death, author: {{family: Roy, given: Olivier}},
     issued: 2017, publisher: Hurst}}
"""


def test_the_shelf_has_every_style_that_a_brief_can_name() -> None:
    assert set(STYLES) == set(CITATION_STYLES)
    assert {n for n, style in STYLES.items() if style.kind == "note"} == NOTE_STYLES


def examples() -> dict[str, tuple[str, ...]]:
    sources = brief(BRIEF.format(style="apa", place="inline")).sources
    placed = [Placed(named("maher2016", f"p. {n}"), n) for n in (5, 6)]
    terms = read_citation_terms(Language("en-GB"))
    shown = {}
    for name, style in STYLES.items():
        done = write_citations(style, terms, sources, placed)
        texts = [plain_words(each.text) for each in done.citations]
        texts += [f"{e.label} {plain_words(e.text)}".strip() for e in done.entries]
        shown[name] = tuple(texts)
    return shown


@pytest.mark.parametrize("name", sorted(set(CITATION_STYLES) - {"numeric"}))
def test_the_page_shows_what_a_style_writes(name: str) -> None:
    row = f"| `{name}` | {' | '.join(examples()[name])} |"

    assert row in PAGE.read_text(encoding="utf-8")


def test_own_notes_and_citations_share_one_sequence() -> None:
    cited = resolved(BRIEF.format(style="oscola", place="footnotes")).cited

    assert [call.note for call in cited.calls.values()] == [1, 0, 3]
    assert list(cited.notes.values()) == [2]
    texts = [plain_words(call.text) for call in cited.calls.values()]
    assert texts[1] == "Maher (n 1)"


@pytest.mark.parametrize("place", ["footnotes", "endnotes"])
def test_every_note_is_heard_once_and_leads_back(place: str) -> None:
    root = composition(BRIEF.format(style="chicago-notes", place=place)).root
    notes = [each for each in elements(root) if each.role is Role.NOTE]
    anchors = {each.anchor for each in elements(root)}
    targets = {each.target for each in elements(root) if each.target}

    assert [note.anchor for note in notes] == ["note.1", "note.2", "note.3"]
    assert {t.removeprefix("#") for t in targets if t.startswith("#")} <= anchors


def test_a_citation_in_the_text_leads_to_its_source_and_back() -> None:
    root = composition(BRIEF.format(style="apa", place="inline")).root
    targets = [each.target for each in elements(root) if each.target]

    assert targets.count("#source.maher2016") == 2
    assert "#cite.maher2016.2" in targets


@pytest.mark.parametrize(
    ("citations", "message"),
    [
        ("{style: apa, place: footnotes}", "“apa” cites inside sentences"),
        ("{style: oscola, place: inline}", "“oscola” cites in notes"),
        ("{style: oscolla}", "did you mean “oscola”"),
    ],
)
def test_a_style_and_a_place_that_do_not_meet_are_told(
    citations: str, message: str
) -> None:
    text = f"title: T\nsummary: One.\ncitations: {citations}\n"
    found = validate_brief(SourceText("b.yaml", text.encode(), Path())).diagnostics

    assert any(message in each.message for each in found)
