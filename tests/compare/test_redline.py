"""The later of two briefs has its changes marked, and says what it said."""

import pytest

from briefgen.compare.redline import Redline, redline
from briefgen.compare.statements import Written
from briefgen.compare.words import marked_text
from briefgen.diagnostics import NOWHERE
from briefgen.model.blocks import Chart, Paragraph, Table
from briefgen.model.inlines import Changed, Emphasis, Inline, Link, Text, plain
from briefgen.read.markdown.blocks import read_text
from briefgen.read.nodes import Scalar
from tests.compare.test_changes import OLD
from tests.make import brief


def marked(old: str, new: str) -> Redline:
    return redline(Written(brief(old), {}), Written(brief(new), {}))


def text(words: str) -> Text:
    return read_text(Scalar(NOWHERE, words, "double"), [])


def shown(inlines: Text) -> str:
    return "".join(map(_shown, inlines))


def _shown(inline: Inline) -> str:
    if isinstance(inline, Changed):
        signs = {"added": "+", "removed": "-"}[inline.how]
        return f"{signs}{shown(inline.inlines)}{signs}"
    if isinstance(inline, Emphasis | Link):
        return f"({shown(inline.inlines)})"
    return plain((inline,)) or type(inline).__name__


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Keep the night buses.", "Keep the night buses.", "Keep the night buses."),
        ("They must pay.", "They should pay.", "They -must- +should+ pay."),
        ("It is so.", "It is always so.", "It is +always+ so."),
        ("It is always so.", "It is so.", "It is -always- so."),
        ("One two", "Two", "-One two- +Two+"),
        ("a b", "b", "-a- b"),
        ("", "New words", "+New words+"),
        ("Old words", "", "-Old words-"),
        ("It *is* so.", "It *was* so.", "It -is- +(was)+ so."),
        ("All of it.", "All of it. [See](https://a.org)", "All of it. (+See+)"),
        ("So it is [@a].", "So it was [@a].", "So it -is- +was+ Citation."),
        ("So [@a].", "So [@a; @b].", "So Citation."),
        (
            "red red red red",
            "blue sky by night",
            "-red red red red- +blue sky by night+",
        ),
    ],
)
def test_words_that_came_and_went_stand_in_their_place(
    old: str, new: str, told: str
) -> None:
    assert shown(marked_text(text(old), text(new))) == told


@pytest.mark.parametrize(
    ("old", "new"),
    [("Keep *all* night buses [@s].", "Keep *some* buses [@s]. [More](#x)"), ("", "a")],
)
def test_what_is_not_marked_as_removed_is_what_the_later_text_says(
    old: str, new: str
) -> None:
    late = text(new)

    said = plain(marked_text(text(old), late))

    assert said.split() == plain(late).split()


def test_where_nothing_changed_in_meaning_nothing_is_marked() -> None:
    made = marked(OLD, OLD.replace("[riders, cost]", "[cost, riders]"))

    assert made.beside == ()
    assert made.brief.findings == brief(OLD).findings


def test_a_claim_is_marked_and_an_id_that_changed_is_not() -> None:
    new = OLD.replace("id: riders", "id: share").replace("[riders", "[share")

    made = marked(OLD, new.replace("Three of ten", "Four of ten"))

    claim = shown(made.brief.findings[0].claim)
    assert claim == "-Three- +Four+ of ten riders work at night."
    assert made.beside == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("confidence: low", "confidence: high"),
        ("[riders, cost]", "[cost]"),
        ("issued: 2024", "issued: 2023"),
        ("severity: major", "severity: minor"),
        ("evidence: [survey]", "evidence: [{source: survey, at: p. 2}]"),
    ],
)
def test_the_place_of_what_is_no_text_is_noted(old: str, new: str) -> None:
    late = OLD.replace(old, new)
    made = marked(OLD, late)

    (places,) = made.beside
    line = late[: late.index(new)].count("\n") + 1
    assert any(each.start[0] <= line <= each.end[0] for each in places)


def test_what_a_caveat_limited_that_is_gone_has_its_place_noted() -> None:
    start, end = OLD.index("caveats:"), OLD.index("sources:")

    made = marked(OLD, OLD.replace(OLD[start:end], ""))

    limited = {made.brief.findings[0].span, made.brief.recommendations[0].span}
    assert {span for (span,) in made.beside} == limited


def test_a_paragraph_that_is_gone_stands_struck_through_where_it_stood() -> None:
    old = "context: |\n  One.\n\n  Two is gone.\n\n  Three.\n"

    made = marked(old, "context: |\n  One.\n\n  Three.\n")

    words = [
        shown(each.text) for each in made.brief.context if isinstance(each, Paragraph)
    ]
    assert words == ["One.", "-Two is gone.-", "Three."]


def test_a_cell_of_a_table_is_marked() -> None:
    table = (
        "context:\n  - table:\n      columns: [A, B]\n      rows: [[x, y], [p, q]]\n"
    )

    made = marked(table, table.replace("q", "r"))

    (block,) = made.brief.context
    assert isinstance(block, Table)
    assert [shown(cell) for cell in block.rows[1]] == ["p", "-q- +r+"]


def test_charts_whose_data_are_others_have_their_place_noted() -> None:
    text = (
        "context:\n  - chart: {type: bar, data: rent.csv, x: year, y: rent, title: T, "
        "alt: A}\n"
    )
    old = Written(brief(text), {"rent.csv": b"year,rent\n2020,400\n"})
    new = Written(brief(text), {"rent.csv": b"year,rent\n2020,450\n"})

    made = redline(old, new)

    (chart,) = made.brief.context
    assert isinstance(chart, Chart)
    assert made.beside == ((chart.span,),)
