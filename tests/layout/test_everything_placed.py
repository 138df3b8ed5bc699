"""Whatever is laid out: it ends, nothing is lost, nothing stands where it must not."""

from collections import Counter
from itertools import combinations
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.composition import Composition
from briefgen.diagnostics import Outcome
from briefgen.flowables import (
    Align,
    Beside,
    Card,
    Columns,
    Drawing,
    Flowable,
    FootNote,
    Frame,
    Grid,
    Hanging,
    InLine,
    LineEnd,
    Path,
    Roomy,
    Run,
    Stack,
    Stroke,
    Tab,
    TextBlock,
    Wrap,
)
from briefgen.layout.pages import lay_out
from briefgen.paged import Page, PagedDocument, PlacedPath, PlacedText
from briefgen.structure import Content, Owner, leaves
from briefgen.units import Rect
from tests.layout.setting import (
    SANS,
    SERIF,
    composition,
    faces,
    mark,
    master,
    owners,
    run,
    span,
    text_of,
)

WORDS = st.sampled_from(
    ["a", "of", "the", "group", "re-use", "decision-makers", "government", "‘no’,"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
WHITE = st.sampled_from([0.0, 0.0, 5.0, 14.0])
FLAG = st.booleans()
LINES = "#aa0000"  # bars and ties
RARELY = st.integers(0, 5).map(lambda n: n == 0)


@st.composite
def inlines(draw: st.DrawFn, *, notes: bool) -> tuple[InLine, ...]:
    made: list[InLine] = []
    for _ in range(draw(st.integers(1, 3))):
        text, space = draw(TEXTS), draw(st.sampled_from(["", " "]))
        made.append(run(space + text, draw(st.sampled_from([SERIF, SANS]))))
        match draw(st.integers(0, 9)):
            case 0:
                made.append(mark(label="F1"))
            case 1:
                made.append(LineEnd())
            case 2:
                made.append(Tab(12.0))
            case 3 | 4 if notes:
                called = FootNote((draw(texts(notes=False)),))
                made.append(run("7", note=called))
            case 5 if notes:
                inner = FootNote((draw(texts(notes=False)),))
                words = TextBlock((run("Note "), run("8", note=inner)), 10.0, span())
                made.append(run("9", note=FootNote((words,))))
    return tuple(made)


@st.composite
def texts(draw: st.DrawFn, *, notes: bool = True) -> TextBlock:
    return TextBlock(
        draw(inlines(notes=notes)),
        12.0,
        span(),
        wrap=draw(st.sampled_from(Wrap)),
        align=draw(st.sampled_from(Align)),
        hyphenate=draw(FLAG),
        widows=draw(st.integers(1, 3)),
        orphans=draw(st.integers(1, 3)),
        before=draw(WHITE),
        after=draw(WHITE),
        keep=draw(RARELY),
        snap=draw(FLAG),
        keep_lines=draw(RARELY),
    )


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    high = draw(st.floats(5.0, 60.0))
    square = Path((("m", (0.0, 0.0)), ("l", (20.0, high)), ("z", ())), fill="#000000")
    return Drawing(Content(), 20.0, high, (square,), keep=draw(RARELY))


@st.composite
def rows(draw: st.DrawFn, width: float, depth: int) -> Columns:
    cells = draw(st.integers(1, 2))
    return Columns(
        tuple(draw(stories(width / cells - 5, depth, most=2)) for _ in range(cells)),
        (1.0,) * cells,
        10.0,
        edges=(("top", 1.0, "#000000"),),
        pad_top=3.0,
        before=draw(WHITE),
    )


@st.composite
def tables(draw: st.DrawFn, width: float) -> Grid:
    rows_of: list[Columns] = [
        draw(rows(width, 0)) for _ in range(draw(st.integers(2, 7)))
    ]
    return Grid(tuple(rows_of[:1]), tuple(rows_of[1:]), span())


@st.composite
def besides(draw: st.DrawFn, width: float, depth: int) -> Beside:
    main = width * 0.55
    items = tuple(
        draw(stories(main, depth - 1, most=2)) for _ in range(draw(st.integers(1, 3)))
    )
    cards = []
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.integers(0, len(items) - 1))
        last = draw(st.integers(first, len(items) - 1))
        words = draw(stories(width * 0.35, 0, most=2))
        bar, tie = (2.0, LINES), (0.5, LINES)
        stretch = draw(FLAG)
        cards.append(Card(words, first, last, bar, 4.0, tie, span(), stretch))
    return Beside(
        items, tuple(cards), main, width * 0.1, width * 0.35, 6.0, draw(WHITE)
    )


@st.composite
def flowables(draw: st.DrawFn, width: float, depth: int) -> Flowable:
    kind = draw(st.integers(0, 4 if depth <= 0 or width < 90 else 10))
    match kind:
        case 0 | 1 | 2:
            return draw(texts())
        case 3:
            return Stroke(1.0, "#000000", draw(WHITE), draw(WHITE), keep=draw(RARELY))
        case 4:
            return draw(drawings())
        case 5:
            inner = draw(stories(width - 10, depth - 1))
            return Stack(inner, left=10.0, before=draw(WHITE), together=draw(FLAG))
        case 6:
            body = draw(stories(width - 20, depth - 1))
            label = TextBlock((mark(12.0, "R1"),), 12.0, span())
            return Hanging(label, 20.0, body, keep=draw(RARELY), together=draw(FLAG))
        case 7:
            return Frame(
                draw(stories(width - 20, depth - 1)),
                (draw(WHITE), 5.0, draw(WHITE), 15.0),
                fill=draw(st.sampled_from([None, "#eeeeee"])),
                edges=(("bottom", 1.0, "#000000"),),
                strip=(12.0, "#000000"),
                label=TextBlock((run("R"),), 12.0, span()) if draw(FLAG) else None,
                together=draw(FLAG),
            )
        case 8:
            return draw(rows(width, depth - 1))
        case 9:
            return draw(tables(width))
        case _:
            return draw(besides(width, depth))


def stories(
    width: float, depth: int, most: int = 4
) -> st.SearchStrategy[tuple[Flowable, ...]]:
    made = flowables(width, depth)
    return st.lists(made, min_size=1, max_size=most).map(tuple)


def place(story: tuple[Flowable, ...]) -> Outcome[PagedDocument]:
    return lay_out(arranged(story), faces())


def arranged(story: tuple[Flowable, ...]) -> Composition:
    page = master(height=320.0, bottom=280.0)
    first = master(height=320.0, bottom=280.0, top=80.0)
    how: dict[str, Any] = {"first": first, "rest": page}
    if is_columned(story):
        how |= {"columns": 2, "gutter": 12.0}
    return composition(*story, **how)


def is_columned(story: tuple[Flowable, ...]) -> bool:
    return any(isinstance(each, Stack) and each.across for each in story)


PROPERTY = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
COLUMN = 94.0  # width of each of two columns


@st.composite
def columned(draw: st.DrawFn) -> tuple[Flowable, ...]:
    """Make a story in two columns, parted by what reaches over both of them."""
    parts: list[Flowable] = []
    for _ in range(draw(st.integers(1, 3))):
        over = draw(stories(200.0, 2, most=2))
        parts.append(Stack(over, before=draw(WHITE), keep=draw(FLAG), across=True))
        parts += draw(stories(COLUMN, 2, most=6))
        if draw(FLAG):
            roomy = draw(stories(COLUMN, 1, most=2))
            parts.append(Roomy(roomy, full=draw(FLAG), before=draw(WHITE)))
            parts += draw(stories(COLUMN, 2, most=6))
    if draw(FLAG):
        parts.reverse()
    return tuple(parts)


STORIES = st.one_of(stories(200.0, 3, most=6), columned())


@PROPERTY
@given(STORIES)
def test_every_leaf_is_placed_with_all_its_words(story: tuple[Flowable, ...]) -> None:
    paged = place(story).value

    placed = Counter[Owner]()
    for page in paged.pages:
        for item in page.items:
            if isinstance(item.owner, Content):
                letters = text_of(item).replace("\u00ad", "").replace(" ", "")
                placed[item.owner] += len(letters)
    assert list(leaves(paged.root)) == list(dict.fromkeys(owners(story)))
    assert set(placed) == set(leaves(paged.root))
    for made in written(story):
        letters = made.text.replace("\u00ad", "").replace(" ", "")
        assert placed[made.owner] == len(letters), made.text


def written(made: object, *, notes: bool = True) -> list[Run]:
    """Find every run, in notes too unless told."""
    if isinstance(made, Run):
        inner = written(made.note) if made.note and notes else []
        return [made, *inner]
    if isinstance(made, tuple):
        return [found for each in made for found in written(each, notes=notes)]
    names = getattr(made, "__dataclass_fields__", ())
    values = (getattr(made, name) for name in names)
    return [found for value in values for found in written(value, notes=notes)]


@PROPERTY
@given(STORIES)
def test_nothing_leaves_its_page_unsaid(story: tuple[Flowable, ...]) -> None:
    outcome = place(story)
    if any(found.code == "BG903" for found in outcome.diagnostics):
        return
    for number, page in enumerate(outcome.value.pages):
        top = 20.0 if number else 80.0
        for item in page.items:
            if isinstance(item, PlacedText) and text_of(item).strip():
                box = inked(item)
                assert box.x >= 20.0 - 0.1, text_of(item)
                assert box.right <= 220.0 + 0.1, text_of(item)
                assert box.y >= top - 0.1, text_of(item)
                assert box.bottom <= 280.0 + 0.1, text_of(item)
            elif isinstance(item, PlacedPath):
                assert top - 8.1 <= item.y <= 280.1


@PROPERTY
@given(STORIES)
def test_no_words_lie_on_others(story: tuple[Flowable, ...]) -> None:
    outcome = place(story)
    if any(found.code == "BG903" for found in outcome.diagnostics):
        return
    for page in outcome.value.pages:
        boxes = [inked(item) for item in worded(page) if item.look.size == 10.0]
        for one, other in combinations(boxes, 2):
            assert not overlap(one, other)


@PROPERTY
@given(STORIES)
def test_every_note_begins_on_the_page_of_its_call(story: tuple[Flowable, ...]) -> None:
    outcome = place(story)
    late = any(found.code == "BG907" for found in outcome.diagnostics)
    pages: dict[Owner, int] = {}
    for number, page in enumerate(outcome.value.pages):
        for item in page.items:
            pages.setdefault(item.owner, number)
    for call in written(story, notes=False):
        if call.note is not None and not late:
            first = next(owners(call.note))
            assert pages[first] == pages[call.owner]


@PROPERTY
@given(STORIES)
def test_no_tie_crosses_words(story: tuple[Flowable, ...]) -> None:
    outcome = place(story)
    if any(found.code == "BG903" for found in outcome.diagnostics):
        return
    for page in outcome.value.pages:
        texts = [inked(item) for item in worded(page)]
        for item in page.items:
            if isinstance(item, PlacedPath) and item.path.fill == LINES:
                width, height = item.path.commands[2][1]
                line = Rect(item.x, item.y, width, height)
                assert not any(overlap(line, text) for text in texts)


@PROPERTY
@given(columned())
def test_nothing_narrow_leaves_its_column(story: tuple[Flowable, ...]) -> None:
    outcome = place(story)
    if any(found.code == "BG903" for found in outcome.diagnostics):
        return
    narrow = {
        owner
        for each in story
        if not ((isinstance(each, Stack) and each.across) or isinstance(each, Roomy))
        for owner in owners(each)
    }
    for page in outcome.value.pages:
        for item in worded(page):
            if item.owner in narrow:
                box = inked(item)
                right = 20.0 + COLUMN if box.x < 120.0 else 220.0
                assert box.x <= 120.0 or box.x >= 126.0 - 0.1, text_of(item)
                assert box.right <= right + 0.1, text_of(item)


@PROPERTY
@given(STORIES)
def test_the_same_flowables_make_the_same_pages(story: tuple[Flowable, ...]) -> None:
    made = arranged(story)

    assert lay_out(made, faces()) == lay_out(made, faces())


def worded(page: Page) -> list[PlacedText]:
    """Give the placed texts that are not white only: white may hang out."""
    texts = [item for item in page.items if isinstance(item, PlacedText)]
    return [item for item in texts if text_of(item).strip()]


def inked(item: PlacedText) -> Rect:
    """Give the box of the letters of a text, without the white at its end."""
    words = list(item.words)
    while words and words[-1].text == " ":
        words.pop()
    width = sum(word.width * item.look.size / 1000 for word in words)
    width += item.stretch * sum(word.text == " " for word in words)
    return Rect(item.x, item.y - 7.5, width, 9.2)


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right - 0.2
        and other.x < one.right - 0.2
        and one.y < other.bottom - 0.2
        and other.y < one.bottom - 0.2
    )
