"""What stood in places where words were once lost: each is printed, and numbered."""

import pytest

from briefgen.flowables import Run
from briefgen.structure import Role, elements
from tests.make import composition, every, resolved

SOURCES = """
sources:
  one: {type: report, title: One, publisher: Alpha Group}
  two: {type: report, title: Two, publisher: Beta Group}
"""


def printed(text: str) -> str:
    return "".join(run.text for run in every(Run, composition(text).flowables))


def test_a_pull_quote_keeps_its_citations_notes_and_stress() -> None:
    text = """
context:
  - quote: {text: "It *works*^[Mostly.] [@two]"}
"""
    made = composition(text + SOURCES)
    roles = [element.role for element in elements(made.root)]

    assert "Mostly." in "".join(run.text for run in every(Run, made.flowables))
    assert "#source.two" in [element.target for element in elements(made.root)]
    assert Role.EMPHASIS in roles
    assert Role.QUOTE in roles


def test_a_caveat_on_a_callout_stands_under_it() -> None:
    text = """
context:
  - callout: {id: box, title: A box, body: Words.}
caveats:
  - {point: The box is small., qualifies: [box]}
"""
    made = composition(text)

    assert "The box is small." in printed(text)
    assert len(made.bindings) == 1


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("distribution: The board only.", "The board only."),
        ("audience: The council.", "The council."),
        ("contact: {name: Press desk}", "Press desk"),
        ("review_by: 2027-01", "January 2027"),
        ("marking: TLP:AMBER", "TLP:AMBER"),
    ],
)
def test_front_matter_is_printed_without_summary_or_disclosure(
    field: str, words: str
) -> None:
    assert words in printed(field).replace("\u00a0", " ")


def test_recommendations_of_several_sources_each_say_whose() -> None:
    text = """
recommendations:
  - {action: Act now., issued_by: one}
  - {action: Act later., issued_by: two}
"""
    said = printed(text + SOURCES)

    assert "Alpha Group" in said.split("Sources")[0]
    assert "Beta Group" in said.split("Sources")[0]


def test_authority_is_named_beside_findings() -> None:
    text = """
findings:
  - {id: known, claim: It is known., evidence: [one]}
recommendations:
  - {action: Act now., rests_on: [known], on_authority_of: two}
"""
    assert "on the authority of Beta Group" in printed(text + SOURCES)


def test_a_criterion_keeps_its_capitals() -> None:
    text = """
recommendations:
  - {action: Act now., assessed: {effect on GDP: none}}
"""
    assert "Effect on GDP" in printed(text)


def test_sources_inside_lists_and_boxes_are_numbered_where_they_are_met() -> None:
    text = """
context:
  - callout:
      body:
        - quote: {text: So., source: two}
  - Then [@one].
"""
    assert resolved(text + SOURCES).works == {"two": 1, "one": 2}


def test_a_citation_in_the_title_is_the_first() -> None:
    text = "title: T [@two]\ncontext: Then [@one].\n"

    assert resolved(text + SOURCES).works == {"two": 1, "one": 2}
