"""The last page: no emptier than it must be."""

from briefgen.flowables import Flowable, Run, TextBlock
from briefgen.paged import OutlineEntry
from briefgen.structure import Content, Element, Role
from tests.layout.setting import block, first_words, laid_out, lines, run

# Pages hold twelve lines of twelve points, from the twentieth of two hundred on.


def part(name: str, number: int) -> tuple[TextBlock, TextBlock]:
    head = block(run(name, owner=Content()), keep=True)
    return head, lines(number, name=name[0])


def set_in_parts(*parts: tuple[Flowable, ...], least: float = 0.34) -> list[list[str]]:
    """Lay out parts, each of them listed; give the first words of the pages' lines."""
    sections = list[Element]()
    for number, (head, *rest) in enumerate(parts):
        assert isinstance(head, TextBlock)
        texts = [each for each in rest if isinstance(each, TextBlock)]
        runs = (each for text in (head, *texts) for each in text.inlines)
        leaves = tuple(each.owner for each in runs if isinstance(each, Run))
        owned = tuple(leaf for leaf in leaves if isinstance(leaf, Content))
        sections.append(Element(Role.SECTION, owned, anchor=f"part.{number}"))
    outcome = laid_out(
        *(flowable for each in parts for flowable in each),
        root=Element(Role.DOCUMENT, tuple(sections)),
        outline=tuple(
            OutlineEntry(1, each.anchor or "", each.anchor or "") for each in sections
        ),
        last_page=least,
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
