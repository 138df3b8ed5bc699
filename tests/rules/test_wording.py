"""The author's own words, as messages show them."""

from briefgen.diagnostics import Span
from briefgen.model.inlines import Emphasis, Words
from briefgen.rules.wording import listed, meant, quoted

LINE = Span("brief.yaml", (3, 5), (3, 13))


def test_words_are_quoted_without_their_markup_and_cut_between_words() -> None:
    text = (Words(LINE, "Act "), Emphasis(LINE, (Words(LINE, "now"),)))

    assert quoted(text) == "“Act now”"
    assert quoted("word, " * 40).endswith("word, word …”")
    assert len(quoted("word " * 40)) < 70


def test_lists_read_as_a_sentence_does() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a"] * 40).endswith("a, a and 29 more")


def test_the_nearest_name_is_told_else_what_else_to_do() -> None:
    assert meant("reason", ["reasons"], "add it") == "did you mean “reasons”?"
    assert meant("nothing", ["reasons"], "add it") == "add it"
