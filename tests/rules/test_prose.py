"""A text as its author's own words: what is somebody else's is filled out."""

from briefgen.diagnostics import Span
from briefgen.model.inlines import (
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Note,
    Text,
    Words,
)
from briefgen.rules.prose import FILLING, own_words, sentences


def at(column: int) -> Span:
    """Place something on the first line of a brief."""
    return Span("brief.yaml", (1, column), (1, column + 1))


def words(text: str) -> Text:
    """Make a text of plain words."""
    return (Words(at(1), text),)


def read(text: str) -> str:
    """Give an author's own words, with a single sign for what is not."""
    return own_words(words(text)).words.replace(FILLING, "·")


def test_quotations_of_every_style_are_filled_to_their_length() -> None:
    assert read('He said "so it is".') == "He said ··········."
    assert read("“so” «so» „so“ ‘so’") == "···· ···· ···· ····"


def test_an_apostrophe_opens_no_quotation() -> None:
    for text in ("the farmers' and the mothers' fields", "It’s the farmers’ own"):
        assert read(text) == text


def test_a_quotation_may_begin_in_one_inline_and_end_in_another() -> None:
    text = (
        Words(at(1), 'So "it '),
        Emphasis(at(9), (Words(at(10), "is"),)),
        Words(at(13), '", they say'),
    )
    assert own_words(text).words == f"So {FILLING * 7}, they say"


def test_what_is_not_said_by_the_author_is_not_read() -> None:
    text = (
        Words(at(1), "A "),
        Code(at(3), "x"),
        Foreign(at(6), "de", words("Recht")),
        CrossReference(at(9), "weight", ()),
        Citation(at(12), ()),
        Note(at(14), words("aside")),
    )
    assert own_words(text).words == f"A {FILLING * 7}"


def test_words_know_the_stretch_that_they_come_from() -> None:
    prose = own_words(
        (
            Words(at(1), "one "),
            Emphasis(at(5), (Words(at(6), "two"),)),
            *words(" three"),
        )
    )
    two = prose.words.index("two")

    assert prose.place("two", two) == (at(6), "two", 1)
    assert prose.place("one", 0).span == at(1)
    assert prose.place("three", two + 4).span == at(1)


def test_a_part_is_counted_among_its_likes_those_of_quotations_included() -> None:
    prose = own_words(words('"It leads to one", she says; it leads to two.'))

    assert prose.place("leads to", prose.words.index("leads to")).nth == 2


def test_sentences_end_where_the_next_begins() -> None:
    prose = own_words(words("It rose by 3.5 points. “No.” But why? e.g. because"))
    found = list(sentences(prose))

    assert [sentence.words.replace(FILLING, "·") for sentence in found] == [
        "It rose by 3.5 points.",
        "···.",
        "But why? e.g. because",
    ]
    for sentence in found:
        assert prose.words[sentence.start :].startswith(sentence.words)
