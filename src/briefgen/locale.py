"""Every printed word that is not the author's, in the language of the brief.

The words stand in `locales/*.yaml`, one file for a language, and are decoded into
these types: a word that is missing there is found when the file is read.
"""

from collections.abc import Mapping

from briefgen.diagnostics import Span
from briefgen.model.values import PartialDate
from briefgen.record import record


@record
class Punctuation:
    """How a language punctuates."""

    span: Span
    quotes: tuple[str, ...]  # outer opening and closing, inner opening and closing
    single: tuple[str, ...]  # the same for a style that asks for single marks first
    before_colon: str  # white space before a colon
    before_high: str  # and before ; ! ?
    inside_quotes: str  # and inside the outer marks


@record
class Locale:
    """The printed words of one language. Braces are filled in when printed."""

    span: Span
    language: str
    punctuation: Punctuation
    verb_first: bool  # an action starts with its verb, which may be set apart
    first: str  # the first day of a month
    months: tuple[str, ...]
    day: str  # {day} {month} {year}
    month: str  # {month} {year}
    headings: Mapping[str, str]  # by part name
    marks: Mapping[str, str]  # by kind: what a sign is called, with {n}
    confidence: Mapping[str, str]  # by level, and `contested`
    basis: Mapping[str, str]
    kinds: Mapping[str, str]  # of brief
    graded: Mapping[str, str]  # by what a row of a word scale grades
    words: Mapping[str, str]  # everything else

    def __getitem__(self, key: str) -> str:
        """Give one of the `words`."""
        return self.words[key]

    def date(self, date: PartialDate) -> str:
        """Write a date as far as it is known."""
        if date.month is None:
            return str(date.year)
        month = self.months[date.month - 1]
        if date.day is None:
            return self.month.format(month=month, year=date.year)
        day = self.first if date.day == 1 else date.day
        return self.day.format(day=day, month=month, year=date.year)

    def inside(self, words: str) -> str:
        """Write words that start a line as they stand inside one."""
        return words if words.isupper() else words[:1].lower() + words[1:]
