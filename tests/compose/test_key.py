"""The key of a brief's scales, and the word of a scale under a claim."""

import pytest

from briefgen.flowables import Run
from briefgen.structure import Role, elements
from tests.make import composition, every, resolved

FINDING = """
findings:
  - id: strike
    claim: A strike will come.
    likelihood: {word}
    confidence: {{level: low, because: one account}}
    evidence: [one]
sources:
  one: {{type: report, title: One}}
"""


def printed(text: str) -> str:
    runs = every(Run, composition(text).flowables)
    return "".join(run.text for run in runs).replace("\u00a0", " ")


def brief(word: str, scale: str, language: str = "en") -> str:
    head = f"language: {language}\nstandards: [{scale}]\n"
    return head + FINDING.format(word=word)


def test_a_likelihood_is_printed_with_its_range() -> None:
    assert "Likely (55–75%)" in printed(brief("likely", "phia"))


def test_the_words_are_those_of_the_author() -> None:
    assert "Probable (55–75%)" in printed(brief("probable", "phia"))


@pytest.mark.parametrize("word", ["likely", "wahrscheinlich"])
def test_another_language_has_its_own_word(word: str) -> None:
    said = printed(brief(word, "phia", "de"))

    assert "Wahrscheinlich (55–75 %)" in said
    assert "höchst unwahrscheinlich" in said
    assert "highly unlikely" not in said


def test_of_two_rows_the_key_shows_the_one_in_use() -> None:
    said = printed(brief("improbable", "icd203"))

    assert "nearly certain" in said
    assert "very likely" not in said


def test_where_neither_is_seen_to_be_used_it_shows_both() -> None:
    text = "standards: [icd203]\nsummary: We look ahead.\n"

    assert "nearly certain" in printed(text)
    assert "very likely" in printed(text)


def test_the_key_is_printed_though_parts_leaves_it_out() -> None:
    text = brief("likely", "phia") + "parts: [findings]\n"

    assert resolved(text).parts == ("findings", "standards", "sources")
    assert "remote chance" in printed(text)


def test_ranges_are_heard_as_rows_under_their_caption() -> None:
    root = composition(brief("likely", "phia")).root
    (table,) = [each for each in elements(root) if each.role is Role.TABLE]
    rows = [each for each in elements(table) if each.role is Role.TABLE_ROW]

    assert next(iter(elements(table.children[0]))).role is Role.CAPTION  # type: ignore[arg-type]
    assert len(rows) == 7
    for row in rows:
        assert [cell.role for cell in row.children] == [  # type: ignore[union-attr]
            Role.HEADER_CELL,
            Role.CELL,
        ]


@pytest.mark.parametrize(
    "scale",
    ["phia", "icd203", "ipcc", "grade", "cerqual", "admiralty", "maryland", "tlp"],
)
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_every_scale_has_a_key_in_every_language(scale: str, language: str) -> None:
    head = {
        "en": "What the words stand for",
        "de": "Wofür die Wörter stehen",
        "fr": "Le sens des mots",
    }
    text = f"language: {language}\nstandards: [{scale}]\n"

    assert head[language] in printed(text)
