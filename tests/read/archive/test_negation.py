"""An edit that takes a negation away, or adds one, is not as good as verbatim."""

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.quotations import Quotation, Reversed, Verbatim, Verdict
from briefgen.read.archive.compare import compare
from briefgen.read.archive.copy_text import read_copy


def verdict(words: str, source: str) -> Verdict:
    quotation = Quotation(NOWHERE, words, "source")
    return compare(quotation, read_copy("a.txt", source.encode()), placed=True)


@pytest.mark.parametrize(
    ("words", "source", "word"),
    [
        ("they did […] say so", "In fact they did not say so.", "not"),
        ("they did … say so", "they did, as you know, never say so", None),
        ("It has […] worked", "It has clearly never worked.", "never"),
        ("They [do] help", "They don’t help.", "don't"),
        ("There is … evidence", "There is no evidence.", "no"),
        ("There is … evidence", "There is no doubt about the evidence.", None),
        ("A plan […] failed", "A plan not only late failed.", None),
        ("A plan […] failed", "A plan (not theirs) failed.", None),
        ("A plan […] it failed", "A plan came. It did not work, it failed.", None),
        ("A plan […] failed", "A plan that he who saw it did not like failed.", None),
        ("Er hat es […] gesagt", "Er hat es nicht gesagt.", "nicht"),
        ("Es gibt […] Belege", "Es gibt keine Belege.", "keine"),
        ("Il [a] dit cela", "Il n’a jamais dit cela.", "n'a"),
        ("Il le dit", "Il ne le dit pas. Il le dit.", None),
        ("It will [not] hold", "It will hold.", "not"),
        ("It will [never] hold", "It will not hold.", None),
        ("It [as he did not see] will hold", "It will hold.", None),
        # One place at which the words stand unturned is enough.
        ("they […] say", "They did not say. In the end they all say it.", None),
    ],
)
def test_a_negation_lost_or_added_inside_a_clause_is_seen(
    words: str, source: str, word: str | None
) -> None:
    found = verdict(words, source)
    if word is None:
        assert found == Verbatim()
    else:
        assert isinstance(found, Reversed)
        assert found.word == word


def test_the_words_of_the_source_around_the_edit_are_shown() -> None:
    found = verdict("they did […] say so", "In fact they did not say so.")
    assert found == Reversed("not", "did not say")
    found = verdict("It will [not] hold", "So it will hold.")
    assert found == Reversed("not", "will hold.", added=True)
