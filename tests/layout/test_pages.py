"""Pages: furniture, late numbers, the order of what is drawn, what is too long."""

from math import cos, radians, sin

import pytest

from briefgen.composition import Binding, PageLimit
from briefgen.flowables import (
    Align,
    Beside,
    Card,
    Flowable,
    Frame,
    Furniture,
    LineEnd,
    Look,
    PageOf,
    Run,
    Stack,
    Stroke,
    Watermark,
)
from briefgen.layout.pages import lay_out
from briefgen.paged import OutlineEntry, Page, PlacedPath, PlacedText, PlacedWatermark
from briefgen.structure import Artifact, Content, Element, Role, elements, leaves
from tests.layout.setting import (
    LOREM,
    SANS,
    artifacts,
    block,
    composition,
    faces,
    find,
    first_words,
    laid_out,
    lines,
    master,
    note,
    owners,
    pages,
    run,
    span,
    text_of,
)


def words_in_order(page: Page) -> list[str]:
    """Read the placed texts in the order in which they are drawn."""
    return [text_of(item).strip() for item in page.items if text_of(item)]


# Order.


def test_what_is_heard_is_drawn_in_the_order_of_the_tree() -> None:
    called = note("note")
    statement = block("statement", run("1", note=called), keep=True)
    cards = (Card((block("card"),), 0, 0),)
    row = Beside(((statement, block("body")),), cards, 120.0, 20.0, 60.0)
    made = composition(row)
    said, mark, noted, body, carded = leaves(made.root)
    root = Element(Role.DOCUMENT, (said, mark, noted, carded, body))

    (page,) = lay_out(composition(row, root=root), faces()).value.pages

    assert words_in_order(page) == ["statement", "1", "note", "card", "body"]


def test_artifacts_of_layout_come_first_and_those_of_pagination_last() -> None:
    header = Furniture("Header", (run("head", owner=Artifact.PAGINATION),), 20, 12, 200)
    frame = Frame((block("words"),), (0.0,) * 4, fill="#eeeeee")
    stroke = Stroke(1.0, "#111111")

    (page,) = pages(stroke, frame, first=master(furniture=(header,)))

    owners = [item.owner for item in page.items]
    assert owners[:2] == [Artifact.LAYOUT] * 2
    assert isinstance(owners[2], Content)
    assert owners[3:] == [Artifact.PAGINATION]
    ground, line = artifacts(page)
    assert isinstance(ground, PlacedPath)
    assert isinstance(line, PlacedPath)
    assert (ground.path.fill, line.path.fill) == ("#eeeeee", "#111111")


def test_a_watermark_lies_under_everything() -> None:
    mark = Watermark("NOT FINAL", Look("sans", 30.0, "#ecedee"), 52.0)
    frame = Frame((block("words"),), (0.0,) * 4, fill="#eeeeee")

    (page,) = pages(frame, first=master(watermark=mark))

    placed = page.items[0]
    assert isinstance(placed, PlacedWatermark)
    assert [word.text for word in placed.words] == ["NOT", " ", "FINAL"]
    assert placed.owner is Artifact.PAGINATION
    assert placed.width == pytest.approx(sum(w.width for w in placed.words) * 0.03)


def test_a_watermark_is_as_large_as_its_page_can_hold() -> None:
    mark = Watermark("NOT FINAL", Look("sans", 300.0, "#ecedee"), 52.0)

    (page,) = pages(block("words"), first=master(watermark=mark))

    placed = page.items[0]
    assert isinstance(placed, PlacedWatermark)
    turn, size = radians(52.0), placed.look.size
    wide = placed.width * cos(turn) + size * sin(turn)
    high = placed.width * sin(turn) + size * cos(turn)
    assert max(wide / page.width, high / page.height) == pytest.approx(1.0)


def test_the_tree_the_outline_and_the_images_are_handed_on() -> None:
    outline = (OutlineEntry(1, "One", "one"),)
    made = composition(block("one"), outline=outline, images={"logo": b"png"})

    paged = lay_out(made, faces()).value

    assert paged.root is made.root
    assert paged.outline == outline
    assert paged.images == {"logo": b"png"}


# Furniture.


def furniture(*words: Run, **how: object) -> Furniture:
    given = {"x": 20.0, "baseline": 190.0, "width": 200.0}
    return Furniture("Footer", words, **{**given, **how})  # type: ignore[arg-type]


def late(kind: str) -> Run:
    return Run(Artifact.PAGINATION, "0", SANS, late=kind)  # type: ignore[arg-type]


def test_a_folio_counts_its_page_and_all_pages() -> None:
    words = Run(Artifact.PAGINATION, "Page\u00a0", SANS)
    between = Run(Artifact.PAGINATION, " of ", SANS)
    folio = furniture(words, late("page"), between, late("pages"))

    made = pages(lines(130), first=master(furniture=(folio,)))

    read = [text_of(*artifacts(page, Artifact.PAGINATION)) for page in made]
    assert read == [f"Page\u00a0{n} of 11" for n in range(1, 12)]


@pytest.mark.parametrize(
    ("align", "share"), [(Align.LEFT, 0.0), (Align.CENTRE, 0.5), (Align.RIGHT, 1.0)]
)
def test_furniture_stands_where_it_is_aligned(align: Align, share: float) -> None:
    running = furniture(Run(Artifact.LAYOUT, "Running head", SANS), align=align)

    (page,) = pages(block("one"), first=master(furniture=(running,)))

    (placed,) = artifacts(page, Artifact.PAGINATION)
    assert isinstance(placed, PlacedText)
    assert placed.y == pytest.approx(190.0)
    assert placed.x == pytest.approx(20.0 + share * (200.0 - placed.width))


LONG = Run(Artifact.PAGINATION, "a running head of many words " * 5, SANS)
MARK = Run(Artifact.PAGINATION, "MARKED", SANS)


@pytest.mark.parametrize("marked", [True, False])
def test_a_copy_that_has_no_room_is_cut_between_words(*, marked: bool) -> None:
    running = furniture(LONG, may_be_cut=True)
    marking = furniture(MARK, align=Align.RIGHT)
    line = (running, marking) if marked else (running,)

    outcome = laid_out(block("one"), first=master(furniture=line))

    (page,) = outcome.value.pages
    head, *mark = artifacts(page, Artifact.PAGINATION)
    assert not outcome.diagnostics
    assert isinstance(head, PlacedText)
    assert text_of(head).endswith("\u00a0…")
    assert LONG.text.startswith(text_of(head).removesuffix("\u00a0…"))
    end = min((item.x for item in mark if isinstance(item, PlacedText)), default=220.0)
    assert end - 60.0 < head.x + head.width <= end


def test_a_word_that_has_no_room_at_the_head_is_left_out() -> None:
    word = Run(Artifact.PAGINATION, "x" * 500, SANS)
    running = furniture(word, may_be_cut=True)

    (page,) = pages(block("one"), first=master(furniture=(running,)))

    assert not "".join(text_of(i) for i in artifacts(page, Artifact.PAGINATION))


@pytest.mark.parametrize(("words", "x"), [(LONG, 20.0), (MARK, 175.0)])
def test_what_must_stand_whole_and_has_no_room_is_an_error(
    words: Run, x: float
) -> None:
    place = span()
    folio = furniture(Run(Artifact.PAGINATION, "Page 1", SANS), align=Align.RIGHT)
    marking = furniture(words, x=x, span=place)

    outcome = laid_out(block("one"), first=master(furniture=(marking, folio)))

    assert [(d.code, d.span) for d in outcome.diagnostics] == [("BG903", place)]


def test_the_ground_of_a_marking_stands_behind_its_words() -> None:
    words = Run(Artifact.PAGINATION, "TLP:CLEAR", SANS)
    marking = furniture(
        words, align=Align.RIGHT, fill="#000000", padding=5.0, height=13.0, descent=3.0
    )

    (page,) = pages(block("one"), first=master(furniture=(marking,)))

    ground, placed = artifacts(page, Artifact.PAGINATION)
    assert isinstance(ground, PlacedPath)
    assert isinstance(placed, PlacedText)
    width, height = ground.path.commands[2][1]
    assert ground.x + width == pytest.approx(220.0)
    assert (ground.y, height) == (190.0 + 3.0 - 13.0, 13.0)
    assert (placed.x, placed.width) == pytest.approx((ground.x + 5.0, width - 10.0))


def test_the_first_page_may_have_furniture_of_its_own() -> None:
    rest = master(furniture=(furniture(Run(Artifact.PAGINATION, "Running", SANS)),))

    first, second, third = pages(lines(30), first=master(), rest=rest)

    assert not artifacts(first, Artifact.PAGINATION)
    assert artifacts(second, Artifact.PAGINATION) == artifacts(
        third, Artifact.PAGINATION
    )


def test_text_starts_where_each_page_says() -> None:
    first, second = pages(lines(12), first=master(top=80.0), rest=master(left=30.0))

    assert (find(first, "a1").x, find(first, "a1").y) == (20.0, 80.0 + 9.25)
    assert (find(second, "a8").x, find(second, "a8").y) == (30.0, 20.0 + 9.25)


# Late numbers.


def tree(*flowables: Flowable, **anchors: Run) -> Element:
    """Make the tree of flowables, in which some runs have an anchor."""
    names = {anchored.owner: name for name, anchored in anchors.items()}
    children: list[Element | Content] = []
    for owner in owners(flowables):
        name = names.get(owner)
        element = Element(Role.PARAGRAPH, (owner,), anchor=name)
        children.append(owner if name is None else element)
    return Element(Role.DOCUMENT, tuple(children))


def test_a_reference_prints_the_page_of_its_target() -> None:
    one, two = run("one"), run("two")
    forth = block(one, " see page\u00a0", run("", late=PageOf("two")))
    back = block(two, " see page\u00a0", run("", late=PageOf("one")))
    flow = (forth, lines(11), back)

    first, second = pages(*flow, root=tree(*flow, one=one, two=two))

    assert words_in_order(first)[:3] == ["one", "see page", "2"]
    assert words_in_order(second)[-3:] == ["two", "see page", "1"]


@pytest.mark.parametrize(
    ("above", "signed"),
    [
        (4, []),  # all stands on one page
        (10, ["2"]),
        (12, []),  # there is no room for it
    ],
)
def test_a_page_that_ends_with_a_thing_says_where_the_next_one_is(
    above: int, signed: list[str]
) -> None:
    sign = block(run("It is on page\u00a0", owner=Artifact.PAGINATION), late("next"))
    held = Stack((lines(above, name="a"),), sign=(sign,))
    first, *_ = pages(held, lines(4, name="b", keep_lines=True))

    shown = [item for item in first.items if text_of(item).isdigit()]
    assert [text_of(item) for item in shown] == signed
    assert first_words(first)[:above] == [f"a{n}" for n in range(1, above + 1)]


def test_where_there_is_little_room_that_takes_the_white_around_it() -> None:
    sign = block(run("b is on page 2", owner=Artifact.PAGINATION), before=6.0)
    called = note("note", LineEnd(), "goes on")
    other = lines(4, name="b", keep_lines=True)

    def signed(above: int) -> bool:
        held = Stack(
            (block("a", run("1", note=called)), lines(above)), after=2.0, sign=(sign,)
        )
        outcome = laid_out(held, other)
        shown = any("is on" in text_of(i) for i in outcome.value.pages[0].items)
        assert shown is not bool(outcome.value.poor_ends)
        return shown

    # Twelve lines of twelve points are a page; the notes take 31 of them.
    assert [signed(above) for above in (6, 7, 8)] == [True, True, False]


def test_room_grows_until_every_number_fits() -> None:
    target, number = run("target"), run("", late=PageOf("t"))
    text = block(f"{LOREM} see page ", number, f" and {LOREM}")
    flow = (text, lines(130), block(target))

    first, *_ = pages(*flow, root=tree(*flow, t=target))

    line = [item for item in first.items if isinstance(item, PlacedText)]
    at = next(n for n, item in enumerate(line) if item.owner is number.owner)
    before, placed, after = line[at - 1 : at + 2]
    assert text_of(placed) == "13"
    assert before.y == placed.y == after.y
    assert before.x + before.width == pytest.approx(placed.x)
    assert placed.x + placed.width == pytest.approx(after.x)


# What is wrong as a whole.


def test_the_first_line_too_many_is_named_where_its_author_wrote_it() -> None:
    spilt = block("spilt words")
    limit = PageLimit(1, span())

    outcome = laid_out(lines(12), spilt, limit=limit)

    (found,) = outcome.diagnostics
    assert (found.code, found.span) == ("BG901", spilt.span)
    assert "“spilt words”" in found.message
    assert found.hint is not None
    assert str(limit.span) in found.hint


def test_the_part_that_does_not_fit_is_named_and_the_one_with_the_most_room() -> None:
    kept, spilt = lines(12), block("spilt words")
    *long, last = dict.fromkeys(owners((kept, spilt)))
    context = Element(Role.SECTION, tuple(long))
    methods = Element(Role.SECTION, (last,))
    root = Element(Role.DOCUMENT, (context, methods))
    parts = {"context": (context,), "methods": (methods,)}

    outcome = laid_out(kept, spilt, root=root, parts=parts, limit=PageLimit(1, span()))

    (found,) = outcome.diagnostics
    assert "the part “methods” does not fit: “spilt words”" in found.message
    assert found.hint is not None
    assert found.hint.startswith("shorten “context”, which takes the most room, or ")


def test_a_brief_as_long_as_its_limit_is_not_too_long() -> None:
    assert not laid_out(lines(24), limit=PageLimit(2, span())).diagnostics


@pytest.mark.parametrize(("between", "codes"), [(5, []), (12, ["BG902"])])
def test_a_caveat_on_another_page_than_its_statement_is_an_error(
    between: int, codes: list[str]
) -> None:
    said, limited = run("said"), run("limited")
    flow = (block(said), lines(between), block(limited))
    root = tree(*flow, said=said, limited=limited)
    _, statement, card = elements(root)
    binding = Binding(statement, card, span(), "Credibility fades")

    found = laid_out(*flow, root=root, bindings=(binding,)).diagnostics

    assert [each.code for each in found] == codes
    assert all(each.span == binding.span for each in found)
    assert all("“Credibility fades”" in each.message for each in found)


def test_all_lines_are_on_the_pages() -> None:
    made = pages(lines(100, widows=1, orphans=1))

    read = [word for page in made for word in first_words(page)]
    assert read == [f"a{n}" for n in range(1, 101)]
