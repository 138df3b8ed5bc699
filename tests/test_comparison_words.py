"""A comparison has its words in every language that briefs are printed in."""

from typing import Any

import pytest

from briefgen.compare.statements import APART, SETTING
from briefgen.model.brief import Brief, Caveat, Finding, Option, Recommendation, Section
from briefgen.model.values import Language
from briefgen.read.comparison_words import read_comparison_words
from briefgen.resources import names

LANGUAGES = [name.removesuffix(".yaml") for name in names("locales")]
UNSAID = frozenset(("id", "qualifies", "rests_on", "span"))  # told under other names

each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
def test_all_languages_have_the_same_words(language: str) -> None:
    ours = read_comparison_words(Language(language))
    english = read_comparison_words(Language("en"))

    for group in ("kinds", "fields", "values", "words"):
        assert getattr(ours, group).keys() == getattr(english, group).keys()


@each_language
@pytest.mark.parametrize(
    "kind", [Brief, Caveat, Finding, Option, Recommendation, Section]
)
def test_every_field_that_is_compared_has_a_name(language: str, kind: Any) -> None:  # noqa: ANN401 (a record)
    fields = {*kind.__match_args__} - SETTING - APART - UNSAID
    words = read_comparison_words(Language(language))

    assert {name.replace("_", " ") for name in fields} <= words.fields.keys()
