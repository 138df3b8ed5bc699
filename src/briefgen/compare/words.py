"""A text as it was and as it is → one text, in which words are marked that changed."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from briefgen.compare.statements import words_of
from briefgen.diagnostics import Span
from briefgen.model.inlines import (
    Changed,
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Note,
    Strong,
    Text,
    Words,
    plain,
)
from briefgen.model.wording import as_typed, steps, words_in

T = TypeVar("T")

_INLINES = frozenset(get_args(Inline))


class _Token(NamedTuple):
    """A word, or an inline that is compared as a whole."""

    key: tuple[str, str]
    inline: Inline
    parted: bool  # white space stands before it


def marked_text(old: Any, new: Any) -> Text:  # noqa: ANN401 (texts)
    """Mark what came, and put in what went, before what stands in its place."""
    before, after = list(_tokens(old)), list(_tokens(new))
    keys = [token.key for token in before], [token.key for token in after]
    if keys[0] == keys[1]:
        return new  # type: ignore[no-any-return] # it is one
    marked = list[Inline]()
    apart = False  # what was removed last stood apart from what follows
    for step in steps(*keys):
        if step.same:
            marked += _plainly(after[step.after], apart=apart)
            apart = False
            continue
        if gone := before[step.before]:
            words = _spoken(gone)
            if words:
                span = gone[0].inline.span
                marked += _space(span, wanted=gone[0].parted and bool(marked))
                marked.append(Changed(span, "removed", (Words(span, words),)))
                apart = True
        if come := after[step.after]:
            marked += _space(come[0].inline.span, wanted=come[0].parted or apart)
            marked += _added(come)
            apart = False
    return tuple(marked)


def all_marked(value: T, how: Literal["added", "removed"]) -> T:
    """Mark each text of a value: of a paragraph, say, that is gone as a whole."""
    marked: Any = value
    if isinstance(value, tuple):
        if value and type(value[0]) in _INLINES:
            marked = marked_text(value, ()) if how == "removed" else _all(value)
        else:
            marked = tuple(all_marked(each, how) for each in value)
    elif hasattr(value, "__dataclass_fields__"):
        kind: Any = type(value)
        parts = (getattr(value, name) for name in kind.__match_args__)
        marked = kind(*(all_marked(part, how) for part in parts))
    return marked  # type: ignore[no-any-return] # of the same type


def _all(text: Any) -> Text:  # noqa: ANN401 (a text)
    return marked_text((), text)


def _tokens(text: Iterable[Inline]) -> Iterator[_Token]:
    parted = False
    for inline in text:
        if not isinstance(inline, Words):
            kind = type(inline).__name__
            said = (
                _cited(inline) if isinstance(inline, Citation) else words_of((inline,))
            )
            yield _Token((kind, said), inline, parted)
            parted = False
            continue
        for white, word in words_in(inline.text):
            words = Words(inline.span, word)
            yield _Token(("", as_typed(word)), words, bool(white) or parted)
            parted = False
        parted = inline.text[-1:].isspace()


def _cited(citation: Citation) -> str:
    return "; ".join(f"{cite.key} {cite.at}" for cite in citation.cites)


def _spoken(tokens: list[_Token]) -> str:
    """Give the words of what went, without citations and notes."""
    words = ""
    for token in tokens:
        if not isinstance(token.inline, Citation | Note | LineBreak):
            gap = " " if token.parted and words else ""
            words += gap + words_of((token.inline,))
    return words


def _space(span: Span, *, wanted: bool) -> list[Inline]:
    return [Words(span, " ")] if wanted else []


def _plainly(tokens: list[_Token], *, apart: bool) -> Iterator[Inline]:
    """Give what stayed as it stands, words in one piece again."""
    words, span = "", tokens[0].inline.span
    for at, token in enumerate(tokens):
        gap = " " if token.parted or (apart and not at) else ""
        if isinstance(token.inline, Words):
            span = span if words else token.inline.span
            words += gap + token.inline.text
            continue
        if words or gap:
            yield Words(span, words + gap)
        words = ""
        yield token.inline
    if words:
        yield Words(span, words)


def _added(tokens: list[_Token]) -> Iterator[Inline]:
    """Mark what came; a link is marked within, and a citation speaks for itself."""
    waiting = list[Inline]()
    for at, token in enumerate(tokens):
        inline, gap = token.inline, " " if token.parted and at else ""
        if isinstance(inline, Words | Emphasis | Strong | Code | Foreign):
            if gap:
                waiting.append(Words(inline.span, gap))
            waiting.append(inline)
            continue
        yield from _marked(waiting)
        waiting.clear()
        if gap:
            yield Words(inline.span, gap)
        if isinstance(inline, Link | Note) or (
            isinstance(inline, CrossReference) and inline.inlines
        ):
            inner = tuple(_marked([*inline.inlines]))
            yield inline._replace(inlines=inner)
        else:
            yield inline
    yield from _marked(waiting)


def _marked(inlines: list[Inline]) -> Iterator[Inline]:
    if inlines and plain(tuple(inlines)).strip():
        joined = list[Inline]()
        for each in inlines:
            last = joined[-1] if joined else None
            if isinstance(last, Words) and isinstance(each, Words):
                joined[-1] = Words(last.span, last.text + each.text)
            else:
                joined.append(each)
        yield Changed(inlines[0].span, "added", tuple(joined))
