"""A quotation is in its source, or it is not: what may differ, and what may not."""

import random
import time

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.quotations import (
    Misplaced,
    Misquoted,
    Quotation,
    Unchecked,
    Verbatim,
    Verdict,
)
from briefgen.read.archive.compare import compare
from briefgen.read.archive.copy_text import CopyText, Passage, read_copy

SOURCE = """\
The river meadow

By A. Reporter

"It takes the whole of a ten-year flood," said Mira Ashby's warden — who was think-
ing aloud. It doesn't in win\u00adter: ﬁrst the ground shuts…

The board's own ﬂood map says: the 4,200 m² below the weir are wet (in March). Nobody
asked the miller, and he does not mind.
"""


def verdict(words: str, at: str | None = None, source: str = SOURCE) -> Verdict:
    quotation = Quotation(NOWHERE, words, "source", at)
    return compare(quotation, read_copy("a.txt", source.encode()), placed=True)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("It takes the whole of a ten-year flood", id="as it is"),
        pytest.param(
            "it takes the whole of a ten-year flood", id="small at its opening"
        ),
        pytest.param("takes  the whole\n of a ten–year flood.", id="spaces and dashes"),
        pytest.param("flood,” said Mira Ashby’s warden - who", id="quotation marks"),
        pytest.param("flood', said Mira Ashby's warden", id="marks around a comma"),
        pytest.param("who was thinking aloud", id="a word parted at a line's end"),
        pytest.param(
            "It doesn’t in winter: first the ground", id="ligature, soft hyphen"
        ),
        pytest.param("ground shuts…", id="an ellipsis of the source"),
        pytest.param("takes … a ten-year flood", id="words left out"),
        pytest.param("takes [...] flood [...] in winter", id="words left out, twice"),
        pytest.param("[i]t takes the whole", id="a letter changed"),
        pytest.param("takes the [w]hole", id="a bracket around a letter of the source"),
        pytest.param("takes [sic] the whole", id="a word put in"),
        pytest.param(
            "[The meadow] takes the whole of a ten-year flood", id="a subject"
        ),
        pytest.param("was think[ing]", id="an ending in brackets"),
        pytest.param("[the ground] shuts", id="a subject for another"),
        pytest.param("4,200 m² below the weir are wet (in March)", id="figures"),
        pytest.param("and he does not mind …", id="an ellipsis at the end"),
    ],
)
def test_what_a_typesetter_or_an_editor_may_do_is_verbatim(words: str) -> None:
    assert verdict(words) == Verbatim()


@pytest.mark.parametrize(
    ("words", "written", "said"),
    [
        ("takes the half of a", "takes the *half* of a", "takes the *whole* of a"),
        ("he does mind", "he does mind", "he does *not* mind."),
        ("he does not really mind", "he does not *really* mind", "he does not mind."),
        ("It doesnt in winter", "It *doesnt* in winter", "It *doesn't* in winter:"),
        ("takes the Whole", "takes the *Whole*", "takes the *whole*"),
        ("4200 m² below", "*4200* m below", "*4,200* m below"),
        ("asked the miller and", "asked the *miller* and", "asked the *miller,* and"),
        ("ask the miller", "*ask* the miller", "*asked* the miller,"),
        ("takes … the weir are dry", "the weir are *dry*", "the weir are *wet*"),
    ],
)
def test_a_word_that_differs_is_marked_in_both(
    words: str, written: str, said: str
) -> None:
    found = verdict(words)

    assert isinstance(found, Misquoted)
    assert (found.written, found.said) == (written, said)


@pytest.mark.parametrize(
    "words",
    [
        "flood … It takes the whole",
        "takes […] thinks […] shuts",
        "[It] flooded",
        "warden […] It takes … ten-year flood",
    ],
)
def test_pieces_stand_in_the_order_of_the_source(words: str) -> None:
    assert isinstance(verdict(words), Misquoted)


def test_words_that_stand_nowhere_are_like_nothing() -> None:
    found = verdict("Herons have nested there for years")

    assert isinstance(found, Misquoted)
    assert found.said is None


@pytest.mark.parametrize("words", ["", "…", "[…] ‘’"])
def test_what_has_no_words_is_not_compared(words: str) -> None:
    assert verdict(words) == Unchecked("it has no words")


def test_the_first_word_that_differs_is_told_as_the_author_wrote_it() -> None:
    found = verdict("the board’s own ﬂoods map")

    assert isinstance(found, Misquoted)
    assert (found.part, found.nth) == ("ﬂoods", 1)


@pytest.mark.parametrize("at", [None, "table 2", "p. 3", "para. 1", "paras 2–4", "¶ 2"])
def test_a_place_that_may_be_meant_is_let_pass(at: str | None) -> None:
    assert verdict("takes the whole", at) == Verbatim()


def test_another_paragraph_is_told() -> None:
    assert verdict("takes the whole", "para. 9") == Misplaced("para. 1–3")


def test_paragraphs_that_bear_numbers_count_by_these() -> None:
    judgment = "R v A\n\n11. The facts.\n\n12. The law is clear.\n\n13. So be it.\n"

    assert verdict("law is clear", "para. 12", judgment) == Verbatim()
    assert verdict("law is clear", "para. 11", judgment) == Misplaced("para. 12")


def pages(*labels: str) -> CopyText:
    texts = ("One of a flood", "and two: it is radi- cal", "the end of it")
    passages = (
        Passage(text, label, label) for text, label in zip(texts, labels, strict=True)
    )
    return CopyText(passages, "page")


@pytest.mark.parametrize(
    ("words", "at", "labels", "expected"),
    [
        ("it is radical", "p. 2", "1 2 3", Verbatim()),
        ("a flood and two", "p. 2", "1 2 3", Verbatim()),
        ("the end", "p. 2", "1 2 3", Misplaced("p. 3")),
        ("the end", "pp. 2–3", "1 2 3", Verbatim()),
        ("the end", "p. 203", "1 2 3", Verbatim()),  # the journal's own count
        ("the end", "p. 203", "201 202 203", Verbatim()),
        ("the end", "p. 201", "201 202 203", Misplaced("p. 203")),
        ("the end", "p. i", "i ii 1", Misplaced("p. 1")),
        ("One of", "S. i", "i ii 1", Verbatim()),
    ],
)
def test_a_page_is_the_one_on_which_the_words_stand(
    words: str, at: str | None, labels: str, expected: Verdict
) -> None:
    quotation = Quotation(NOWHERE, words, "source", at)

    found = compare(quotation, pages(*labels.split()), placed=True)

    assert found == expected


def test_a_hundred_quotations_of_a_megabyte_take_no_time() -> None:
    draw = random.Random(1)  # noqa: S311 (a text, not a secret)
    letters = "abcdefghijklmnop"
    lexicon = [
        "".join(draw.choices(letters, k=draw.randint(2, 9))) for _ in range(3000)
    ]
    words = draw.choices(lexicon, k=160_000)
    said = [words[at : at + 25] for at in range(0, 150_000, 1500)]
    started = time.process_time()
    copy = read_copy("a.txt", " ".join(words).encode())
    for at, each in enumerate(said):
        changed = [*each[:12], "xyz", *each[13:]] if at % 2 else each
        found = compare(Quotation(NOWHERE, " ".join(changed), "a"), copy, placed=True)
        assert isinstance(found, Misquoted) is bool(at % 2)

    assert len(said) == 100
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "words", ["…" * 3_000, "[a]" * 3_000, "a … " * 3_000, "[" * 9_000, "a [b] " * 3_000]
)
def test_no_quotation_takes_long(words: str) -> None:
    started = time.process_time()
    verdict(words, source="a b " * 100_000)

    assert time.process_time() - started < 5


def test_pieces_that_stand_everywhere_and_an_end_that_stands_nowhere_take_no_time() -> (
    None
):
    copy = read_copy("a.txt", b"the " * 250_000)
    words = "the the the … the the … the the the … The the a"
    started = time.process_time()
    for _ in range(100):
        found = compare(Quotation(NOWHERE, words, "a"), copy, placed=True)
        assert isinstance(found, Misquoted)

    assert time.process_time() - started < 5
