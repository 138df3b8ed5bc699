"""Line breaking, on words that are only their widths."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.flowables import Wrap
from briefgen.layout.linebreak import Measure, break_lines, find_runt
from briefgen.layout.parting import Kind
from briefgen.layout.words import Place

SPACE = 3.0
WIDE = Measure(100.0, 100.0)


def places_of(widths: list[float], kinds: dict[int, Kind] | None = None) -> list[Place]:
    """Make places between words; one that is no space has a hyphen's width."""
    places, x = [Place(0.0, 0.0, 0, 0, 0, Kind.SPACE)], 0.0
    for number, width in enumerate(widths, 1):
        kind = (kinds or {}).get(number, Kind.SPACE)
        x += width
        if number == len(widths):
            places.append(Place(x, x, number, number, 0, Kind.END))
        elif kind is Kind.HYPHEN:
            places.append(Place(x + 2.0, x, number, number, 0, kind))
        else:
            places.append(Place(x, x + SPACE, number, number, 0, kind))
            x += SPACE
    return places


def blanks_of(places: list[Place]) -> tuple[list[float], list[float]]:
    """Measure the white before each place."""
    ends, starts, white = [], [], 0.0
    for place in places:
        ends.append(white)
        white += SPACE if place.start > place.end else 0.0
        starts.append(white)
    return ends, starts


def widths_of(places: list[Place], ends: list[int], *, start: int = 0) -> list[float]:
    """Measure the lines."""
    return [places[b].end - places[a].start for a, b in pairwise([start, *ends])]


WORDS = st.lists(st.floats(2.0, 60.0), min_size=1, max_size=40)
WRAPS = st.sampled_from(Wrap)


@given(WORDS, WRAPS, st.sampled_from([-20.0, 0.0, 15.0]))
def test_lines_fit_and_lose_no_word(
    words: list[float], wrap: Wrap, indent: float
) -> None:
    places = places_of(words)
    measure = Measure(100.0 - indent, 100.0)
    ends = break_lines(places, measure, wrap)

    assert ends == sorted(set(ends))
    assert ends[-1] == len(words)
    first, *rest = widths_of(places, ends)
    assert first <= measure.first + 0.02
    assert all(width <= measure.rest + 0.02 for width in rest)


@given(WORDS, WRAPS)
def test_a_word_too_wide_gets_a_line_of_its_own(words: list[float], wrap: Wrap) -> None:
    places = places_of([*words, 130.0, *words])
    ends = break_lines(places, WIDE, wrap)

    assert len(words) in ends
    assert len(words) + 1 in ends


@given(st.lists(st.floats(2.0, 60.0), min_size=1, max_size=11))
def test_no_other_ragged_lines_are_less_ragged(words: list[float]) -> None:
    places = places_of(words)
    ends = break_lines(places, WIDE, Wrap.RAGGED)

    assert raggedness(places, ends) <= min_raggedness(places) + 1e-6


def raggedness(places: list[Place], ends: list[int]) -> float:
    whites = [1 - width / 100 for width in widths_of(places, ends)[:-1]]
    return sum(white * white for white in whites)


def min_raggedness(places: list[Place]) -> float:
    last = len(places) - 1
    sets = (
        [*inner, last]
        for count in range(last)
        for inner in combinations(range(1, last), count)
    )
    fitting = (ends for ends in sets if max(widths_of(places, ends)) <= 100.01)
    return min(raggedness(places, ends) for ends in fitting)


@given(WORDS)
def test_balanced_lines_are_as_few_as_fit(words: list[float]) -> None:
    places = places_of(words)

    few = len(break_lines(places, WIDE, Wrap.GREEDY))
    assert len(break_lines(places, WIDE, Wrap.BALANCED)) == few


def test_balanced_lines_are_even() -> None:
    places = places_of([20.0] * 6)  # five would fit on the first line

    ends = break_lines(places, Measure(112.0, 112.0), Wrap.BALANCED)

    assert ends == [3, 6]


def test_ragged_lines_look_ahead_where_greedy_ones_do_not() -> None:
    places = places_of([45.0, 30.0, 15.0, 94.0, 50.0])

    assert break_lines(places, WIDE, Wrap.GREEDY) == [3, 4, 5]
    # Alone on its line, `94` leaves nothing to gain.
    assert break_lines(places, WIDE, Wrap.RAGGED) == [3, 4, 5]

    places = places_of([45.0, 30.0, 15.0, 60.0, 90.0, 10.0])
    assert break_lines(places, WIDE, Wrap.GREEDY) == [3, 4, 5, 6]
    assert break_lines(places, WIDE, Wrap.RAGGED) == [2, 4, 5, 6]


def test_a_line_does_not_gladly_end_after_a_very_short_word() -> None:
    words = [48.0, 30.0, 8.0, 34.0, 45.0, 40.0]
    free = places_of(words)
    after_short = places_of(words, {3: Kind.SHORT})

    assert break_lines(free, WIDE, Wrap.RAGGED)[0] == 3
    assert break_lines(after_short, WIDE, Wrap.RAGGED)[0] == 2


def test_a_last_line_of_one_short_word_is_avoided() -> None:
    places = places_of([40.0, 40.0, 45.0, 45.0, 10.0])
    runt = find_runt(places, WIDE, letters=3)

    assert break_lines(places, WIDE, Wrap.RAGGED) == [2, 4, 5]
    assert break_lines(places, WIDE, Wrap.RAGGED, runt) == [2, 3, 5]


def test_a_last_line_under_twelve_millimetres_is_a_runt() -> None:
    places = places_of([60.0, 60.0, 20.0, 9.0])

    assert find_runt(places, WIDE, letters=9) == 2  # from `20` on
    assert find_runt(places_of([60.0, 60.0, 36.0]), WIDE, letters=9) == 3
    assert find_runt(places_of([60.0, 60.0, 36.0]), WIDE, letters=4) == 2


@given(st.lists(st.floats(8.0, 60.0), min_size=1, max_size=40), st.data())
def test_no_more_than_two_lines_running_end_in_a_hyphen(
    words: list[float], data: st.DataObject
) -> None:
    inner = range(1, len(words))
    kinds = {n: data.draw(st.sampled_from([Kind.SPACE, Kind.HYPHEN])) for n in inner}
    kinds |= {n: Kind.SPACE for n in inner if n % 3 == 0}  # words as long as words are
    places = places_of([width / 2 for width in words], kinds)

    for wrap in (Wrap.RAGGED, Wrap.JUSTIFIED):
        ends = break_lines(places, WIDE, wrap, blanks=blanks_of(places))
        hyphens = [places[end].kind is Kind.HYPHEN for end in ends]
        runs = zip(hyphens, hyphens[1:], hyphens[2:], strict=False)
        assert not any(map(all, runs)) or not needs_no_ladder(places)


def needs_no_ladder(places: list[Place]) -> bool:
    """Tell whether lines that fit can be found with no three hyphens running."""
    reached = {(0, 0)}  # places where a line may end, and hyphens running there
    for at in range(1, len(places)):
        for line, running in sorted(reached):
            if places[at].end - places[line].start <= WIDE.rest:
                hyphens = running + 1 if places[at].kind is Kind.HYPHEN else 0
                if hyphens <= 2:
                    reached.add((at, hyphens))
    return any(at == len(places) - 1 for at, _ in reached)


@given(st.lists(st.floats(4.0, 20.0), min_size=10, max_size=60))
def test_justified_lines_are_decent_wherever_they_can_be(words: list[float]) -> None:
    places = places_of(words)
    ends = break_lines(places, WIDE, Wrap.JUSTIFIED, blanks=blanks_of(places))

    if can_be_decent(places):
        assert all(is_decent(places, a, b) for a, b in pairwise([0, *ends]))


def can_be_decent(places: list[Place]) -> bool:
    """Tell whether lines can be found whose white is stretched or shrunk but little."""
    reached = {0}
    for end in range(1, len(places)):
        if any(is_decent(places, line, end) for line in reached):
            reached.add(end)
    return len(places) - 1 in reached


def is_decent(places: list[Place], line: int, end: int) -> bool:
    spare = 100 - places[end].end + places[line].start
    white = SPACE * (end - line - 1)
    last = end == len(places) - 1
    return spare >= -0.33 * white and (spare <= 1.6 * 0.5 * white or last)
