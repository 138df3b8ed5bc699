"""Raised marks that are words may be parted after a comma, and nowhere else."""

from briefgen.flowables import Run, Tab, TextBlock
from tests.make import composition, every

SOURCES = """
sources:
  a: {type: report, title: A}
  b: {type: report, title: B}
"""


def marks(citations: str) -> list[str]:
    """Give what stands raised in a paragraph; | where a line may end."""
    made = composition(f"context: Said{citations}.\n{SOURCES}")
    (block,) = (
        block
        for block in every(TextBlock, made.flowables)
        if any(isinstance(i, Run) and i.text.startswith("Said") for i in block.inlines)
    )
    texts = [
        "|" if isinstance(inline, Tab) else inline.text
        for inline in block.inlines
        if isinstance(inline, Tab) or (isinstance(inline, Run) and inline.look.rise)
    ]
    return "".join(texts).split("|")


def test_marks_in_words_are_parted_after_their_comma() -> None:
    assert marks("[@a, p. 1; see @b, p. 2]") == [
        "1\u202f(p.\u00a01),",
        "see\u00a02\u202f(p.\u00a02)",
    ]


def test_neighbours_are_parted_if_one_of_them_is_in_words() -> None:
    assert marks("[@a, p. 1][@b]") == ["1\u202f(p.\u00a01),", "2"]


def test_plain_numbers_stay_together() -> None:
    assert marks("[@a; @b]") == ["1,2"]
    assert marks("[@a][@b]") == ["1,2"]
