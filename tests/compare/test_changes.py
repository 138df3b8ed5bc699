"""What changed in meaning is told; what is only written otherwise is not."""

import pytest

from briefgen.compare.changes import changes
from briefgen.compare.statements import Written
from briefgen.model.changes import Change
from briefgen.model.wording import marked
from tests.make import brief

OLD = """
title: Night buses
summary: Keep the night buses; 3 of 10 riders work nights.
findings:
  - id: riders
    claim: Three of ten riders work at night.
    confidence: low
    evidence: [survey]
  - id: cost
    claim: The line costs 40,000 a year.
recommendations:
  - id: keep
    action: Keep the night buses.
    rests_on: [riders, cost]
caveats:
  - id: one-week
    point: The survey took one week in March.
    qualifies: [riders, keep]
    severity: major
sources:
  survey: {type: report, title: Riders at night, issued: 2024}
"""


def between(old: str, new: str) -> tuple[Change, ...]:
    return changes(Written(brief(old), {}), Written(brief(new), {}))


def only(new: str) -> Change:
    (change,) = between(OLD, new)
    return change


def test_a_brief_says_the_same_as_itself() -> None:
    assert between(OLD, OLD) == ()


def test_order_comments_form_and_looks_count_for_nothing() -> None:
    written_otherwise = (
        OLD.replace("rests_on: [riders, cost]", "rests_on: [cost, riders] # both")
        .replace(
            "qualifies: [riders, keep]", "qualifies:\n      - keep\n      - riders"
        )
        .replace("title: Night buses", 'style: ministry\ntitle: "Night buses"')
    )

    assert between(OLD, written_otherwise) == ()


@pytest.mark.parametrize(
    ("old", "new", "kind", "field", "words"),
    [
        ("confidence: low", "confidence: high", "finding", "confidence", "low>high"),
        ("year.", "month.", "finding", "claim", None),
        ("Keep the night buses.", "Stop them.", "recommendation", "action", None),
        ("title: Night", "title: Day", "brief", "title", "Night buses>Day buses"),
        ("issued: 2024", "issued: 2023", "source", "issued", "2024>2023"),
        ("[riders, cost]", "[cost]", "recommendation", "rests on", "cost, riders>cost"),
    ],
)
def test_a_change_is_told_by_its_item_and_field(
    old: str, new: str, kind: str, field: str, words: str | None
) -> None:
    change = only(OLD.replace(old, new))

    assert (change.kind, change.field) == (kind, field)
    assert words is None or words == f"{change.old}>{change.new}"
    assert not change.weaker


def test_a_caveat_that_is_gone_comes_first_with_what_it_limited() -> None:
    start, end = OLD.index("caveats:"), OLD.index("sources:")
    without = OLD.replace("title: Night", "title: Day").replace(OLD[start:end], "")

    first, second = between(OLD, without)

    assert (first.kind, first.how, first.key) == ("caveat", "removed", "one-week")
    assert first.old == "The survey took one week in March."
    assert first.weaker == "it limited keep, riders"
    assert second.kind == "brief"


def test_a_caveat_that_weighs_less_or_lets_go_is_marked() -> None:
    lighter = only(OLD.replace("severity: major", "severity: minor"))
    looser = only(OLD.replace("qualifies: [riders, keep]", "qualifies: [riders]"))
    stronger = between(OLD.replace("severity: major", "severity: minor"), OLD)

    assert lighter.weaker == "it was a major one"
    assert looser.weaker == "it no longer limits keep"
    assert not stronger[0].weaker


def test_what_a_caveat_limited_and_is_itself_gone_does_not_make_it_weaker() -> None:
    start, end = OLD.index("  - id: cost"), OLD.index("recommendations:")
    old = OLD.replace("[riders, keep]", "[riders, cost]")
    new = old.replace(OLD[start:end], "").replace("[riders, cost]", "[riders]")

    assert not [change for change in between(old, new) if change.weaker]


def test_a_renamed_item_is_the_same_item_and_so_is_what_rests_on_it() -> None:
    new = OLD.replace("id: riders", "id: share").replace("[riders", "[share")

    (change,) = between(OLD, new)

    assert (change.how, change.old, change.new) == ("renamed", "riders", "share")


def test_numbers_that_went_and_came_are_told() -> None:
    change = only(OLD.replace("3 of 10", "5 of 10"))

    assert change.field == "summary"
    assert (change.numbers_gone, change.numbers_come) == (("3",), ("5",))


def test_data_of_charts_are_compared() -> None:
    old = Written(brief(OLD), {"rent.csv": b"year,rent\n2020,400\n"})
    new = Written(brief(OLD), {"rent.csv": b"year,rent\n2020,450\n"})

    (change,) = changes(old, new)

    assert (change.kind, change.key) == ("data", "rent.csv")


def test_a_citation_that_is_added_is_a_change() -> None:
    change = only(OLD.replace("work at night.", "work at night [@survey]."))

    assert (change.field, change.new) == ("cites", "survey")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b c", "a x c", "a [-b-]{+x+} c"),
        ("", "a b", "{+a b+}"),
        ("a b", "", "[-a b-]"),
        (
            "a 1 2 3 4 5 6 7 8 9 10 11 12 b",
            "c 1 2 3 4 5 6 7 8 9 10 11 12 d",
            "[-a-]{+c+} 1 2 3 4 5 … 8 9 10 11 12 [-b-]{+d+}",
        ),
        ("to a; to b", "to c; to b", "to [-a-]{+c+}; to b"),
        ("a, b, c", "a, b", "a, b[-, c-]"),
        ("a, b", "b", "[-a,-] b"),
        ("one\ntwo words\nthree", "one\nthree", "… [-two words-] …"),
        ("one\ntwo words", "one\ntwo signs", "… two [-words-]{+signs+}"),
        (
            "one two three",
            "uno due tre quattro",
            "[-one two three-]{+uno due tre quattro+}",
        ),
        ("said “so” there", 'said "so" here', 'said "so" [-there-]{+here+}'),
    ],
)
def test_words_that_changed_are_marked(old: str, new: str, told: str) -> None:
    assert marked(old, new) == told


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("bus [@survey].", "bus [@survey; @other].", "cites", "other; survey"),
        ("bus [@survey].", "bus [@survey, p. 2].", "cites", "survey p. 2"),
        ("bus [@survey].", "bus [@survey]. [](#riders)", "links", "#riders"),
    ],
)
def test_where_a_text_outside_the_items_leads_is_part_of_what_it_says(
    old: str, new: str, field: str, words: str
) -> None:
    before = (
        f"{OLD}  other: {{type: report, title: Other, issued: 2024}}\ncontext: A {old}"
    )

    found = between(before, before.replace(old, new))

    assert (field, words) in {(each.field, each.new) for each in found}


def test_a_renamed_item_that_a_text_leads_to_is_no_change_of_that_text() -> None:
    old = OLD.replace("3 of 10 riders", "3 of 10 [riders](#riders)")
    new = old.replace("#riders", "#share").replace("id: riders", "id: share")

    found = between(old, new.replace("[riders, ", "[share, "))

    assert [each.how for each in found] == ["renamed"]


def test_quotation_marks_may_be_typed_or_set() -> None:
    old = OLD.replace("3 of 10", '"three" of 10')

    assert between(old, old.replace('"three"', "“three”")) == ()


def test_a_number_that_stands_elsewhere_in_the_text_is_told_all_the_same() -> None:
    old = OLD.replace("work nights.", "work nights; 3 do not.")

    (change,) = between(old, old.replace("3 of 10", "5 of 10"))

    assert (change.numbers_gone, change.numbers_come) == (("3",), ("5",))


def test_a_date_is_told_as_it_is_written() -> None:
    change = only(OLD.replace("issued: 2024", "issued: 2024-05-06"))

    assert (change.old, change.new) == ("2024", "2024-05-06")
    assert change.numbers_come == ()


def test_what_a_caveat_has_let_go_is_named() -> None:
    change = only(OLD.replace("qualifies: [riders, keep]", "qualifies: [riders]"))

    assert change.freed == ("keep",)
