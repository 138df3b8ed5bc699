"""The last page: no emptier than it must be."""

from briefgen.flowables import Flowable, Run, Stack, TextBlock
from briefgen.paged import OutlineEntry
from briefgen.structure import Content, Element, Role
from tests.layout.setting import block, first_words, laid_out, lines, owners, run

# Pages hold twelve lines of twelve points, from the twentieth of two hundred on.


def part(name: str, number: int) -> tuple[TextBlock, TextBlock]:
    head = block(run(name, owner=Content()), keep=True)
    return head, lines(number, name=name[0])


def set_in_parts(
    *parts: tuple[Flowable, ...],
    least: float = 0.34,
    levels: str = "",
    columns: int = 1,
) -> list[list[str]]:
    """Lay out parts, each of them listed; give the first words of the pages' lines.

    Over columns, the heads of the first level reach over all of them.
    """
    ranks = [int(level) for level in levels or "1" * len(parts)]
    sections, flowables = list[Element](), list[Flowable]()
    for number, (head, *rest) in enumerate(parts):
        assert isinstance(head, TextBlock)
        texts = [each for each in rest if isinstance(each, TextBlock)]
        runs = (each for text in (head, *texts) for each in text.inlines)
        leaves = tuple(each.owner for each in runs if isinstance(each, Run))
        owned = tuple(leaf for leaf in leaves if isinstance(leaf, Content))
        sections.append(Element(Role.SECTION, owned, anchor=f"part.{number}"))
    for rank, (head, *rest) in zip(ranks, parts, strict=True):
        wide = rank == 1 and columns > 1
        flowables += [Stack((head,), across=True, keep=True) if wide else head, *rest]
    outcome = laid_out(
        *flowables,
        root=Element(Role.DOCUMENT, tuple(sections)),
        outline=tuple(
            OutlineEntry(rank, each.anchor or "", each.anchor or "")
            for rank, each in zip(ranks, sections, strict=True)
        ),
        last_page=least,
        columns=columns,
        gutter=20.0,
    )
    assert not outcome.diagnostics
    return [first_words(page) for page in outcome.value.pages]


def test_a_last_page_that_is_nearly_empty_begins_with_a_part_of_the_page_before() -> (
    None
):
    first, last = set_in_parts(part("one", 5), part("two", 2), part("three", 4))

    assert first[-3:] == ["two", "t1", "t2"]
    assert last == ["three", "t1", "t2", "t3", "t4"]


def test_a_last_page_that_is_full_enough_is_left_as_it_is() -> None:
    first, last = set_in_parts(part("one", 5), part("two", 2), part("three", 7))

    assert first[-3:] == ["three", "t1", "t2"]
    assert last[0] == "t3"


def test_as_few_parts_go_on_as_are_needed() -> None:
    parts = (part("one", 3), part("two", 2), part("three", 1), part("four", 4))

    assert set_in_parts(*parts)[1][0] == "four"
    assert set_in_parts(*parts, least=0.45)[1][0] == "three"


def test_whole_parts_go_on_where_they_reach_over_all_columns() -> None:
    parts = (part("one", 8), part("two", 2), part("three", 4), part("four", 9))

    assert set_in_parts(*parts, levels="1122", columns=2)[1][0] == "two"
    assert set_in_parts(*parts, levels="2222", columns=2)[1][0] == "four"


def test_a_page_that_no_part_begins_on_gives_nothing_away() -> None:
    first, last = set_in_parts(part("one", 13))

    assert first[0] == "one"
    assert last == ["o12", "o13"]


def test_the_page_before_is_not_made_emptier_than_the_last_may_be() -> None:
    first, last = set_in_parts(part("one", 1), part("two", 11))

    assert (first[0], last[0]) == ("one", "t10")


def test_nothing_is_moved_where_no_share_is_asked_for() -> None:
    first, last = set_in_parts(
        part("one", 5), part("two", 2), part("three", 4), least=0.0
    )

    assert (first[-1], last[0]) == ("t2", "t3")


def test_the_last_lines_of_a_part_over_the_heading_of_the_next_are_a_poor_end() -> None:
    def poor_ends(number: int) -> tuple[int, ...]:
        (one, _), (two, short) = part("one", 1), part("two", 4)
        long = lines(number, name="o", orphans=1, widows=1)
        heads = [Stack((head,), across=True, keep=True) for head in (one, two)]
        flow = (heads[0], long, heads[1], short)
        sections = (
            Element(Role.SECTION, tuple(dict.fromkeys(owners(flow[:2]))), anchor="one"),
            Element(Role.SECTION, tuple(dict.fromkeys(owners(flow[2:]))), anchor="two"),
        )
        outline = tuple(OutlineEntry(1, name, name) for name in ("one", "two"))
        return laid_out(
            *flow,
            root=Element(Role.DOCUMENT, sections),
            outline=outline,
            columns=2,
            gutter=20.0,
        ).value.poor_ends

    # Eleven lines stand in each of the two columns under the heading.
    assert [poor_ends(number) for number in (22, 24, 40)] == [(), (0,), ()]
