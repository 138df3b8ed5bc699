"""Small values that an author writes as text, each with its own check.

`parse` raises `ValueError` with a message in the author's terms; the decoder
turns that into a diagnostic (BG204) at the value's place.

Every plain text of a brief is `Placed`: the decoder makes it so (`at`), for a field
typed `str`, for an item of a list, for a key of a mapping, for the values below and for
those of `identifiers.py`.
"""

import re
from typing import NamedTuple, Self

from briefgen.diagnostics import NOWHERE, Span
from briefgen.nearest import nearest

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LOOSE_DATE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"(?:[0-9]{1,2}[-/.]){1,2}[0-9]{4}")  # in any country's order
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CITATION_STYLES = (
    *("numeric", "vancouver", "apa", "chicago-author-date", "chicago-notes"),
    *("oscola", "harvard"),
)
NOTE_STYLES = frozenset({"chicago-notes", "oscola"})
"""Styles that cite in notes; the others cite in the text."""


class Misspelt(ValueError):  # noqa: N818 (what it says is the fact)
    """A value that can mean one thing only, and is not written so; `right` would be."""

    def __init__(self, message: str, right: str) -> None:
        super().__init__(message)
        self.right = right


class Placed(str):
    """A plain text that knows where it stands in the file; else an ordinary `str`."""

    __slots__ = ("span",)
    span: Span

    def __new__(cls, text: str, span: Span = NOWHERE) -> Self:
        """Place a text."""
        placed = super().__new__(cls, text)
        placed.span = span
        return placed

    def at(self, span: Span) -> Self:
        """Give the same text at its place."""
        return type(self)(self, span)


class PartialDate(NamedTuple):
    """A day, a month or a year (ISO 8601): what is not known is left out."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2015-09-28`, `2015-09` or `2015`."""
        found = _DATE.fullmatch(text)
        if found is None:
            message = f"“{text}” is not a date: write 2015-09-28, 2015-09 or 2015"
            loose = _LOOSE_DATE.fullmatch(text)
            if loose is None:
                raise ValueError(message)
            right = "-".join(f"{int(part):02}" for part in loose.groups() if part)
            cls.parse(right)
            raise Misspelt(message, right)
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        if not year:
            message = f"“{text}” is in the year 0, which there is not"
            raise ValueError(message)
        if month is not None and not 1 <= month <= len(_DAYS):
            message = f"“{text}” has no month {month}"
            raise ValueError(message)
        if day is not None and month is not None:
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            last = 28 if month == 2 and not leap else _DAYS[month - 1]  # noqa: PLR2004 (February)
            if not 1 <= day <= last:
                message = f"“{text}” is a day that does not exist"
                raise ValueError(message)
        return cls(year, month, day)

    def __str__(self) -> str:
        """Write as ISO 8601."""
        parts = [f"{self.year:04}" if self.year >= 0 else f"{self.year:05}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


class Period(NamedTuple):
    """A date, or the time from one to another (ISO 8601): `2015-09-18/2015-09-21`."""

    first: PartialDate
    last: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date, or two with a slash between them."""
        first, slash, last = text.partition("/")
        if not slash:
            return cls(PartialDate.parse(text))
        period = cls(PartialDate.parse(first.strip()), PartialDate.parse(last.strip()))
        if str(period.last) < str(period.first):
            message = f"“{text}” ends before it begins"
            raise ValueError(message)
        return period


class Language(Placed):
    """A language tag (BCP 47): `en-GB`, `fr`, `zh-Hant`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a tag of language, script and region; nothing longer."""
        if not _LANGUAGE.fullmatch(text):
            message = f"“{text}” is not a language tag such as en-GB, fr or zh-Hant"
            base, *more = text.replace("_", "-").split("-")
            # Case carries no meaning (RFC 5646, 2.1.1): this is the usual one.
            more = [each.title() if len(each) == 4 else each.upper() for each in more]  # noqa: PLR2004 (a script's)
            right = "-".join((base.lower(), *more)).replace("-UK", "-GB")
            if _LANGUAGE.fullmatch(right):
                raise Misspelt(message, right)
            raise ValueError(message)
        if text.endswith("-UK"):  # ISO 3166-1 keeps it for nobody's use
            message = f"“{text}”: the United Kingdom is GB in a language tag"
            raise Misspelt(message, text.replace("-UK", "-GB"))
        return cls(text)

    @property
    def base(self) -> str:
        """The language without script and region."""
        return self.split("-")[0]

    @property
    def region(self) -> str:
        """The country, or "" where none is named."""
        last = self.rpartition("-")[2]
        return last if last.isupper() or last.isdecimal() else ""


class Id(Placed):
    """What anything else refers to: lower-case letters, digits and hyphens."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an id."""
        if not _ID.fullmatch(text):
            message = (
                f"“{text}” is not an id: use lower-case letters, digits and hyphens"
            )
            right = re.sub(r"[\s_]+", "-", text.strip("“”„‘’ ").lower())
            if _ID.fullmatch(right):
                raise Misspelt(message, right)
            raise ValueError(message)
        return cls(text)


class Embargo(Placed):
    """Until when nobody may publish: a day, or a time of it and how far from UTC."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2015-09-28`, `2015-09-28T06:00Z` or `2015-09-28T08:00+02:00`."""
        found = _EMBARGO.fullmatch(text)
        if found is None:
            message = (
                f"“{text}” is not the end of an embargo: write a day, or a time and how"
                " far it is from UTC, such as 2015-09-28T06:00Z"
            )
            raise ValueError(message)
        PartialDate.parse(found["day"])
        return cls(text)

    @property
    def day(self) -> PartialDate:
        """The day on which it ends."""
        return PartialDate.parse(self[:10])

    @property
    def time(self) -> str:
        """The time of that day, as in `06:00 UTC` or `08:00 UTC+02:00`; or nothing."""
        found = _EMBARGO.fullmatch(self)
        if found is None or found["time"] is None:
            return ""
        return f"{found['time']} UTC{'' if found['zone'] == 'Z' else found['zone']}"


_EMBARGO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:T(?P<time>(?:[01]\d|2[0-3]):[0-5]\d)(?P<zone>Z|[+-][01]\d:[0-5]\d))?",
    re.ASCII,
)


class Due(Placed):
    """By when something is to be done: a date, or a phrase such as `autumn 2025`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take a phrase as it stands; what looks like a date has to be one."""
        if any(each.fullmatch(text) for each in (_DATE, _LOOSE_DATE, _DAY_FIRST)):
            PartialDate.parse(text)
        return cls(text)

    @property
    def date(self) -> PartialDate | None:
        """The day, the month or the year; None where it is a phrase."""
        return PartialDate.parse(self) if _DATE.fullmatch(self) else None


class CitationStyle(Placed):
    """The name of a citation style, or of a CSL file: `house.csl`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a style's name, or that of a CSL file."""
        if text not in CITATION_STYLES and not text.endswith(".csl"):
            near = nearest(text, CITATION_STYLES)
            advice = f"did you mean “{near}”?" if near else "use "
            advice += "" if near else ", ".join(CITATION_STYLES)
            message = f"“{text}” is not a citation style: {advice}"
            raise ValueError(message)
        return cls(text)
