"""The argument map on its page: a figure with its words, and the same as a table."""

import pytest

from briefgen.composition import Composition
from briefgen.diagnostics import Severity
from briefgen.flowables import Run
from briefgen.layout.pages import lay_out
from briefgen.paged import PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.structure import Element, Role, elements, leaves
from briefgen.style import Style
from tests.make import composition, every, resolved

ARGUMENT = """
findings:
  - {id: weight, claim: They lose weight., confidence: high, evidence: [doe]}
  - id: lasting
    claim: Experts disagree.
    contested:
      - {by: {name: A. Roe}, quote: For years., source: doe}
      - {by: {name: B. Poe}, quote: For days., source: doe}
caveats:
  - {id: small, label: Small sample, point: It is small., qualifies: [weight, feed]}
  - {id: old, point: It is *old*., qualifies: [ask]}
recommendations:
  - {id: feed, action: Feed them., rests_on: [weight, lasting]}
  - {id: ask, action: Ask them., on_authority_of: doe}
  - {id: wait, action: Wait., caveats: none known}
  - {id: hope, action: Hope.}
sections: [{id: map, title: The map, body: [argument_map: {id: drawn}]}]
parts: [recommendations, findings, map, sources]
sources:
  doe: {type: report, title: Survey, author: Doe}
"""


def placed(made: Composition, element: Element) -> set[str]:
    """Give the words of an element as they stand on the pages."""
    document = lay_out(made, Faces(Style().fonts)).value
    owners = {*leaves(element)}
    return {
        "".join(word.text for word in item.words)
        for page in document.pages
        for item in page.items
        if isinstance(item, PlacedText) and item.owner in owners
    }


def only(made: Composition, role: Role) -> Element:
    (found,) = (each for each in elements(made.root) if each.role is role)
    return found


def cells(made: Composition) -> list[list[str]]:
    said = {run.owner: run.text for run in every(Run, made.flowables)}
    rows = (each for each in elements(made.root) if each.role is Role.TABLE_ROW)
    return [
        [
            " ".join(
                [
                    each.alt
                    for each in elements(cell)
                    if each.role is Role.SPAN and each.alt
                ]
                + ["".join(said.get(leaf, "") for leaf in leaves(cell)).strip()]
            ).strip()
            for cell in row.children
            if isinstance(cell, Element)
        ]
        for row in rows
    ]


def test_the_map_is_one_figure_that_says_what_it_is() -> None:
    made = composition(ARGUMENT)
    figure = only(made, Role.FIGURE)

    assert figure.anchor == "drawn"
    assert figure.alt is not None
    assert "Findings: 2; caveats: 2; recommendations: 4" in figure.alt
    assert {"F1", "F2", "C1", "C2", "R1", "R4", "Contested"} <= placed(made, figure)
    assert "How the argument hangs together" in placed(made, figure)


def test_an_author_may_say_it_in_other_words() -> None:
    text = ARGUMENT.replace(
        "{id: drawn}", "{title: All of it, alt: Two lines., notes: See below.}"
    )
    made = composition(text)

    assert only(made, Role.FIGURE).alt == "Two lines."
    assert "All of it" in placed(made, only(made, Role.FIGURE))
    assert "See below." in placed(made, made.root)


@pytest.mark.parametrize("width", ["full", "column"])
def test_the_same_facts_follow_as_a_table(width: str) -> None:
    made = composition(ARGUMENT.replace("id: drawn", f"width: {width}"))
    order = [each.role for each in elements(made.root)]

    assert order.index(Role.FIGURE) < order.index(Role.TABLE)
    assert cells(made)[1:] == [
        [
            "Recommendation 1 Feed them.",
            "Finding 1 Finding 2",
            "Caveat 1 Small sample",
        ],
        [
            "Recommendation 2 Ask them.",
            "on the authority of Doe",
            "Caveat 2 It is old.",
        ],
        ["Recommendation 3 Wait.", "no finding in our sources", "no caveat known"],
        ["Recommendation 4 Hope.", "no finding in our sources", "no caveat named"],
        ["Finding 1 They lose weight.", "High confidence", "Caveat 1 Small sample"],
        ["Finding 2 Experts disagree.", "Contested", ""],
    ]


def test_it_is_a_figure_that_a_text_can_link_to() -> None:
    text = ARGUMENT + "summary: See [](#drawn).\n"
    item = resolved(text).argument.by_id["drawn"]

    assert (item.kind, item.number) == ("figure", 1)


def test_a_caveat_on_the_map_stands_under_it() -> None:
    text = ARGUMENT.replace("qualifies: [ask]", "qualifies: [ask, drawn]")
    made = composition(text)
    bound = [each for each in made.bindings if each.statement.role is Role.FIGURE]

    assert [each.name for each in bound] == ["Caveat 2"]


def findings(count: int) -> str:
    return "".join(
        f"  - {{id: f{n}, claim: It is so., evidence: [doe]}}\n" for n in range(count)
    )


def test_above_its_limits_there_is_the_table_and_a_warning_at_its_place() -> None:
    text = ARGUMENT.replace("findings:\n", f"findings:\n{findings(11)}")
    (line,) = (n for n, each in enumerate(text.splitlines()) if "argument_map" in each)
    made = composition(text)
    document = lay_out(made, Faces(Style().fonts))
    (told,) = document.diagnostics

    assert (told.code, told.severity) == ("BG912", Severity.WARNING)
    assert "13 findings, 4 recommendations, 2 caveats" in told.message
    assert told.span.start[0] == line + 2  # from 1, under the title
    assert "R1" not in placed(made, only(made, Role.FIGURE))
    assert len(cells(made)) == 1 + 4 + 13


def test_works_in_its_words_are_numbered_where_a_reader_meets_them() -> None:
    text = ARGUMENT.replace("Hope.", "'Hope [@two].'").replace(
        "parts: [recommendations, findings, map", "parts: [map"
    )
    text += "  two: {type: report, title: Two}\n"

    assert [*resolved(text).works] == ["two", "doe"]
