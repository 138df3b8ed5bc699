"""Figures that are referred to are printed, whatever the parts leave out."""

from briefgen.model.argument import argue
from briefgen.model.edition import Edition
from briefgen.model.printed import LENT
from briefgen.model.resolved import ResolvedBrief
from briefgen.resolve.resolve import resolve
from tests.make import brief, composition

BRIEF = """
summary: Buses are full ([](#hours)).
parts: [summary, methods]
context:
  - figure: {id: lines, image: map.png, alt: Lines, caption: Lines}
  - table: {id: other, columns: [{title: Hour}], rows: [[One]]}
  - table:
      id: hours
      columns: [{title: Hour}]
      rows: [[Midnight]]
      notes: "The lines are in [](#lines)."
      source: count
methods: We counted.
sources:
  count: {type: report, title: Count}
"""


def lent(text: str) -> ResolvedBrief:
    what = brief(text)
    return resolve(what, argue(what))


def test_what_is_referred_to_is_printed_and_what_that_refers_to() -> None:
    made = lent(BRIEF)

    assert made.parts == ("summary", LENT, "methods", "sources")
    assert made.printed[LENT] == {LENT, "lines", "hours"}


def test_what_is_lent_keeps_its_number() -> None:
    made = lent(BRIEF)

    assert made.argument.by_id["hours"].number == 2


def test_what_has_its_place_already_is_not_printed_twice() -> None:
    whole = lent(BRIEF.replace("[summary, methods]", "[summary, context]"))

    assert LENT not in whole.parts


def test_a_reference_in_a_note_counts() -> None:
    text = BRIEF.replace("full ([](#hours)).", "full.^[See [](#other).]")

    assert lent(text).printed[LENT] == {LENT, "other"}


def test_a_caveat_on_what_is_lent_is_printed_with_it() -> None:
    caveat = "caveats: [{id: old, point: It is old., qualifies: [hours]}]"

    assert lent(f"{BRIEF}{caveat}").full_caveats == {"old": LENT}


def test_an_edition_lends_nothing_and_says_where_it_is() -> None:
    what = brief(BRIEF)
    made = resolve(what, argue(what), edition=Edition(what.span))

    assert LENT not in made.parts


def test_it_stands_under_a_heading_of_its_own_behind_the_argument() -> None:
    made = composition(BRIEF.replace("The lines are in [](#lines).", "Mean values."))

    names = [entry.title for entry in made.outline]
    assert names == ["Bottom line", "Figures referred to", "Method", "Sources"]
