"""Dates of works as a language writes them: days, months, spans, seasons."""

from briefgen.citation_terms import CitationTerms
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate


def write_date(
    date: WorkDate, terms: CitationTerms, parts: str = "ymd", *, short: bool = False
) -> str:
    """Write a date as far as it is known: of `parts` year, month and day."""
    if date.begin is None:
        return date.words
    begin = _known(date.begin, parts)
    if date.season is not None and "m" in parts:
        season = terms.seasons[date.season - 1]
        return f"{season} {begin.year}" if "y" in parts else season
    pattern = terms.day
    if date.end is None:
        return _filled(pattern, begin, terms, parts, short=short)
    end = _known(date.end, parts)
    if begin == end:
        return _filled(pattern, begin, terms, parts, short=short)
    if begin.year != end.year or "y" not in parts:
        first = _filled(pattern, begin, terms, parts, short=short)
        last = _filled(pattern, end, terms, parts, short=short)
        return f"{first}–{last}"
    return _same_year(pattern, begin, end, terms, short=short)


def _known(date: PartialDate, parts: str) -> PartialDate:
    month = date.month if "m" in parts else None
    return PartialDate(date.year, month, date.day if "d" in parts and month else None)


def _same_year(
    pattern: str,
    begin: PartialDate,
    end: PartialDate,
    terms: CitationTerms,
    *,
    short: bool,
) -> str:
    if begin.month == end.month and begin.day and end.day:
        mark = "." if "{day}." in pattern else ""
        days = f"{begin.day}{mark}–{end.day}"
        month = _month(end, terms, short=short)
        return pattern.format(day=days, month=month, year=year_of(end.year))
    first = _filled(pattern, begin, terms, "md", short=short)
    last = _filled(pattern, end, terms, "md", short=short)
    whole = pattern.replace("{day}. ", "").replace("{day} ", "")
    comma = ", " if "{year}" in pattern and "," in pattern and end.day else " "
    assert whole, "a pattern has a year"
    return f"{first}–{last}{comma}{year_of(end.year)}"


def _month(date: PartialDate, terms: CitationTerms, *, short: bool) -> str:
    months = terms.short_months if short else terms.months
    return months[date.month - 1] if date.month else ""


def _filled(
    pattern: str, date: PartialDate, terms: CitationTerms, parts: str, *, short: bool
) -> str:
    month = _month(date, terms, short=short) if "m" in parts else ""
    year = year_of(date.year) if "y" in parts else ""
    if month and date.day and "d" in parts:
        text = pattern.format(day=date.day, month=month, year=year)
        return text.strip().rstrip(",").strip()
    return f"{month} {year}".strip()


def year_of(year: int) -> str:
    """Write a year; one before our era says so."""
    return str(year) if year > 0 else f"{-year}BC"
