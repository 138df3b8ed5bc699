"""Small values that an author writes as text, each with its own check.

`parse` raises `ValueError` with a message in the author's terms; the decoder
turns that into a diagnostic (BG204) at the value's place.

Every plain text of a brief is `Placed`: the decoder makes it so (`at`), for a field
typed `str`, for an item of a list, for a key of a mapping and for the values below.
"""

import re
import unicodedata
from typing import NamedTuple, Self

from briefgen.diagnostics import NOWHERE, Span
from briefgen.nearest import nearest

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LOOSE_DATE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"(?:[0-9]{1,2}[-/.]){1,2}[0-9]{4}")  # in any country's order
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DOI = re.compile(
    r"(?:https://doi\.org/|(?P<other>(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)))?"
    r"(?P<bare>10\.[0-9]+(?:\.[0-9]+)*/\S+)",
    re.IGNORECASE,
)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@.<>]+)+")
_ORCID = re.compile(r"([0-9]{4}-){3}[0-9]{3}[0-9X]")
_ORCID_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?orcid\.org/", re.IGNORECASE)
CITATION_STYLES = (
    *("numeric", "vancouver", "apa", "chicago-author-date", "chicago-notes"),
    *("oscola", "harvard"),
)
NOTE_STYLES = frozenset({"chicago-notes", "oscola"})
"""Styles that cite in notes; the others cite in the text."""
_UNSAFE = r"\s\x00-\x20\x7f<>\"{}|\\^`"  # never in an address, RFC 3986
_LINK = re.compile(
    rf"https?://(\[[\da-f:.]+\]|[^{_UNSAFE}\[\]])[^{_UNSAFE}]*"
    rf"|mailto:(?!.*%0[ad])[^{_UNSAFE}]+",  # no second line in the head of a mail
    re.IGNORECASE,
)
_ALIKE = frozenset(("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"))
_LONGEST_LINK = 2_000  # characters; what every browser takes


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
    """By when something is to be done: a date, or a phrase such as `by the summer`."""

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


class Email(Placed):
    """An address for mail, as it is written behind `mailto:`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `press@example.org`; whether anybody reads it there, nobody can say."""
        bare = re.sub(r"^mailto:\s*", "", text, flags=re.IGNORECASE)
        message = f"“{text}” is not an e-mail address such as press@example.org"
        if not _EMAIL.fullmatch(bare):
            raise ValueError(message)
        if bare != text:
            raise Misspelt(message, bare)
        return cls(text)


class Orcid(Placed):
    """A researcher's identifier, with its check digit (ISO 7064, MOD 11-2)."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `0000-0002-1825-0097`."""
        if not _ORCID.fullmatch(text):
            message = f"“{text}” is not an ORCID such as 0000-0002-1825-0097"
            digits = _ORCID_ADDRESS.sub("", text).replace("-", "").upper()
            right = "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
            if _ORCID.fullmatch(right):
                cls.parse(right)
                raise Misspelt(message, right)
            raise ValueError(message)
        total = 0
        for digit in text.replace("-", "")[:-1]:
            total = (total + int(digit)) * 2
        check = (12 - total % 11) % 11
        if text[-1] != ("X" if check == 10 else str(check)):  # noqa: PLR2004 (ISO 7064)
            message = f"“{text}” has a wrong check digit: one of its digits is off"
            raise ValueError(message)
        return cls(text)


_PORT = re.compile(r":(\d{0,8})\d*$")  # what is longer is as wrong


class Url(Placed):
    """An address that a reader may follow: https, http or mailto."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address, and let no other scheme pass."""
        if len(text) > _LONGEST_LINK:
            message = f"“{text[:40]}…” is longer than an address can be"
            raise ValueError(message)
        if not _LINK.fullmatch(text):
            message = f"“{text}” is not an address that starts with https:// or mailto:"
            raise ValueError(message)
        rest = text.partition("://")[2]
        if rest:
            _check_host(re.split(r"[/?#]", rest, maxsplit=1)[0])
        return cls(text)


def _check_host(host: str) -> None:
    """Refuse a host that is made to be taken for another (Unicode TR 39)."""
    if "@" in host:
        message = f"“{host}” leads to what stands behind the @: write that alone"
        raise ValueError(message)
    port = _PORT.search(host)
    if port and int(port[1] or "1") not in range(1, 65_536):
        message = f"“{host}” has a port that is none: there are 1 to 65,535"
        raise ValueError(message)
    for label in () if host.isascii() else host.split("."):
        alphabets = {unicodedata.name(c, "").split(" ")[0] for c in label}
        if len(alphabets & _ALIKE) > 1:
            message = f"“{label}” mixes alphabets: nobody can see where it leads"
            raise ValueError(message)


class Doi(Placed):
    """A digital object identifier: `10.1000/182`, or its address at doi.org."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an identifier; one with another prefix can mean itself alone."""
        found = _DOI.fullmatch(text)
        if found is None:
            message = f"“{text[:40]}” is not a DOI such as 10.1000/182"
            raise ValueError(message)
        if found["other"]:
            message = f"“{text[:40]}” has a prefix that a DOI does not need"
            raise Misspelt(message, found["bare"])
        return cls(text)


class Sha256(Placed):
    """The fingerprint of a file's bytes, as `sha256sum` prints it."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 64 hexadecimal digits."""
        if not _SHA256.fullmatch(text):
            message = f"“{text[:16]}…” is not a SHA-256: 64 digits, 0 to 9 and a to f"
            raise ValueError(message)
        return cls(text.lower())


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
