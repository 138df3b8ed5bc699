"""What the rules on the argument say: the very words, the fact, the remedy."""

from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

BRIEF = """\
title: T
status: final
disclosure: {funding: none, interests: none}
summary: Of 58 people many were [moved](#sample).
key_messages:
  - '"Led to fear" is what led to doubt.'
findings:
  - id: told
    claim: Stories were told to 58 people.
    confidence: {level: low, because: a guess}
    basis: judgement
    evidence: [doe2024]
    body: '"Fear led to silence", she says. Fear led to silence.'
  - id: heard
    claim: They were heard.
    confidence: {level: low, because: another}
    evidence: [roe2023]
caveats:
  - id: sample
    label: Self-chosen
    point: They chose themselves.
    qualifies: [told]
    severity: major
    response: Ask others.
recommendations:
  - id: tell
    action: Tell more stories.
    to: [Everybody]
    due: soon
    rests_on: [told, heard]
    strength: conditional
    caveats: none known
methods: Two surveys were read.
sources:
  doe2024: {type: report, title: Survey, publisher: Northgate, issued: 2024}
  roe2023: {type: report, title: Poll, publisher: Southgate, issued: 2023}
"""
TOLD = ("BG509", "led to")  # by the body, after the same words in a quotation


def said(*changes: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    """Say what is wrong when places are changed: code, words, hint."""
    text = BRIEF
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    source = SourceText("brief.yaml", text.encode(), Path("none"))
    found = []
    for each in validate_brief(source).diagnostics:
        (line, first), (last_line, last) = each.span.start, each.span.end
        words = text.splitlines()[line - 1]
        end = last - 1 if last_line == line else len(words)
        found.append((each.code, words[first - 1 : end], each.hint))
    return found


def test_the_words_of_the_author_are_told_from_the_same_words_in_a_quotation() -> None:
    ((code, words, _),) = said()
    assert (code, words) == TOLD

    source = SourceText("brief.yaml", BRIEF.encode(), Path("none"))
    (found,) = validate_brief(source).diagnostics
    line = BRIEF.splitlines()[found.span.start[0] - 1]
    assert found.span.start[1] - 1 == line.rindex("led to")


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (("    response: Ask others.\n", ""), "BG505", "Self-chosen"),
        (("    caveats: none known\n", ""), "BG506", "Tell more stories."),
        (("publisher: Southgate", "publisher: Northgate"), "BG507", "doe2024"),
        (("    to: [Everybody]\n", ""), "BG510", "Tell more stories."),
        (("strength: conditional", "strength: strong"), "BG511", "strong"),
        (("Of 58 people", "Of 85 people"), "BG513", "85"),
        (("Tell more stories.", "Northgate urges us on."), "BG512", "Northgate urges"),
        (("methods: Two surveys were read.\n", ""), "BG952", "T"),
        (("interests: none", "review: none"), "BG951", "{funding"),
        (("title: T", "title: T\nversion: draft"), "BG954", "draft"),
    ],
)
def test_what_is_taken_out_or_changed_is_found_where_it_stood(
    change: tuple[str, str], code: str, words: str
) -> None:
    found = [each for each in said(change) if each[:2] != TOLD]

    assert [each[0] for each in found] == [code]
    assert found[0][1].startswith(words)
    assert found[0][2]


def test_a_major_caveat_that_the_summary_forgets_is_offered_as_a_link() -> None:
    found = said(("[moved](#sample)", "moved"))
    assert found[0] == (
        "BG513",
        "Of 58 people many were moved.",
        "link to it where it limits what is said, as in [its words](#sample)",
    )


def test_a_caveat_of_its_finding_is_offered_to_a_recommendation_without_one() -> None:
    found = said(("    caveats: none known\n", ""))
    assert found[-1][2] == (
        "what it rests on is limited by “sample”:"
        " is “tell” to stand under qualifies: there too?"
    )


def test_of_two_numbers_for_one_thing_the_second_is_told_the_first() -> None:
    change = (
        "'\"Led to fear\" is what led to doubt.'",
        "Stories were told to 57 people.",
    )
    text = BRIEF.replace(*change)
    source = SourceText("brief.yaml", text.encode(), Path("none"))

    found = [f for f in validate_brief(source).diagnostics if f.code == "BG514"]

    assert [f.message for f in found] == [
        "“58” is “57” on line 6, where the same is said"
    ]
