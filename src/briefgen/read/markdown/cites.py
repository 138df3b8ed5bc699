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


def cites(text: str, start: int, end: int) -> tuple[WrittenCite, ...]:
    """Give the cites of `text[start:end]`; none where it is no citation.

    A part without a key is not lost: it goes on with the locator before it
    (`@a, p. 2; p. 4`), or leads up to the key after it.
    """
    found: list[WrittenCite] = []
    before = ""
    for part in text[start:end].split(";"):
        match = _CITE.fullmatch(part)
        if match is not None:
            at = start + match.end("prefix")
            found.append(
                WrittenCite(
                    at,
                    at + len(part[match.end("prefix") :].rstrip()),
                    match["key"],
                    _place(match["rest"].strip().removeprefix(",")),
                    _words(before + match["prefix"]),
                    bool(match["minus"]),
                )
            )
            before = ""
        elif found:
            last = found[-1]
            place = _place(f"{last.place.written or ''};{part}".lstrip(";"))
            until = start + len(part.rstrip())
            found[-1] = last._replace(place=place, end=until)
        else:
            before += f"{part}; "
        start += len(part) + 1
    return tuple(found)


def _place(text: str) -> Place:
    return read_place(_words(text))


def _words(text: str) -> str | None:
    return _ESCAPE.sub(r"\1", " ".join(text.split())) or None
