"""A field of CSL-JSON → words with their marks: `<i>…</i>`, and quotations in it."""

import re
from functools import lru_cache

from briefgen.resolve.citing.piece import Kind, Marked, Node

_TAG = re.compile(
    r"</?(?:i|b|sup|sub|sc)>|</span>"
    r"|<span\s+class=\"nocase\"\s*>|<span\s+style=\"font-variant:\s*small-caps;?\"\s*>"
)
_KINDS: dict[str, Kind] = {
    "<i>": "italic",
    "<b>": "bold",
    "<sup>": "super",
    "<sub>": "sub",
    "<sc>": "small-caps",
}
_QUOTATIONS = (
    re.compile(r"“([^“”]*)”"),
    re.compile(r"(?<![\w])‘([^‘]*?\S)’(?!\w)"),
    re.compile(r"(?<!\w)\"([^\"]*)\"(?!\w)"),
    re.compile(r"(?<!\w)'([^']*?\S)'(?!\w)"),
)


@lru_cache(maxsize=4096)
def read_markup(text: str) -> tuple[Node, ...]:
    """Give the words of a field; a tag that nothing closes stays as written."""
    if "<" not in text and not any(mark in text for mark in "“‘\"'"):
        return (text,)
    made, at = _until(text, 0, "")
    while at < len(text):  # an end that nothing began
        rest, at = _until(text, at, "")
        made += rest
    return tuple(made)


def without_markup(text: str) -> str:
    """Give the words alone."""
    return _TAG.sub("", text) if "<" in text else text


def _until(text: str, at: int, end: str) -> tuple[list[Node], int]:
    made: list[Node] = []
    start = at
    while (found := _TAG.search(text, at)) is not None:
        tag = found[0]
        if tag == end:
            made += _quotations(text[start : found.start()])
            return made, found.end()
        at = found.end()
        closing = "</span>" if tag.startswith("<span") else f"</{tag[1:]}"
        if tag.startswith("</") or closing not in text[at:]:
            continue
        made += _quotations(text[start : found.start()])
        inner, at = _until(text, at, closing)
        small = "small-caps" if "small-caps" in tag else "as-is"
        kind: Kind = _KINDS.get(tag, small)  # type: ignore[arg-type] # (one of two)
        made.append(Marked(kind, tuple(inner)))
        start = at
    made += _quotations(text[start:])
    return made, len(text)


def _quotations(text: str) -> list[Node]:
    if not text:
        return []
    for pattern in _QUOTATIONS:
        found = pattern.search(text)
        if found is not None:
            inner = Marked("quoted", tuple(_quotations(found[1])))
            before, after = text[: found.start()], text[found.end() :]
            return [*_quotations(before), inner, *_quotations(after)]
    return [text.replace("'", "’")]
