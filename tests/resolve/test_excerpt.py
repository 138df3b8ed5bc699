"""What an edition prints of a brief, under which numbers, and what it may not drop."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.diagnostics import NOWHERE, Severity
from briefgen.model.argument import argue
from briefgen.model.edition import Edition
from briefgen.model.resolved import ResolvedBrief
from briefgen.resolve.excerpt import dropped, shortened
from briefgen.resolve.resolve import resolve
from tests.make import brief

BRIEF = """
summary: So [@doe].
context:
  - First.
  - "Second, of three kinds:"
  - "- one\\n- two"
  - table: {id: old, caption: Old, columns: [a], rows: [[b]]}
  - table: {id: new, caption: New, columns: [a], rows: [[b]]}
findings:
  - id: weight
    claim: Children lose weight.
    evidence: [roe]
    body: "One.\\n\\nTwo [@mill]."
caveats:
  - {id: small, label: Few, point: The sample is small., qualifies: [weight]}
  - {id: stale, point: The table is old., qualifies: [new], severity: major}
recommendations:
  - {id: feed, action: Feed them., rests_on: [weight]}
methods: Scales.
sources:
  doe: {type: report, title: Survey, via: poe}
  roe: {type: report, title: Count}
  mill: {type: report, title: Essay}
  poe: {type: report, title: Tale}
"""


def printed(**edition: object) -> ResolvedBrief:
    made = brief(BRIEF)
    return resolve(made, argue(made), edition=Edition(NOWHERE, **edition))  # type: ignore[arg-type]


def found(*parts: str, style: Sequence[str] = ()) -> list[tuple[str, Severity, str]]:
    made = brief(BRIEF)
    edition = Edition(NOWHERE, parts=parts, name="press")
    return [
        (each.code, each.severity, each.message)
        for each in dropped(made, argue(made), edition, style)
    ]


def test_an_edition_has_its_own_parts_in_its_own_order() -> None:
    parts = ("recommendations-at-a-glance", "caveats", "summary")

    assert printed(parts=parts).parts == (*parts, "sources")


def test_an_edition_without_parts_has_those_of_the_brief() -> None:
    made = brief(BRIEF)

    assert printed().parts == resolve(made, argue(made)).parts


def test_paragraphs_are_counted_and_what_a_colon_announces_goes_with_it() -> None:
    one, two = (
        printed(parts=("context",), paragraphs={"context": most}).brief.context
        for most in (1, 2)
    )

    assert [type(block).__name__ for block in one] == ["Paragraph"]
    assert [type(block).__name__ for block in two] == [
        "Paragraph",
        "Paragraph",
        "ItemList",
    ]


def test_a_heading_counts_for_none_and_ends_none() -> None:
    made = brief("context: |\n  # A\n\n  One.\n\n  # B\n\n  Two.\n")
    edition = Edition(NOWHERE, paragraphs={"context": 1})

    short = shortened(made, argue(made), edition).brief.context

    assert [type(block).__name__ for block in short] == ["Heading", "Paragraph"]


def test_a_section_is_cut_under_its_own_name_or_that_of_all() -> None:
    made = brief(
        "sections:\n"
        '  - {id: law, title: L, body: "One.\\n\\nTwo.\\n\\nThree."}\n'
        '  - {id: cost, title: C, body: "One.\\n\\nTwo.\\n\\nThree."}\n'
    )
    edition = Edition(NOWHERE, paragraphs={"sections": 1, "law": 2})

    short = shortened(made, argue(made), edition)

    assert [len(section.body) for section in short.brief.sections] == [2, 1]
    assert short.cut == ("law", "cost")


def test_what_is_left_keeps_the_number_that_it_has_in_the_full_brief() -> None:
    made = printed(parts=("context", "findings"), paragraphs={"findings": 1})
    tables = made.argument.of_kind("table")

    assert [item.number for item in tables] == [1, 2]
    (finding,) = made.argument.of_kind("finding")
    assert finding.what is made.brief.findings[0]
    assert len(made.brief.findings[0].body) == 1


def test_only_cited_works_are_listed_and_those_that_they_are_known_through() -> None:
    made = printed(parts=("summary", "caveats"))

    assert [*made.works] == ["doe", "poe"]
    assert [*printed(parts=("summary", "caveats"), sources="all").works] == [
        *("doe", "roe", "mill", "poe")
    ]


def test_evidence_that_a_lost_paragraph_cited_is_cited_by_what_is_left() -> None:
    made = printed(parts=("findings", "caveats"), paragraphs={"findings": 1})

    assert [*made.works] == ["roe"]


def test_a_reader_is_told_what_is_left_out_and_what_is_shortened() -> None:
    parts = ("context", "findings-at-a-glance")
    excerpt = printed(parts=parts, paragraphs={"context": 1}, caveats="major").excerpt

    assert excerpt is not None
    assert excerpt.left_out == ("summary", "recommendations-at-a-glance", "methods")
    assert excerpt.shortened == ("context", "findings")
    assert excerpt.caveats == 0


def test_what_a_glance_shows_whole_is_not_said_to_be_shortened() -> None:
    made = brief(BRIEF.replace('    body: "One.\\n\\nTwo [@mill]."\n', ""))
    edition = Edition(NOWHERE, parts=("findings-at-a-glance", "caveats"))
    excerpt = resolve(made, argue(made), edition=edition).excerpt

    assert excerpt is not None
    assert excerpt.shortened == ()
    assert "findings" not in excerpt.left_out


def test_what_is_printed_in_full_lacks_no_glance() -> None:
    excerpt = printed(parts=("findings", "recommendations")).excerpt

    assert excerpt is not None
    assert excerpt.left_out == ("summary", "context", "methods")


def test_a_style_that_leaves_out_parts_makes_an_excerpt_and_an_author_none() -> None:
    made = brief(BRIEF)
    style = ("summary", "recommendations-at-a-glance", "findings-at-a-glance")
    own = replace(made, parts=style)

    excerpt = resolve(made, argue(made), style).excerpt

    assert excerpt is not None
    assert excerpt.edition is None
    assert excerpt.left_out == ("context", "methods")
    assert excerpt.shortened == ("findings",)
    assert [*resolve(made, argue(made), style).works] == ["doe", "roe", "poe"]
    assert resolve(own, argue(own), style).excerpt is None
    assert resolve(made, argue(made), resolve(made, argue(made)).parts).excerpt is None


def test_where_only_major_caveats_are_listed_minor_ones_are_counted() -> None:
    made = printed(parts=("summary", "caveats"), caveats="major")

    assert made.full_caveats == {"stale": "caveats"}
    assert made.excerpt is not None
    assert made.excerpt.caveats == 1


def test_a_dropped_major_caveat_is_an_error_that_names_what_drops_it() -> None:
    (major, minor) = found("summary")

    assert major[:2] == ("BG910", Severity.ERROR)
    assert "“press”" in major[2]
    assert "“new”" in major[2]
    assert minor[:2] == ("BG911", Severity.WARNING)
    assert "1 minor caveat: “Few”" in minor[2]


def test_a_caveat_on_what_a_cut_leaves_out_is_dropped_too() -> None:
    made = brief(BRIEF)
    edition = Edition(NOWHERE, parts=("context",), paragraphs={"context": 1})

    codes = [each.code for each in dropped(made, argue(made), edition, ())]

    assert codes == ["BG910", "BG911"]
    assert [each[0] for each in found("context")] == ["BG911"]


def test_nothing_is_dropped_by_an_edition_that_lists_the_caveats() -> None:
    assert found("summary", "caveats") == []
    assert found("summary", "context", "findings-at-a-glance") == []


def test_an_edition_with_the_parts_of_its_style_drops_what_that_drops() -> None:
    assert [each[0] for each in found(style=("summary",))] == ["BG910", "BG911"]
