"""Recommendations at a glance: which caveats stand beside which, and how they span."""

import pytest

from briefgen.flowables import Beside, Run, Stack
from briefgen.structure import Artifact, Role, elements
from tests.make import composition, every

BRIEF = """
findings:
  - {{id: known, claim: It is known., evidence: [a]}}
recommendations:
  - {{id: one, action: Do one., rests_on: [known]}}
  - {{id: two, action: Do two., rests_on: [known]}}
  - {{id: three, action: Do three., on_authority_of: a, due: 2026-06}}
caveats:
{caveats}
sources:
  a: {{type: report, title: Survey, publisher: Institute for Surveys (IFS)}}
"""


def caveat(name: str, *qualified: str) -> str:
    return (
        f"  - {{id: {name}, point: Mind {name}., qualifies: [{', '.join(qualified)}]}}"
    )


def rows(*caveats: str) -> list[Beside]:
    made = composition(BRIEF.format(caveats="\n".join(caveats)))
    return list(every(Beside, made.flowables))


@pytest.mark.parametrize(
    ("caveats", "groups", "spans"),
    [
        ([caveat("x", "one")], [1, 1, 1], [[(0, 0)], [], []]),
        ([caveat("x", "one", "two")], [2, 1], [[(0, 1)], []]),
        ([caveat("x", "two", "three")], [1, 2], [[], [(0, 1)]]),
        ([caveat("x", "one", "three")], [1, 1, 1], [[(0, 0)], [], [(0, 0)]]),
        (
            [caveat("x", "one", "two"), caveat("y", "two", "three")],
            [3],
            [[(0, 1), (1, 2)]],
        ),
    ],
)
def test_neighbours_with_a_caveat_in_common_stand_together(
    caveats: list[str], groups: list[int], spans: list[list[tuple[int, int]]]
) -> None:
    made = rows(*caveats)[: len(groups)]

    assert [len(row.items) for row in made] == groups
    assert [[(card.first, card.last) for card in row.cards] for row in made] == spans


@pytest.mark.parametrize(
    ("qualified", "signed"),
    [
        (["one", "two"], ["Recommendation 3 is on page\u00a00."]),
        (
            ["one"],
            [
                "Recommendations 2\u00a0and\u00a03 follow from page\u00a00.",
                "Recommendation 3 is on page\u00a00.",
            ],
        ),
    ],
)
def test_all_but_the_last_group_may_say_where_the_others_are(
    qualified: list[str], signed: list[str]
) -> None:
    made = composition(BRIEF.format(caveats=caveat("x", *qualified)))
    signs = [each.sign for each in every(Stack, made.flowables) if each.sign]
    words = ["".join(run.text for run in every(Run, sign)) for sign in signs]

    assert words == signed
    assert all(run.owner is Artifact.PAGINATION for run in every(Run, signs))


def said(*caveats: str) -> str:
    made = composition(BRIEF.format(caveats="\n".join(caveats)))
    return "".join(run.text for run in every(Run, made.flowables))


def test_every_limited_recommendation_says_so_in_words() -> None:
    assert said(caveat("x", "one", "two")).count("limited\u00a0by") == 2


def test_a_date_is_written_in_words_and_its_absence_too() -> None:
    text = said(caveat("x", "one"))

    assert "by June 2026" in text
    assert text.count("no date proposed") == 2


def test_what_rests_on_authority_says_whose() -> None:
    assert "on the authority of IFS" in said(caveat("x", "one"))


def test_a_caveat_is_heard_right_after_the_first_statement_that_it_limits() -> None:
    made = composition(BRIEF.format(caveats=caveat("x", "one", "two")))
    items = [e for e in elements(made.root) if e.role is Role.LIST_ITEM]
    asides = [
        [e.anchor for e in elements(item) if e.role is Role.ASIDE] for item in items
    ]

    assert asides[:2] == [["x"], []]


def test_each_limited_recommendation_is_bound_to_its_caveat() -> None:
    made = composition(BRIEF.format(caveats=caveat("x", "one", "three")))

    assert len(made.bindings) == 2
    assert all(binding.name == "Caveat 1" for binding in made.bindings)


def told(head: str, fields: str) -> str:
    """Give what a brief prints whose one recommendation has some fields."""
    made = composition(
        f"{head}\nrecommendations:\n"
        f"  - {{id: act, action: Act., on_authority_of: a, {fields}}}\n"
        "sources: {a: {type: report, title: Survey}}\n"
    )
    words = " ".join(run.text for run in every(Run, made.flowables))
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["high priority", "strong recommendation"]),
        ("fr", ["priorité : élevée", "recommandation : forte"]),
        ("de", ["Vorrang: hoch", "Stärke: stark"]),
    ],
)
def test_priority_and_strength_are_said_in_the_language_of_the_brief(
    language: str, said: list[str]
) -> None:
    words = told(f"language: {language}", "priority: high, strength: Strong")

    assert all(each.casefold() in words.casefold() for each in said)


def test_a_word_that_the_author_made_up_stands_as_it_is() -> None:
    assert "priorité : A1" in told("language: fr", "priority: A1")


def test_the_brief_s_own_scale_says_how_strong_a_recommendation_is() -> None:
    words = told("language: de\nstandards: [grade]", "strength: weak")

    assert "Stärke: bedingt" in words


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2027-10-01", "d’ici au 1er octobre 2027"),
        ("2027-10", "d’ici octobre 2027"),
        ("2027", "d’ici 2027"),
    ],
)
def test_french_has_an_article_before_a_day_alone(due: str, said: str) -> None:
    words = told(f"language: fr\nreview_by: {due}", f"due: {due}")

    assert said in words
    assert f"À revoir {said}." in words
