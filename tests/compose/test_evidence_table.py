"""The evidence table: all that is known of the evidence, linked, as a true table."""

from collections.abc import Iterator

import pytest

from briefgen.compose.compose import compose
from briefgen.composition import Composition
from briefgen.flowables import Flowable, Grid, Mark, Run
from briefgen.layout.pages import lay_out
from briefgen.paged import Page, PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.read.locale import read_locale
from briefgen.structure import Artifact, Content, Element, Role, elements, leaves
from briefgen.style import Style
from tests.make import composition, every, resolved

FINDINGS = """
findings:
  - id: weight
    claim: They lose weight.
    confidence: high
    evidence:
      - source: doe
        at: p. 12
        quote: They weigh less
        by: {name: J. Doe}
        design: diary
      - {source: roe, at: table 2}
      - doe
  - {id: lasting, claim: It lasts., evidence: [roe]}
caveats:
  - {id: small, point: The sample is small., qualifies: [weight, feed]}
sources:
  doe: {type: report, title: Survey, author: Doe}
  roe: {type: report, title: Count, author: Roe, design: survey}
"""
WITH = """
recommendations:
  - {id: feed, action: Feed them., rests_on: [weight]}
  - {id: ask, action: Ask them., rests_on: [weight, lasting]}
  - {id: wait, action: Wait., on_authority_of: roe}
  - {id: hope, action: Hope.}
"""
PART = "parts: [recommendations, findings, evidence-table, sources]\n"
BLOCK = """
sections: [{id: checked, title: Checked, body: [evidence_table: {id: table}]}]
parts: [recommendations, findings, checked, sources]
"""
NARROW = BLOCK.replace("id: table", "id: table, width: column")


def rows(made: Composition) -> list[list[Element]]:
    (table,) = (each for each in elements(made.root) if each.role is Role.TABLE)
    return [
        [cell for cell in row.children if isinstance(cell, Element)]
        for row in elements(table)
        if row.role is Role.TABLE_ROW
    ]


def lengths(rows: list[list[Element]]) -> Iterator[int]:
    """Yield how many columns each row has, with the cells that reach into it."""
    reaching = list[tuple[int, int]]()
    for row in rows:
        here = [(cell.row_span, cell.column_span) for cell in row] + reaching
        yield sum(columns for _, columns in here)
        reaching = [(down - 1, columns) for down, columns in here if down > 1]
    assert not reaching


def words(made: Composition, cell: Element) -> str:
    said = {run.owner: run.text for run in every(Run, made.flowables)}
    return "".join(said.get(leaf, "") for leaf in leaves(cell)).strip()


@pytest.mark.parametrize("where", [PART, BLOCK, NARROW])
def test_every_row_has_the_four_columns_or_is_reached_by_them(where: str) -> None:
    assert {*lengths(rows(composition(FINDINGS + WITH + where)))} == {4}


@pytest.mark.parametrize("where", [PART, BLOCK, NARROW])
def test_without_recommendations_there_are_three(where: str) -> None:
    assert {*lengths(rows(composition(FINDINGS + where)))} == {3}


def test_heads_are_of_columns_and_of_rows() -> None:
    (head, first, second, *_) = rows(composition(FINDINGS + WITH + PART))

    assert [cell.scope for cell in head] == ["Column"] * 4
    assert [cell.scope for cell in first] == ["Row", "Row", None, None]
    assert [cell.row_span for cell in first] == [3, 3, 1, 1]
    assert [cell.role for cell in second] == [Role.CELL, Role.CELL]


def test_it_says_where_in_a_source_and_what_kind_of_evidence() -> None:
    made = composition(FINDINGS + WITH + PART)
    (_, first, second, third, *_) = rows(made)

    assert words(made, first[2]) == "“They weigh less” · J. Doe · diary"
    assert words(made, first[3]).startswith("Doe, p. 12")
    assert words(made, second[0]) == "survey"
    assert words(made, second[1]).startswith("Roe, table 2")
    assert words(made, third[0]) == "kind not stated"


def test_a_finding_shows_its_evidence_once_and_then_leads_to_it() -> None:
    made = composition(FINDINGS + WITH + PART)
    again = rows(made)[4]
    (link,) = (each for each in elements(again[2]) if each.role is Role.LINK)
    anchors = [each.anchor for each in elements(made.root)]

    assert words(made, again[2]) == "evidence under Recommendation 1"
    assert link.target == "#evidence.feed"
    assert anchors.count("evidence.feed") == 1


def test_what_has_no_finding_says_on_what_it_stands() -> None:
    made = composition(FINDINGS + WITH + PART)
    (wait, hope) = rows(made)[-2:]

    assert words(made, wait[1]).startswith("on the authority of Roe")
    assert words(made, hope[1]) == "no finding in our sources"


def test_caveats_stand_by_their_sign_beside_what_they_limit() -> None:
    first = rows(composition(FINDINGS + WITH + PART))[1]

    for cell in first[:2]:
        assert "#small" in [each.target for each in elements(cell)]


@pytest.mark.parametrize("where", [PART, BLOCK, NARROW])
def test_signs_and_sources_are_links_to_places_that_are_there(where: str) -> None:
    made = composition(FINDINGS + WITH + where)
    anchors = {each.anchor for each in elements(made.root)}
    links = [each.target for row in rows(made) for c in row for each in elements(c)]
    targets = {target for target in links if target}

    assert {"#feed", "#weight", "#small", "#source.doe", "#source.roe"} <= targets
    assert {target.removeprefix("#") for target in targets} <= anchors


@pytest.mark.parametrize("where", [PART, BLOCK, NARROW])
def test_all_of_it_is_seen_and_heard(where: str) -> None:
    made = composition(FINDINGS + WITH + where)
    document = lay_out(made, Faces(Style().fonts))
    inked = {item.owner for page in document.value.pages for item in page.items}
    heard = {*leaves(made.root)}

    assert not document.diagnostics
    assert {owner for owner in inked if isinstance(owner, Content)} <= heard


def test_evidence_beyond_a_page_goes_on_overleaf() -> None:
    many = "\n".join(
        f"      - {{source: doe, at: p. {n}, design: diary}}" for n in range(1, 120)
    )
    made = composition(FINDINGS.replace("      - doe\n", f"{many}\n") + WITH + PART)
    document = lay_out(made, Faces(Style().fonts))

    assert not document.diagnostics
    assert len(document.value.pages) > 2
    assert {*lengths(rows(made))} == {4}


MANY = FINDINGS.replace(
    "      - doe\n",
    "".join(f"      - {{source: doe, at: p. {n}}}\n" for n in range(1, 120)),
)
LASTS = (
    "  - {id: once, label: One year, point: Nobody looked on., qualifies: [lasting]}"
)
BOTH = MANY.replace("sources:\n", f"{LASTS}\nsources:\n") + WITH.replace(
    "rests_on: [weight]}", "rests_on: [weight, lasting]}"
)


def signs(flowables: tuple[Flowable, ...]) -> str:
    return "".join(mark.label for mark in every(Mark, flowables))


def unheard(page: Page) -> str:
    """Read what a page only shows; the letters in signs stand before their line."""
    copies = [
        item
        for item in page.items
        if isinstance(item, PlacedText) and item.owner is Artifact.PAGINATION
    ]
    copies.sort(key=lambda item: (round(item.y), item.x))
    words = "".join(word.text for item in copies for word in item.words)
    return " ".join(words.replace("\u00a0", " ").split())


@pytest.mark.parametrize("where", [PART, BLOCK, NARROW])
def test_where_rows_go_on_what_limits_them_stands_over_them_in_short(
    where: str,
) -> None:
    document = lay_out(composition(MANY + WITH + where), Faces(Style().fonts))
    going_on = [
        unheard(page) for page in document.value.pages if "Evid" in unheard(page)
    ]

    assert not document.diagnostics
    assert len(going_on) > 1
    for words in going_on:
        assert "C1R1F1 Caveat on The sample is small. in full on page 1" in words


@pytest.mark.parametrize("where", [PART, NARROW])
def test_a_row_says_again_what_limits_the_heads_that_stood_before_it(
    where: str,
) -> None:
    (grid,) = every(Grid, composition(BOTH + where).flowables)
    begins = [signs(each.begins) for each in grid.goes_on]
    parted = [signs(each.parted) for each in grid.goes_on]

    assert begins[0] == ""
    assert "C1R1F1" in begins  # on a further piece of the first finding
    assert "C1R1" in begins  # on a second finding, whose head is there
    assert "C1R1C2F2" in parted  # and within its evidence


@pytest.mark.parametrize("where", [BLOCK, NARROW])
def test_a_caveat_on_a_long_table_stands_over_it_and_on_each_page_in_short(
    where: str,
) -> None:
    whole = "  - {id: some, point: Some refused., qualifies: [table]}\nsources:\n"
    text = MANY.replace("sources:\n", whole) + WITH + where
    document = lay_out(composition(text), Faces(Style().fonts))
    going_on = [
        unheard(page) for page in document.value.pages if "Evid" in unheard(page)
    ]

    assert not document.diagnostics
    assert len(going_on) > 1
    assert all("Caveat Some refused. in full on page" in words for words in going_on)


def test_who_hears_the_table_knows_what_limits_it_before_the_first_row() -> None:
    whole = "  - {id: some, point: Some refused., qualifies: [table]}\nsources:\n"
    made = composition(FINDINGS.replace("sources:\n", whole) + WITH + BLOCK)
    roles = [
        each for each in elements(made.root) if each.role in (Role.ASIDE, Role.TABLE)
    ]

    assert roles[-2].anchor == "some"
    assert roles[-1].role is Role.TABLE


@pytest.mark.parametrize(
    ("style", "wanted"),
    [("apa", "(Doe, n.d., p. 12)"), ("chicago-notes", "Doe, p. 12")],
)
def test_the_place_stands_in_the_table_whatever_the_citation_style(
    style: str, wanted: str
) -> None:
    text = f"{FINDINGS}{WITH}{PART}citations: {{style: {style}}}\n"
    made = resolved(text)
    locale = read_locale(made.brief.language).value
    assert locale is not None
    composed = compose(made, Style(), locale, {})

    assert wanted in words(composed, rows(composed)[1][3])


def test_in_a_brief_without_findings_there_is_no_such_part() -> None:
    text = "summary: Nothing yet.\nparts: [summary, evidence-table]\n"

    assert resolved(text).parts == ("summary",)
