"""Word scales: ranges, and the words by which a step is known."""

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.scale import Range, Row, Step, Wording
from briefgen.model.values import Language


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("55–75", Range(55, 75)),
        ("55-75 %", Range(55, 75)),
        (">0–5", Range(0, 5, over=True)),
        ("95 – <100%", Range(95, 100, under=True)),
        ("0.5-1", Range(0.5, 1)),
    ],
)
def test_a_range_is_read(text: str, read: Range) -> None:
    assert Range.parse(text) == read


@pytest.mark.parametrize("text", ["", "55", "75–55", "55–55", "90–101", "-5–5", "a–b"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"“{text}”"):
        Range.parse(text)


@pytest.mark.parametrize("text", ["55–75", ">0–5", "95–<100", "0.5–1"])
def test_a_range_is_written_as_it_is_read(text: str) -> None:
    assert str(Range.parse(text)) == text


LIKELY = Step(
    NOWHERE,
    "likely",
    also=("probable",),
    wordings={"de": Wording(NOWHERE, word="wahrscheinlich")},
)
ROW = Row(NOWHERE, "likelihood", (Step(NOWHERE, "unlikely"), LIKELY))


@pytest.mark.parametrize("word", ["likely", "Likely", "probable", "  likely "])
def test_a_step_is_known_by_each_of_its_words(word: str) -> None:
    assert ROW.step(word, Language("en")) is LIKELY


def test_a_step_is_known_by_its_word_in_the_language_of_the_brief() -> None:
    assert ROW.step("wahrscheinlich", Language("de-AT")) is LIKELY
    assert ROW.step("wahrscheinlich", Language("en")) is None
