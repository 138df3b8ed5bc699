"""Places inside a text: exact, however YAML lets it be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import NOWHERE
from briefgen.read.nodes import File, Mapping, Scalar
from briefgen.read.yamltree import parse


def scalar(source: str) -> Scalar:
    """Read `x: …` and give the text behind it."""
    outcome = parse(source, "b.yaml")
    assert isinstance(outcome.value, Mapping), outcome.diagnostics
    ((_, value),) = outcome.value.entries
    assert isinstance(value, Scalar)
    return value


def character(source: str, place: tuple[int, int]) -> str:
    """Give what an editor shows at a place."""
    line, column = place
    return (
        source.replace("\r\n", "\n")
        .replace("\r", "\n")
        .split("\n")[line - 1][column - 1]
    )


@pytest.mark.parametrize(
    "source",
    [
        "x: some plain words",
        "x: plain words\n  that go on\n\n  after a line",
        "x: 'single words'",
        "x: 'it is folded\n  here\n\n\n  and there'",
        'x: "double words"',
        'x: "folded  \n  here\n\n  and there"',
        'x: "joined \\\n   words"',
        "x: |\n  two\n    lines\n\n  and\tmore",
        "x: |2-\n    indented\n   words\n",
        "x: >  # a comment of its own\n  folded words\n  go on\n\n  here\n",
        "x: >\n  folded\n    deeper\n  back\n",
        "# é 🌍\nx: ein 🌍 größerer Text",
        "x: |\r\n  lines that\r\n  end in two\r\n",
        "x: no\u00a0break and\u2009thin",
    ],
)
def test_every_character_is_placed_where_it_stands(source: str) -> None:
    text = scalar(source)

    for offset, wanted in enumerate(text.text):
        if not wanted.isspace():
            assert character(source, text.place(offset)) == wanted


@pytest.mark.parametrize(
    ("source", "offset", "place"),
    [
        ("x: 'it''s on'", 5, (1, 11)),
        (r'x: "a \"b\" c"', 6, (1, 13)),
        (r'x: "\u00e9t\xe9 z"', 4, (1, 17)),
        ('x: "a \\\n     b"', 2, (2, 6)),
        ("x: 'a\n\n  b'", 2, (3, 3)),
    ],
)
def test_escapes_and_folds_are_stepped_over(
    source: str, offset: int, place: tuple[int, int]
) -> None:
    assert scalar(source).place(offset) == place


def test_a_stretch_has_its_first_and_last_character() -> None:
    span = scalar("x: |\n  one two\n  three\n").span_of(4, 10)
    assert (span.start, span.end) == ((2, 7), (3, 5))


def test_an_empty_stretch_has_a_place() -> None:
    span = scalar("x: words").span_of(2, 2)
    assert span.start == span.end == (1, 6)


def test_a_text_of_no_file_stands_where_it_is_said_to() -> None:
    assert Scalar(NOWHERE, "words", "double").place(3) == NOWHERE.start


def test_a_file_has_the_lines_that_an_editor_shows() -> None:
    file = File("b.yaml", "one\r\ntwo\rth\u2028ree\n\nfive")
    lines = [file.line(number) for number in range(1, 6)]
    assert lines == ["one", "two", "th\u2028ree", "", "five"]


def test_a_byte_order_mark_is_no_column() -> None:
    assert scalar("\ufeffx: words").place(0) == (1, 4)


@pytest.mark.parametrize(
    ("source", "comment"),
    [
        ("x: a #b", (" ", "#b")),
        ("x: a   # b\n", ("   ", "# b")),
        ("x: a\n# b", None),
        ("x: 'a' #b", None),
        ("x: a#b", None),
    ],
)
def test_a_plain_text_knows_the_comment_behind_it(
    source: str, comment: tuple[str, str] | None
) -> None:
    assert scalar(source).comment == comment


WORDS = st.text(st.sampled_from("ab'\"\\ \n\té#:"), min_size=1).filter(str.strip)


@given(WORDS)
def test_any_text_in_double_quotes_is_placed(words: str) -> None:
    escapes = {"\n": "\\n", '"': '\\"', "\\": "\\\\", "\t": "\\t"}
    written = [escapes.get(each, each) for each in words]
    text = scalar(f'x: "{"".join(written)}"')

    assert text.text == words
    for offset in range(len(words)):
        before = sum(len(each) for each in written[:offset])
        assert text.place(offset) == (1, 5 + before)


@given(st.lists(st.text("ab'é", min_size=1), min_size=1))
def test_any_words_in_single_quotes_are_placed(words: list[str]) -> None:
    source = "x: '" + "\n  ".join(word.replace("'", "''") for word in words) + "'"
    text = scalar(source)

    assert text.text == " ".join(words)
    for offset, wanted in enumerate(text.text):
        if wanted != " ":
            assert character(source, text.place(offset)) == wanted


def test_what_stands_above_the_first_words_of_a_block_has_the_place_of_its_mark() -> (
    None
):
    body = scalar("body: |\n\n\n\n  words\n")

    assert [body.place(at) for at in range(4)] == [(1, 7)] * 3 + [(5, 3)]
