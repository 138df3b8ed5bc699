"""What stands inside a line of text: one frozen type each, and their union.

A text field is Markdown; `read/markdown.py` turns it into a tuple of these.
Every node keeps the place in the file where its own words stand.
"""

from typing import Literal, NamedTuple, TypeAlias

from briefgen.diagnostics import Span


class Words(NamedTuple):
    """Plain text as written: white space folded, straight quotes still straight."""

    span: Span
    text: str


class Emphasis(NamedTuple):
    """Stressed words: `*so*`."""

    span: Span
    inlines: "Text"


class Strong(NamedTuple):
    """Important words: `**so**`."""

    span: Span
    inlines: "Text"


class Code(NamedTuple):
    """Words to be taken literally: `` `so` ``."""

    span: Span
    text: str


class Link(NamedTuple):
    """A link out of the brief: `[words](https://…)` or `<https://…>`."""

    span: Span
    target: str  # https, http or mailto; nothing else passes the reader
    inlines: "Text"


class CrossReference(NamedTuple):
    """A link to a part of the brief: `[](#id)`; no words of its own: its label."""

    span: Span
    target: str  # the id, without its #
    inlines: "Text"


class Cite(NamedTuple):
    """One work in a citation: `see @key, p. 12, for a review`."""

    span: Span
    key: str
    locator: str | None = None  # without its label: 12
    label: str | None = None  # in the words of CSL: page, chapter, paragraph
    prefix: "Text" = ()
    suffix: "Text" = ()
    suppress_author: bool = False  # `-@key`
    at: str | None = None  # the place as the author writes it: p. 12


class Citation(NamedTuple):
    """A citation of one or several works: `[@a; @b, p. 2]`, or `@a [p. 2]`."""

    span: Span
    cites: tuple[Cite, ...]
    narrative: bool = False  # the first work's author is a word of the sentence


class Note(NamedTuple):
    """The author's own note: `^[like this]`, or `[^1]` and its definition."""

    span: Span
    inlines: "Text"


class Foreign(NamedTuple):
    """A passage in another language: `[Rechtsstaat]{lang=de}`."""

    span: Span
    language: str
    inlines: "Text"


class Changed(NamedTuple):
    """A passage that a comparison marks; no author writes one."""

    span: Span
    how: Literal["added", "removed"]
    inlines: "Text"


class LineBreak(NamedTuple):
    """A line that the author ends."""

    span: Span


Inline: TypeAlias = (
    Words
    | Emphasis
    | Strong
    | Code
    | Link
    | CrossReference
    | Citation
    | Note
    | Foreign
    | Changed
    | LineBreak
)
Text: TypeAlias = tuple[Inline, ...]
"""A text field: what stands in it, in order."""


def plain(text: Text) -> str:
    """Give the words alone: for outlines, alt texts, messages and comparisons.

    What a comparison has as removed is not among them.
    """
    words = []
    for inline in text:
        match inline:
            case Words() | Code():
                words.append(inline.text)
            case Citation() | Note() | Changed(how="removed"):
                pass
            case LineBreak():
                words.append(" ")
            case _:
                words.append(plain(inline.inlines))
    return "".join(words)
