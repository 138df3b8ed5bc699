"""Text blocks to lines, with real letters."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.flowables import (
    Align,
    Hyphens,
    LineEnd,
    Look,
    PageOf,
    Run,
    Tab,
    TextBlock,
    Wrap,
)
from briefgen.layout import parting
from briefgen.layout.lines import set_lines
from briefgen.layout.slab import LateText
from briefgen.paged import PlacedPath, PlacedText
from briefgen.structure import Content
from tests.layout.setting import (
    LOREM,
    SANS,
    SERIF,
    block,
    broken,
    faces,
    mark,
    note,
    read_lines,
    run,
    text_of,
)


def test_ragged_lines() -> None:
    assert read_lines(block(LOREM), 170.0) == [
        "In September 2015 the International",
        "Centre for the Study of Radicalisation",
        "and Political Violence published",
        "a study of people who had left the",
        "group. It asks governments to help",
        "them to be heard: they provide a",
        "unique insight into life there, and",
        "their stories can be a powerful tool in",
        "the fight against it.",
    ]


def test_greedy_lines_leave_a_short_word_behind() -> None:
    assert read_lines(block(LOREM, wrap=Wrap.GREEDY), 170.0)[2:4] == [
        "and Political Violence published a",
        "study of people who had left the",
    ]


def test_justified_lines_with_hyphens() -> None:
    made = block(LOREM, wrap=Wrap.JUSTIFIED, hyphenate=True)

    assert read_lines(made, 112.0) == [
        "In September 2015",
        "the International Centre",
        "for the Study",
        "of Radicalisation and",
        "Political Violence pub\u00ad",
        "lished a study of people",
        "who had left the group. It",
        "asks governments to help",
        "them to be heard: they",
        "provide a unique insight",
        "into life there, and their",
        "stories can be a powerful",
        "tool in the fight against it.",
    ]


def test_a_heading_is_balanced() -> None:
    heading = block("Fifty-eight people gave four main reasons", wrap=Wrap.BALANCED)

    assert read_lines(heading, 180.0) == [
        "Fifty-eight people gave",
        "four main reasons",
    ]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (200.0, ["One thing \u00b7 another thing \u00b7 a third"]),
        (110.0, ["One thing \u00b7 another", "thing \u00b7 a third"]),
        (72.0, ["One thing", "another thing", "a third"]),
    ],
)
def test_a_sign_between_two_things_is_gone_where_a_line_ends(
    width: float, lines: list[str]
) -> None:
    dot = run(" \u00b7 ", between=True)
    things = (run("One thing"), dot, run("another thing"), dot, run("a third"))

    assert read_lines(block(*things, dot, wrap=Wrap.GREEDY), width) == lines


def test_justified_lines_fill_the_measure_all_but_the_last() -> None:
    lines = broken(block(LOREM, wrap=Wrap.JUSTIFIED, hyphenate=True), 200.0).lines

    for line in lines[:-1]:
        assert right_of(line.ink[-1]) == pytest.approx(200.0)
    assert right_of(lines[-1].ink[-1]) < 200.0


def right_of(item: object) -> float:
    """Say where the letters of a text end, without the space after them."""
    assert isinstance(item, PlacedText)
    right = item.x + item.width
    if item.words[-1].text == " ":
        right -= item.words[-1].width * item.look.size / 1000 + item.stretch
    return right


def test_words_of_two_lines_stay_apart_for_those_who_copy_them() -> None:
    lines = broken(block(LOREM), 200.0).lines

    assert "".join(text_of(*line.ink) for line in lines) == LOREM
    assert all(text_of(*line.ink).endswith(" ") for line in lines[:-1])


def test_a_line_that_its_author_ends_keeps_its_words_apart() -> None:
    lines = broken(block("Northgate", LineEnd(), "Institute"), 200.0).lines

    assert [text_of(*line.ink) for line in lines] == ["Northgate ", "Institute"]


def test_a_parted_word_is_read_as_one() -> None:
    lines = broken(block("one govern\u00admental"), 70.0).lines

    assert [text_of(*line.ink) for line in lines] == ["one govern\u00ad", "mental"]


def test_a_compound_is_parted_without_another_hyphen() -> None:
    lines = broken(block("many decision-makers"), 75.0).lines

    assert [text_of(*line.ink) for line in lines] == ["many decision-", "makers"]


def test_a_soft_hyphen_that_is_not_needed_is_not_there() -> None:
    (line,) = broken(block("govern\u00admental"), 200.0).lines

    (text,) = line.ink
    assert text_of(text) == "governmental"
    assert isinstance(text, PlacedText)
    assert len(text.words) == 1  # shaped as one: no ligature is lost


def test_the_last_word_of_a_paragraph_is_not_hyphenated() -> None:
    made = block("It was a government", hyphenate=True)

    assert read_lines(made, 80.0) == ["It was a", "government"]


@pytest.mark.parametrize(
    ("hyphens", "wanted"),
    [
        (Hyphens(), ["An interna\u00ad", "tional House"]),
        (Hyphens(before=8), ["An", "international House"]),
        (Hyphens(shortest=14), ["An", "international House"]),
    ],
)
def test_words_are_parted_within_the_limits_of_a_style(
    hyphens: Hyphens, wanted: list[str]
) -> None:
    text = "An international House"
    made = block(text, hyphenate=True, hyphens=hyphens)

    assert read_lines(made, 92.0) == wanted


def test_capitalised_words_are_parted_where_a_style_says_so() -> None:
    assert not parting.hyphens("Regierung", "de-DE")
    assert parting.hyphens("Regierung", "de-DE", Hyphens(capitals=True))
    assert not parting.hyphens("UNESCOISATION", "en-GB", Hyphens(capitals=True))


@pytest.mark.parametrize("wrap", [Wrap.RAGGED, Wrap.JUSTIFIED])
@pytest.mark.parametrize("ladder", [1, 2, 3])
def test_no_more_lines_running_end_in_a_hyphen_than_a_style_lets(
    wrap: Wrap, ladder: int
) -> None:
    text = "international governmental administration " * 6
    most = 0
    for width in range(70, 130, 5):
        made = block(text, wrap=wrap, hyphenate=True, hyphens=Hyphens(ladder=ladder))
        ends = [line.endswith("\u00ad") for line in read_lines(made, float(width))]
        running = [len([*run]) for parted, run in groupby(ends) if parted]
        most = max(most, *running, 0)

    assert 0 < most <= ladder


def test_an_author_may_part_even_the_last_word() -> None:
    made = block("one govern\u00admental", hyphenate=True)

    assert read_lines(made, 70.0) == ["one govern\u00ad", "mental"]


def test_an_address_is_broken_without_a_hyphen_or_a_space() -> None:
    address = run("https://example.org/reports/defectors", breakable=True)

    lines = broken(block(address), 100.0).lines

    assert [text_of(*line.ink) for line in lines] == [
        "https://example.org/",
        "reports/defectors",
    ]


def test_words_wider_than_the_measure_are_placed_and_named() -> None:
    made = block("an unbreakablylongword here")

    lines = broken(made, 60.0)

    assert [text_of(*line.ink) for line in lines.lines] == [
        "an ",
        "unbreakablylongword ",
        "here",
    ]
    (found,) = lines.diagnostics
    assert found.code == "BG903"
    assert found.span == made.span
    assert "“unbreakablylongword”" in found.message


def test_runs_without_a_space_between_them_are_one_word() -> None:
    made = block(run("a bit of emph"), run("asis", SANS), run(", and more"))

    assert read_lines(made, 60.0) == ["a bit of", "emphasis,", "and more"]


def test_a_mark_is_not_parted_from_the_word_before_it() -> None:
    made = block("rests on", mark(), ", and more")

    lines = broken(made, 46.0).lines

    holding = [
        text_of(*line.ink)
        for line in lines
        if any(isinstance(item, PlacedPath) for item in line.ink)
    ]
    assert holding == ["on, "]


def test_a_space_that_does_not_break_holds_a_number_to_its_unit() -> None:
    assert read_lines(block("no more than 12\u00a0pages"), 95.0) == [
        "no more than",
        "12\u00a0pages",
    ]


def test_a_call_brings_its_note_once_on_the_line_where_it_stands() -> None:
    called = note("See there.")
    made = block("one two three", run("1", note=called), " four five six")

    lines = broken(made, 60.0).lines

    assert [line.notes for line in lines] == [(), (called,), ()]


def test_a_call_without_a_mark_still_brings_its_note() -> None:
    called = note("See there.")

    (line,) = broken(block("one", run("", note=called)), 60.0).lines

    assert line.notes == (called,)


def test_all_lines_share_the_baseline_of_their_largest_upright_letters() -> None:
    small = Look("sans", 6.6, "#000000", rise=3.3)
    made = block(run("word"), run("1", small), leading=14.0)

    (line,) = broken(made, 200.0).lines

    assert [item.y for item in line.ink if isinstance(item, PlacedText)] == [10.25] * 2


def test_serif_and_sans_of_one_size_share_a_baseline() -> None:
    assert broken(block(run("a", SERIF)), 99.0).baseline == (
        broken(block(run("a", SANS)), 99.0).baseline
    )


@pytest.mark.parametrize(
    ("align", "left"), [(Align.LEFT, 0.0), (Align.CENTRE, 45.0), (Align.RIGHT, 90.0)]
)
def test_a_line_stands_where_its_block_aligns_it(align: Align, left: float) -> None:
    (line,) = broken(block(mark(10.0), align=align), 100.0).lines

    assert [item.x for item in line.ink if isinstance(item, PlacedPath)] == [left]


@pytest.mark.parametrize("indent", [14.0, -14.0])
def test_an_indent_moves_the_first_line_only(indent: float) -> None:
    lines = broken(block(LOREM, indent=indent), 200.0).lines

    lefts = [line.ink[0].x for line in lines if isinstance(line.ink[0], PlacedText)]
    assert lefts[0] == indent
    assert set(lefts[1:]) == {0.0}
    assert all(right_of(line.ink[-1]) <= 200.01 for line in lines)


def test_a_tab_is_white_of_its_width() -> None:
    (line,) = broken(block(mark(10.0), Tab(30.0), mark(10.0)), 100.0).lines

    assert [item.x for item in line.ink if isinstance(item, PlacedPath)] == [0.0, 40.0]


def test_a_tab_is_a_space_to_those_who_listen() -> None:
    (line,) = broken(block("Governments", Tab(9.0), "no date"), 200.0).lines

    assert text_of(*line.ink) == "Governments no date"


def test_letters_of_a_mark_stand_about_its_middle() -> None:
    (line,) = broken(block("one ", mark(20.0, "R1")), 100.0).lines

    shape, label = line.ink[-2:]
    assert isinstance(shape, PlacedPath)
    assert isinstance(label, PlacedText)
    assert label.x + label.width / 2 == pytest.approx(shape.x + 10.0)


def test_room_is_kept_for_a_number_that_comes_late() -> None:
    late = run("", late=PageOf("c1"))
    made = block("page\u00a0", late, " and on")

    (narrow,) = set_lines(made, 0.0, 200.0, faces(), {}).lines
    (wide,) = set_lines(made, 0.0, 200.0, faces(), {late: 3}).lines

    assert isinstance(narrow.ink[1], LateText)
    figure = faces()["serif"].shape("0").width / 100
    after = [line.ink[2] for line in (narrow, wide)]
    assert [round(item.x, 4) for item in after if isinstance(item, PlacedText)] == [
        round(narrow.ink[1].x + figure, 4),
        round(narrow.ink[1].x + 3 * figure, 4),
    ]


TEXTS = st.text(st.sampled_from("aeimn -\u00ad\u00a0—,"), min_size=1, max_size=200)


@given(TEXTS, st.floats(20.0, 120.0), st.sampled_from(Wrap), st.booleans())
def test_no_letter_is_lost(text: str, width: float, wrap: Wrap, hyphens: bool) -> None:  # noqa: FBT001
    made = block(text, wrap=wrap, hyphenate=hyphens)

    lines = broken(made, width).lines

    read = "".join(text_of(*line.ink) for line in lines)
    assert only_letters(read) == only_letters(text)
    for line in lines:
        texts = [item for item in line.ink if isinstance(item, PlacedText)]
        words = [word for item in texts for word in item.words]
        assert sum(len(word.text) for word in words) == len(text_of(*line.ink))


def only_letters(text: str) -> str:
    return text.replace(" ", "").replace("\u00ad", "")


def test_lines_wider_than_the_measure_are_always_reported() -> None:
    for text in ("m" * 30, "one " + "m" * 30 + " two", "m" * 30 + "-" + "m" * 30):
        made = TextBlock((Run(Content(), text, SERIF),), 12.0, block().span)

        assert broken(made, 100.0).diagnostics
