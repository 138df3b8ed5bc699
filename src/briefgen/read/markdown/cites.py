"""What stands between the brackets of a citation → its cites: `see @key, p. 12; @b`."""

import re
from typing import NamedTuple

from briefgen.model.places import Place, read_place

_CITE = re.compile(
    r"(?P<prefix>(?:.*?\s)?)(?P<minus>-?)@(?P<key>\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?P<rest>.*)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


class WrittenCite(NamedTuple):
    """One work in a citation, and where it stands: `start` and `end` in the text."""

    start: int
    end: int
    key: str
    place: Place
    prefix: str | None
    suppress_author: bool


class _Begun(NamedTuple):
    """A part with a key, and the parts without one that belong to it."""

    match: re.Match[str]
    start: int
    before: list[str]
    behind: list[str]

    def done(self) -> WrittenCite:
        """Put the parts together."""
        match = self.match
        prefix = "".join([*(f"{part}; " for part in self.before), match["prefix"]])
        place = [match["rest"].strip().removeprefix(","), *self.behind]
        written = ";".join([match.string, *self.behind]).rstrip()
        return WrittenCite(
            self.start + match.end("prefix"),
            self.start + len(written),
            match["key"],
            _place(";".join(place).lstrip(";")),
            _words(prefix),
            bool(match["minus"]),
        )


def cites(text: str, start: int, end: int) -> tuple[WrittenCite, ...]:
    """Give the cites of `text[start:end]`; none where it is no citation.

    A part without a key is not lost: it goes on with the locator before it
    (`@a, p. 2; p. 4`), or leads up to the key after it.
    """
    found: list[_Begun] = []
    before: list[str] = []
    for part in text[start:end].split(";"):
        match = _CITE.fullmatch(part)
        if match is not None:
            found.append(_Begun(match, start, before, []))
            before = []
        else:
            (found[-1].behind if found else before).append(part)
        start += len(part) + 1
    return tuple(each.done() for each in found)


def _place(text: str) -> Place:
    return read_place(_words(text))


def _words(text: str) -> str | None:
    folded = " ".join(text.split())
    return (_ESCAPE.sub(r"\1", folded) if "\\" in folded else folded) or None
