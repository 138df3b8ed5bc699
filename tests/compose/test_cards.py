"""A caveat as a card: in full where it first stands, in short with its page after."""

from dataclasses import replace

from briefgen.flowables import PageOf, Run, TextBlock
from briefgen.structure import Element, Role, elements, leaves
from briefgen.style import Style
from tests.make import composition, every

BRIEF = """
people: {el: {name: Ella Said, title: Professor, affiliation: Some University}}
findings:
  - id: known
    claim: It is known.
    evidence: [a]
recommendations:
  - {id: act, action: Act now., rests_on: [known], body: Because.}
caveats:
  - id: fades
    label: It fades
    point: What is known fades.
    by: el
    quote: After a while it fades
    source: a
    at: p. 3
    severity: major
    qualifies: [act, known]
  - {id: own, point: We saw little., qualifies: [known]}
sources:
  a: {type: report, title: Survey}
"""


def cards() -> list[Element]:
    root = composition(BRIEF).root
    return [element for element in elements(root) if element.role is Role.ASIDE]


def text(card: Element) -> str:
    made = composition(BRIEF)
    index = [e for e in elements(made.root) if e.role is Role.ASIDE]
    owners = {*leaves(index[cards_index(card)])}
    return "".join(
        run.text for run in every(Run, made.flowables) if run.owner in owners
    )


def cards_index(card: Element) -> int:
    return [c.anchor for c in cards()].index(card.anchor)


def test_in_full_it_has_label_words_quotation_voice_and_source() -> None:
    full = text(cards()[0])

    for words in (
        "Caveat,\u00a0major",
        "What is known fades.",
        "“After a while it fades”",
        "Ella Said",
        "Professor, Some University",
        "p.",
    ):
        assert words in full


def test_it_stands_in_full_once_and_has_its_anchor_there() -> None:
    anchors = [card.anchor for card in cards()]

    assert anchors.count("fades") == 1
    assert anchors.index("fades") == 0


def test_a_later_card_leads_to_the_page_where_it_stands_in_full() -> None:
    late = [run.late for run in every(Run, composition(BRIEF).flowables) if run.late]

    assert PageOf("fades") in late


def test_the_briefs_own_caveat_says_whose_it_is() -> None:
    assert "This brief" in text(next(card for card in cards() if card.anchor == "own"))


def test_what_is_quoted_without_a_name_is_its_sources_and_not_the_briefs() -> None:
    made = composition(BRIEF.replace("    by: el\n", ""))
    words = "".join(run.text for run in every(Run, made.flowables))

    assert words.count("This brief") == 1  # of the other caveat
    assert "Survey" in words


def test_a_caveat_on_large_text_is_as_large_as_that() -> None:
    usual = Style()
    body = replace(usual.type.body, size=13.0, leading=18.0)
    large = replace(usual, type=replace(usual.type, body=body))
    blocks = every(TextBlock, composition(BRIEF, large).flowables)

    assert size(next(b for b in blocks if "little" in plain(b))) == body.size


def test_a_caveat_is_never_smaller_than_what_it_limits() -> None:
    blocks = [*every(TextBlock, composition(BRIEF).flowables)]
    point = next(b for b in blocks if "What is known fades." in plain(b))
    action = next(b for b in blocks if "Act" in plain(b))

    assert size(point) >= size(action)


def plain(block: TextBlock) -> str:
    return "".join(run.text for run in every(Run, block))


def size(block: TextBlock) -> float:
    return max(run.look.size for run in every(Run, block))
