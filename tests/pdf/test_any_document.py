"""Properties of every document, whatever its tree and wherever its pages break."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.flowables import Look
from briefgen.pdf.conformance import Conformance
from briefgen.structure import Content, Element, Role
from tests.pdf.typeset import BODY, BOLD, ITALIC, MARK, Typesetter, pdf_of
from tests.pdf_checks import faults, heard

IN_LINE = (Role.SPAN, Role.EMPHASIS, Role.STRONG, Role.QUOTE, Role.REFERENCE, Role.LINK)
BLOCKS = (Role.SECTION, Role.DIVISION, Role.ASIDE, Role.BLOCK_QUOTE)

leaves = st.tuples(
    st.lists(st.sampled_from(["an ", "official ", "finding, ", "(so) "]), max_size=9),
    st.sampled_from([BODY, BOLD, ITALIC, MARK]),
    st.booleans(),  # whether a page ends in it
)
lines = st.recursive(
    leaves,
    lambda inner: st.tuples(st.sampled_from(IN_LINE), st.lists(inner, max_size=3)),
    max_leaves=5,
)
paragraphs = st.tuples(st.just(Role.PARAGRAPH), st.lists(lines, max_size=4))
trees = st.recursive(
    paragraphs,
    lambda inner: st.tuples(st.sampled_from(BLOCKS), st.lists(inner, max_size=4)),
    max_leaves=6,
)


def set_tree(t: Typesetter, tree: object, said: list[str]) -> Element | Content:
    """Set a drawn tree in its order; keeps what a listener should get."""
    match tree:
        case Role() as role, list(inner):
            children = tuple(set_tree(t, one, said) for one in inner)
            target = "https://example.org" if role is Role.LINK else None
            return Element(role, children, target=target, alt="a link")
        case list(words), Look() as look, breaks:
            leaf = Content()
            for number, word in enumerate(words):
                t.words(word, look, leaf)
                if breaks and number == len(words) // 2:
                    t.page()
            said += words
            return leaf
        case _:
            raise AssertionError(tree)


@settings(max_examples=60)
@given(st.lists(trees, max_size=4), st.sampled_from(Conformance))
def test_a_document_is_heard_as_its_tree_says(
    drawn: list[object], conformance: Conformance
) -> None:
    t = Typesetter()
    said: list[str] = []
    children = [set_tree(t, tree, said) for tree in drawn]
    document = t.document(*(c for c in children if isinstance(c, Element)))

    data = pdf_of(document, conformance)

    assert not faults(data)
    assert "".join(re.findall("“(.*)”", "\n".join(heard(data)))) == "".join(said)
