"""Bodies: what their Markdown becomes, block by block."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from briefgen.diagnostics import NOWHERE, Diagnostic
from briefgen.model.blocks import (
    Block,
    BlockQuote,
    Body,
    CodeBlock,
    Heading,
    ItemList,
    Paragraph,
)
from briefgen.model.inlines import plain
from briefgen.read.markdown.blocks import read_bodies
from briefgen.read.markdown.grammar import parse_blocks
from briefgen.read.nodes import Mapping, Scalar, Sequence
from briefgen.read.yamltree import parse


def read(*texts: str) -> tuple[list[list[object]], list[Diagnostic]]:
    """Read the texts of one field, as no file holds them."""
    faults: list[Diagnostic] = []
    scalars = [Scalar(NOWHERE, dedent(text).lstrip("\n"), "double") for text in texts]
    bodies = read_bodies(scalars, faults)
    return [[outline(block) for block in body] for body in bodies], faults


def good(text: str) -> list[object]:
    (body,), faults = read(text)
    assert not faults
    return body


def outline(block: Block) -> object:
    """Give a block without places."""
    match block:
        case Paragraph():
            return plain(block.text)
        case Heading():
            return (f"h{block.level}", plain(block.text))
        case ItemList():
            return (
                block.start,
                *([outline(each) for each in item] for item in block.items),
            )
        case BlockQuote():
            return ("quote", *(outline(each) for each in block.body))
        case _:
            assert isinstance(block, CodeBlock)
            return ("code", block.text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One.\nTwo.\n\nThree.", ["One. Two.", "Three."]),
        (
            "# A #\n\n## B *c*\n\nD\n===\n\nE\n---\n",
            [("h1", "A"), ("h2", "B c"), ("h1", "D"), ("h2", "E")],
        ),
        ("- a\n- b\n\n  c\n", [(None, ["a"], ["b", "c"])]),
        ("3. a\n4. b\n", [(3, ["a"], ["b"])]),
        ("1. a\n   - b\n", [(1, ["a", (None, ["b"])])]),
        ("> a\n> b\n>\n> - c\n", [("quote", "a b", (None, ["c"]))]),
        ("```py\na = *b*\n```\n", [("code", "a = *b*")]),
        ("a\n\n    b\n    c\n", ["a", ("code", "b\nc")]),
        ("| a | b |\n|---|---|\n| c | d |\n", ["| a | b | |---|---| | c | d |"]),
        ("<div>\n*a*\n</div>\n", ["<div> a </div>"]),
        ("a\n[^1]: not a note\n".replace("[^1]", r"\[^1]"), ["a [^1]: not a note"]),
        ("```\n[^1]: code\n```\n", [("code", "[^1]: code")]),
        ("[a][b]\n\n[b]: https://c.d\n", ["a"]),
        ("", []),
    ],
)
def test_markdown_becomes_blocks(text: str, wanted: list[object]) -> None:
    assert good(text) == wanted


def test_a_note_may_go_on_in_lines_and_indented_paragraphs() -> None:
    faults: list[Diagnostic] = []
    text = "a[^n].\n\n[^n]: One\ntwo\n\n    three.\n\nb"
    ((first, second),) = read_bodies((Scalar(NOWHERE, text, "double"),), faults)

    assert not faults
    assert isinstance(first, Paragraph)
    note = first.text[1]
    assert plain(getattr(note, "inlines", ())) == "One two three."
    assert outline(second) == "b"


def test_the_texts_of_a_field_share_notes_and_addresses() -> None:
    bodies, faults = read("a[^1] [b][]", "c\n\n[^1]: d\n\n[b]: https://e.f")
    assert not faults
    assert bodies == [["a b"], ["c"]]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a\n\n***\n\nb", ["BG204"]),
        ("a\n\n[b]: https://c.d", ["BG302"]),
        ("[b]\n\n[b]: https://c.d\n[b]: https://e.f", ["BG302"]),
        ("a[^1]\n\n[^1]: b\n[^1]: c", ["BG302"]),
        (">" * 9 + " a", ["BG102"]),
        ("- " * 9 + "a", ["BG102"]),
        ("> " * 200 + "a", ["BG102"]),
    ],
)
def test_nothing_is_lost_in_silence(text: str, codes: list[str]) -> None:
    _, faults = read(text)
    assert [fault.code for fault in faults] == codes


def test_an_address_without_a_link_is_told_in_its_own_text() -> None:
    tree = parse(
        "- '[a]: https://b.c'\n- |\n  d\n\n  [e]: https://f.g\n", "b.yaml"
    ).value
    assert isinstance(tree, Sequence)
    faults: list[Diagnostic] = []
    read_bodies([item for item in tree.items if isinstance(item, Scalar)], faults)
    assert [fault.span.start for fault in faults] == [(1, 4), (5, 3)]


def first_block(source: str) -> Block:
    tree = parse(dedent(source), "b.yaml").value
    assert isinstance(tree, Mapping)
    ((_, scalar),) = tree.entries
    assert isinstance(scalar, Scalar)
    faults: list[Diagnostic] = []
    body: Body = read_bodies((scalar,), faults)[0]
    assert not faults
    return body[0]


@pytest.mark.parametrize(
    ("source", "start", "end"),
    [
        ("x: |\n  One\n  two.\n\n  b", (2, 3), (3, 7)),
        ("x: |\n  ## Two ##\n", (2, 6), (2, 9)),
        ("x: |\n  - a\n  - b\n\n  c", (2, 3), (3, 6)),
        ("x: |\n  > a\n  > b\n", (2, 3), (3, 6)),
        ("x: |\n  ```\n  a\n  ```\n", (2, 3), (4, 6)),
        ("x: >\n  One\n  two.\n", (2, 3), (3, 7)),
        ('x: "One\n  two."', (1, 5), (2, 7)),
    ],
)
def test_a_block_knows_its_place(
    source: str, start: tuple[int, int], end: tuple[int, int]
) -> None:
    span = first_block(source).span
    assert (span.start, span.end) == (start, end)


def test_words_in_lists_and_quotations_know_theirs() -> None:
    block = first_block("x: |\n  - > a *b*\n    > [c](#d)\n")
    assert isinstance(block, ItemList)
    ((quote,),) = block.items
    assert isinstance(quote, BlockQuote)
    (paragraph,) = quote.body
    assert isinstance(paragraph, Paragraph)

    starts = [inline.span.start for inline in paragraph.text]
    assert starts == [(2, 7), (2, 9), (2, 12), (3, 7)]


PIECES = (
    """
a *b*|- a|  - b|1. c|> d|> > e|# f|---|```|    g||[^1]|[^1]: h|    i|===|* * *
[j]: https://k.l|[j]|\tm
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
LINES = st.lists(st.sampled_from(PIECES))


@given(LINES)
def test_any_lines_are_read(lines: list[str]) -> None:
    faults: list[Diagnostic] = []
    read_bodies((Scalar(NOWHERE, "\n".join(lines), "double"),), faults)


WORDS = ("One *a*", "two.  ", "<b>", "", "(c)", "é", "**d** e", "[f](g) h", "[@i], j")
NEARLY = ("75.0 k", "1.k", "-l", "+m", "*n*", "_o_", "**", "__", "`p`", "``", "[q]")
PLAIN = st.lists(st.sampled_from((*WORDS, *NEARLY)))


@given(PLAIN)
def test_paragraphs_alone_are_read_as_the_whole_grammar_reads_them(
    lines: list[str],
) -> None:
    text = "\n".join(lines)
    alone = [plainly(token) for token in parse_blocks(text, {})]
    among_others = [plainly(token) for token in parse_blocks(f"{text}\n\n# a", {})]
    assert alone == among_others[:-3]


def plainly(token: Token) -> tuple[str, list[int] | None, str]:
    return token.type, token.map, token.content
