"""Charts, large numbers and timelines in a brief: what is heard, what is attached."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from briefgen.compose.stats import in_a_row
from briefgen.diagnostics import NOWHERE
from briefgen.model.blocks import Stat, Stats
from briefgen.paged import PagedDocument, PlacedText
from briefgen.pipeline.chart_data import chart_data
from briefgen.pipeline.pages import LaidOut, lay_out_brief
from briefgen.pipeline.source import SourceText
from briefgen.style import Style
from tests.readable import heard

CHART = """\
title: T
context:
  - chart:
      id: meals
      type: TYPE
      data:
        - {year: 2021, meals: FIRST, homes: 4}
        - {year: 2022, meals: SECOND, homes: 5}
      x: year
      y: NUMBERS
      title: Meals were fewer
      alt: Two bars.
      MORE
"""
CAVEAT = """\
caveats:
  - id: count
    label: Hand count
    point: They were counted by hand.
    by: {name: A. Writer, role: who counted}
    qualifies: [meals]
"""


def chart(
    kind: str = "bar",
    more: str = "",
    *,
    first: str = "31.5",
    second: str = "24",
    numbers: str = "meals",
) -> str:
    """Write a brief with one chart."""
    text = CHART.replace("TYPE", kind).replace("NUMBERS", numbers)
    return text.replace("FIRST", first).replace("SECOND", second).replace("MORE", more)


def laid_out(text: str) -> LaidOut:
    outcome = lay_out_brief(SourceText("b.yaml", text.encode(), Path()))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def said(text: str) -> str:
    """Give what is heard of a brief."""
    return heard(laid_out(text).pages)


def attached(text: str) -> dict[str, list[list[str]]]:
    """Give the rows of each file of numbers that a PDF carries."""
    return {
        each.name: list(csv.reader(StringIO(each.content.decode())))
        for each in chart_data(laid_out(text).resolved)
    }


def test_a_chart_is_heard_as_its_title_and_its_alt_text() -> None:
    words = said(chart())
    assert "Figure alt='Two bars.'" in words
    assert "Meals were fewer" in words


def page_of(document: PagedDocument, start: str) -> int:
    """Give the page on which words are that begin so."""
    for number, page in enumerate(document.pages):
        for item in page.items:
            if isinstance(item, PlacedText):
                words = "".join(word.text for word in item.words)
                if words.startswith(start):
                    return number
    message = f"“{start}” is on no page"
    raise AssertionError(message)


@pytest.mark.parametrize("before", range(8, 40, 4))
def test_what_limits_a_chart_stays_on_its_page(before: int) -> None:
    filler = "  - " + "Words go on. " * 12 + "\n"
    text = (chart() + CAVEAT).replace("context:\n", f"context:\n{filler * before}")
    document = laid_out(text).pages

    assert page_of(document, "They were counted") == page_of(
        document, "Meals were fewer"
    )


def test_what_limits_a_chart_is_heard_after_it() -> None:
    words = said(chart() + CAVEAT)
    assert words.index("Two bars.") < words.index("counted by hand")


def test_a_number_that_is_not_there_is_said() -> None:
    assert "No figure for 2022." in said(chart(second='""'))
    assert "No figure" not in said(chart())


@pytest.mark.parametrize(
    ("kind", "more", "is_said"),
    [
        ("dot", "", True),
        ("line", "zero: no", True),
        ("line", "", False),
        ("bar", "", False),
    ],
)
def test_a_scale_that_does_not_start_at_nothing_says_so(
    kind: str, more: str, *, is_said: bool
) -> None:
    words = said(chart(kind, more, first="101", second="103"))
    assert ("does not start at zero" in words) is is_said


def test_invented_numbers_are_stamped() -> None:
    assert "ILLUSTRATIVE DATA" in said(chart(more="illustrative: yes"))
    assert "ILLUSTRATIVE DATA" not in said(chart())


def test_the_numbers_are_printed_as_a_table_on_request() -> None:
    words = said(chart(more="table: yes"))
    assert "Table" in words
    assert "“31.5”" in words


def test_the_numbers_of_a_chart_are_attached_as_they_are_drawn() -> None:
    text = chart("grouped", numbers="[meals, homes]", second='""')
    assert attached(text) == {
        "figure-1.csv": [
            ["year", "meals", "homes"],
            ["2021", "31.5", "4.0"],
            ["2022", "", "5.0"],
        ]
    }


def test_the_periods_of_a_timeline_are_attached() -> None:
    text = chart("timeline", numbers="meals", first="Opened", second="Closed")
    assert attached(text)["figure-1.csv"] == [
        ["year", "meals"],
        ["2021", "Opened"],
        ["2022", "Closed"],
    ]


def test_a_chart_that_is_not_printed_is_not_attached() -> None:
    text = chart() + "summary: Words.\nparts: [summary]\n"
    assert attached(text) == {}


@pytest.mark.parametrize(
    ("count", "row"), [(1, 1), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (9, 3)]
)
def test_numbers_stand_in_rows_that_are_about_even(count: int, row: int) -> None:
    items = tuple(Stat(NOWHERE, str(at), ()) for at in range(count))
    assert in_a_row(Stats(NOWHERE, items), Style()) == row


def test_numbers_are_heard_as_a_list_with_what_limits_them() -> None:
    text = """\
title: T
context:
  - stats:
      - {id: people, value: 58, label: people who left, caveat: count}
      - {value: 1 in 4, label: spoke in public}
"""
    words = said(text + CAVEAT.replace("meals", "people"))
    assert words.count("LI") >= 2
    assert words.index("“58”") < words.index("“people who left”")
    assert words.index("spoke in public") < words.index("counted by hand")


def test_a_timeline_is_a_list_of_dates_as_the_language_writes_them() -> None:
    text = """\
title: T
context:
  - timeline:
      - {date: 2014-12, event: The first left.}
      - {date: 2015-03-02, event: The second left.}
"""
    words = said(text).replace("\u00a0", " ")
    assert words.index("December 2014") < words.index("The first left.")
    assert "2 March 2015" in words
    assert words.index("The first left.") < words.index("2 March 2015")
