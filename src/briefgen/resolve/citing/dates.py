"""Dates of works as a language writes them: days, months, spans, seasons."""

import re

from briefgen.citation_terms import CitationTerms
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate

_DAY = re.compile(r"\{day[^}]*\}")


def write_date(  # noqa: PLR0913 (a date, and how it is written)
    date: WorkDate,
    terms: CitationTerms,
    parts: str = "ymd",
    *,
    short: bool = False,
    pattern: str = "",
    era: str = "",
) -> str:
    """Write a date as far as it is known: of `parts` year, month and day.

    `pattern`: the style's own, of {day}, {month} and {year}; else the language's.
    `era`: what is said of years before ours.
    """
    return _Writer(terms, pattern or terms.day, era, parts, short=short).date(date)


class _Writer:
    """The form in which a date is written."""

    def __init__(
        self, terms: CitationTerms, pattern: str, era: str, parts: str, *, short: bool
    ) -> None:
        self.pattern, self.era, self.parts = pattern, era, parts
        self.months = terms.short_months if short else terms.months
        self.seasons = terms.seasons

    def date(self, date: WorkDate) -> str:
        if date.begin is None:
            return date.words
        begin = self._known(date.begin)
        if date.season is not None and "m" in self.parts:
            season = self.seasons[date.season - 1]
            return self._of_year(season, self._year(begin))
        end = begin if date.end is None else self._known(date.end)
        if begin == end:
            return self._one(begin)
        if begin.year != end.year and "y" in self.parts:
            return f"{self._one(begin)}–{self._one(end)}"
        return self._in_a_year(begin, end)

    def _known(self, date: PartialDate) -> PartialDate:
        month = date.month if "m" in self.parts else None
        day = date.day if "d" in self.parts and month else None
        return PartialDate(date.year, month, day)

    def _in_a_year(self, begin: PartialDate, end: PartialDate) -> str:
        """Write a span whose year stands once: 28–30 May 2011, 30 May–1 June 2011."""
        year = self._year(end)
        if begin.month == end.month and begin.day and end.day:
            form = _DAY.search(self.pattern)
            assert form is not None, "a pattern has a day"
            mark = "." if "{day}." in self.pattern else ""
            first, last = (form[0].format(day=each.day) for each in (begin, end))
            pattern = self.pattern.replace(form[0], f"{first}{mark}–{last}")
            return _trimmed(pattern.format(month=self._month(end), year=year))
        days = [self._one(each._replace(year=0)) for each in (begin, end)]
        span = "–".join(day for day in days if day)
        if year and span and end.day and self.pattern.endswith(", {year}"):
            return f"{span}, {year}"
        return self._of_year(span, year)

    def _one(self, date: PartialDate) -> str:
        """Write one date; without its year where that is 0."""
        month, year = self._month(date), self._year(date) if date.year else ""
        if month and date.day:
            made = self.pattern.format(day=date.day, month=month, year=year)
            return _trimmed(made)
        return self._of_year(month, year)

    def _of_year(self, part: str, year: str) -> str:
        if self.pattern.startswith("{year}"):
            return f"{year} {part}".strip()
        return f"{part} {year}".strip()

    def _month(self, date: PartialDate) -> str:
        return self.months[date.month - 1] if date.month else ""

    def _year(self, date: PartialDate) -> str:
        if "y" not in self.parts:
            return ""
        return str(date.year) if date.year > 0 else f"{-date.year} {self.era}".strip()


def _trimmed(text: str) -> str:
    return text.strip().rstrip(",").strip()
