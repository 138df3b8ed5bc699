"""Dates as libraries have them → as a brief does: `28 Sept. 2015` → 2015-09-28."""

import re
from typing import NamedTuple

from briefgen.model.work_date import WorkDate

_LONGEST = 200
_UNDATED = frozenset(("n.d", "nd", "n. d", "undated", "no date", "s.d", "s. d", "o. j"))
_ABOUT = re.compile(
    r"^(?:c|ca|circa|about|around|um|vers)\b\.?\s*|[~?%]$", re.IGNORECASE
)
_TIME = re.compile(r"(?<=\d)[T ]\d{2}:\d{2}\S*")
_YEARS = re.compile(r"(\d{4})\s*(?:--?|–|/)\s*(\d{4}|\d{2})")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?(?!\d)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *(
                "jan",
                "feb fév",
                "mar mär",
                "apr avr",
                "may mai",
                "jun juin",
                "jul juil",
            ),
            *("aug aoû", "sep", "oct okt", "nov", "dec dez déc"),
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {
    name: number
    for number, names in enumerate(
        (
            *("spring frühjahr frühling printemps", "summer sommer été"),
            *("autumn fall herbst automne", "winter hiver"),
        ),
        start=21,
    )
    for name in names.split()
}


class ReadDate(NamedTuple):
    """A date as a brief writes it; `whole`: all that was written of it."""

    text: str = ""
    whole: bool = True


def read_date(text: str) -> ReadDate:
    """Read a date in figures, or in English, French or German words."""
    bare = _TIME.sub("", text.strip()[:_LONGEST].strip("[](){} ."))
    if bare.lower() in _UNDATED:
        return ReadDate("n.d.")
    plain = _ABOUT.sub("", bare)
    circa = "~" if plain != bare else ""
    made = _in_figures(plain) or _in_words(plain)
    if made and _is_date(made):
        return ReadDate(made + circa)
    begin, slash, _ = plain.partition("/")
    if slash and _is_date(begin):  # a span without an end
        return ReadDate(begin + circa, whole=False)
    year = _YEAR.search(plain)
    return ReadDate(year[1] + circa if year else "", whole=False)


def month_of(text: str) -> int | None:
    """Read a month: its number, or its name in a language."""
    word = text.strip(" .").lower()
    if word.isdecimal():
        return int(word) if 1 <= int(word[:3]) <= 12 else None  # noqa: PLR2004 (months)
    return _MONTHS.get(word[:3]) if word.isalpha() else None


def _in_figures(text: str) -> str:
    years = _YEARS.fullmatch(text)
    if years is not None and (len(years[2]) > 2 or int(years[2]) > 24):  # noqa: PLR2004
        return f"{years[1]}/{years[1][: 4 - len(years[2])]}{years[2]}"
    return text if _is_date(text) else ""


def _in_words(text: str) -> str:
    """Put together a year, a month or two, or a season, and a day."""
    year = _YEAR.search(text)
    words = [word.lower() for word in _WORD.findall(text)]
    seasons = [_SEASONS[word] for word in words if word in _SEASONS]
    months = [number for word in words if (number := month_of(word))]
    known = len(seasons) + len(months)
    days = _DAY.findall(_YEAR.sub(" ", text))
    ordinals = [word for word in words if word in {"st", "nd", "rd", "th", "er"}]
    if year is None or not known or len(words) - len(ordinals) != known:
        return ""
    if seasons:
        return f"{year[1]}-{seasons[0]}" if known == 1 and not days else ""
    written = [f"{year[1]}-{month:02}" for month in months]
    if days:
        same = len(written) == 1 and len(days) == 1
        return f"{written[0]}-{int(days[0]):02}" if same else ""
    return "/".join(written) if len(written) <= 2 else ""  # noqa: PLR2004 (a span)


def _is_date(text: str) -> bool:
    try:
        WorkDate.parse(text)
    except ValueError:
        return False
    return True
