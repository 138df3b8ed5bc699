"""Text with private marks, as citeproc-py passes it on → words as they are set.

citeproc-py joins plain strings. What is italic, or a link, is put between characters
that no text may hold, and is found again in what comes back.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from briefgen.model.cited import CitedText, CitedWords
from briefgen.model.inlines import Emphasis, Strong, Text, Words, plain

_FIRST = 0xF100
_LOOKS: tuple[dict[str, Any], ...] = (
    {"italic": True},
    {"bold": True},
    {"small_caps": True},
    {"script": "super"},
    {"script": "sub"},
    {},
)
_CLOSE = chr(_FIRST + len(_LOOKS))
_LINK = _FIRST + len(_LOOKS) + 1  # and on: one for each work
MOST_WORKS = 0xF8FF - _LINK
_MARK = re.compile("([\uf100-\uf8ff])")
_TAGS = {"i": 0, "b": 1, "sc": 2, "sup": 3, "sub": 4}
_TAG = re.compile(r"<(/?)(i|b|sc|sup|sub)>")
_TWICE = re.compile(r"([.,;:])([\uf100-\uf8ff]*)\1(?!\1)")


def cleaned(text: str) -> str:
    """Give a text without characters that could be taken for marks."""
    return _MARK.sub("", text)


def marked(look: int, text: object) -> str:
    """Put a text between the marks of a look."""
    return f"{chr(_FIRST + look)}{text}{_CLOSE}"


def linked(work: int, text: str) -> str:
    """Let a text lead to a work, by its number."""
    return f"{chr(_LINK + work)}{text}{_CLOSE}"


def field(text: str) -> str:
    """Put marks in place of the tags of a field of CSL-JSON; bare ones stay."""
    text = cleaned(text)
    if text.count("</") != len(re.findall(r"<(?=[a-z])", text)):
        return text
    return _TAG.sub(lambda m: _CLOSE if m[1] else chr(_FIRST + _TAGS[m[2]]), text)


def written(text: Text) -> str:
    """Give an author's words with marks for their stresses."""
    made = ""
    for inline in text:
        match inline:
            case Words():
                made += cleaned(inline.text)
            case Emphasis():
                made += marked(0, written(inline.inlines))
            case Strong():
                made += marked(1, written(inline.inlines))
            case _:
                made += cleaned(plain((inline,)))
    return made


def read_marks(text: str, keys: Sequence[str]) -> CitedText:
    """Give the words, each in its look; `keys` are the works that links lead to."""
    return tuple(_read(_TWICE.sub(r"\1\2", text), keys))


def _read(text: str, keys: Sequence[str]) -> Iterable[CitedWords]:
    looks: list[dict[str, Any]] = []
    for part in _MARK.split(text):
        mark = ord(part) if _MARK.fullmatch(part) else 0
        if part == _CLOSE:
            del looks[-1:]
        elif mark >= _LINK:
            known = mark - _LINK < len(keys)
            looks.append({"target": f"#source.{keys[mark - _LINK]}"} if known else {})
        elif mark:
            looks.append(_LOOKS[mark - _FIRST])
        elif part:
            words = CitedWords(part)
            for look in looks:
                words = words._replace(**look)
            yield words
