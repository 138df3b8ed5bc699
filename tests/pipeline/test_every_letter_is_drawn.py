"""What validation lets pass is drawn: no box stands for a letter that no font has."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from briefgen.layout.pages import lay_out
from briefgen.paged import PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.style import Style
from tests.make import composition


@cache
def faces() -> Faces:
    return Faces(Style().fonts)


def drawn(text: str) -> Iterator[tuple[str, int]]:
    """Give every glyph of a brief, with the text that it stands for."""
    document = lay_out(composition(text), faces()).value
    for page in document.pages:
        for item in page.items:
            if isinstance(item, PlacedText):
                for word in item.words:
                    yield from ((glyph.text, glyph.number) for glyph in word.glyphs)


@pytest.mark.parametrize(
    "text",
    [
        "summary: The *word* Борис, and *Борис*, ŵ and *ŵ*, ἀρετή and **ἀρετή**.",
        "topic: |\n  a topic\n  on two lines\n",
        'authors: [{name: "Jane\\tDoe"}]',
        'context: "some `code\\twith` a tab"',
        "context: |\n  Then:\n\n      code\tin\n      a block\n",
        "summary: 5\u00a0km, 5\u202fkm, 5\u2009km, non\u2011stop, co\u00adoperate",
        "summary: Ho\u0302\u0300 Chi\u0301 Minh, and *Ho\u0302\u0300 Chi\u0301 Minh*",
        'findings: [{id: a, claim: So., basis: assumption, body: "→ *→*"}]',
    ],
)
def test_no_letter_becomes_a_box(text: str) -> None:
    glyphs = list(drawn(text))

    assert glyphs
    assert not [letters for letters, number in glyphs if not number]


def test_a_box_would_be_seen() -> None:
    assert [letters for letters, number in drawn("topic: 国") if not number] == ["国"]


def test_the_lines_of_a_plain_field_run_on() -> None:
    words = "".join(letters for letters, _ in drawn("topic: |\n  one\n  two\n"))
    assert re.search("one two", words)
