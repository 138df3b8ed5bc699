"""Every printed word that is not the author's, in the language of the brief.

The words stand in `locales/*.yaml`, one file for a language, and are decoded into
these types: a word that is missing there is found when the file is read.
"""

from collections.abc import Mapping

from briefgen.diagnostics import Span
from briefgen.model.edition import Edition
from briefgen.model.values import PartialDate, Period
from briefgen.record import record

_CURRENCIES = frozenset("$£€¥")


@record
class Punctuation:
    """How a language punctuates."""

    span: Span
    quotes: tuple[str, ...]  # outer opening and closing, inner opening and closing
    single: tuple[str, ...]  # the same for a style that asks for single marks first
    before_colon: str  # white space before a colon
    before_high: str  # and before ; ! ?
    inside_quotes: str  # and inside the outer marks

    def marks(self, *, single: bool) -> tuple[str, str, str, str]:
        """Give the quotation marks: outer opening and closing, inner ones."""
        opening, closing, *inner = self.single if single else self.quotes
        space = self.inside_quotes
        return (opening + space, space + closing, inner[0], inner[1])


@record
class Numerals:
    """How a language writes numbers."""

    span: Span
    decimal: str
    thousands: str
    percent: str  # {n}
    currency: str  # {n} and {unit}


@record
class Locale:
    """The printed words of one language. Braces are filled in when printed."""

    span: Span
    language: str
    punctuation: Punctuation
    numerals: Numerals
    verb_first: bool  # an action starts with its verb, which may be set apart
    timing: tuple[str, ...]  # words with which a phrase says when by itself
    first: str  # the first day of a month
    months: tuple[str, ...]
    day: str  # {day} {month} {year}
    month: str  # {month} {year}
    headings: Mapping[str, str]  # by part name
    marks: Mapping[str, str]  # by kind: what a sign is called, with {n}
    confidence: Mapping[str, str]  # by level, and `contested`
    basis: Mapping[str, str]
    priorities: Mapping[str, str]  # of a recommendation, by the word of the format,
    strengths: Mapping[str, str]  # and its strength
    kinds: Mapping[str, str]  # of brief
    editions: Mapping[str, str]  # those that come with briefgen, by name
    graded: Mapping[str, str]  # by what a row of a word scale grades
    words: Mapping[str, str]  # everything else

    def __getitem__(self, key: str) -> str:
        """Give one of the `words`."""
        return self.words[key]

    @property
    def colon(self) -> str:
        """What stands between a name and what it names."""
        return f"{self.punctuation.before_colon}: "

    def label(self, key: str) -> str:
        """Give one of the `words` before what it names: “Source: ”."""
        return self[key] + self.colon

    def edition(self, edition: Edition) -> str:
        """Say what an edition is called: as its author says, or by its name."""
        if edition.title is not None:
            return edition.title
        named = self["edition-named"].format(name=edition.name)
        return self.editions.get(edition.name, named)

    def date(self, date: PartialDate) -> str:
        """Write a date as far as it is known."""
        if date.month is None:
            return str(date.year)
        month = self.months[date.month - 1]
        if date.day is None:
            return self.month.format(month=month, year=date.year)
        day = self.first if date.day == 1 else date.day
        return self.day.format(day=day, month=month, year=date.year)

    def by(self, date: PartialDate, key: str, name: str) -> str:
        """Write until when: before a day some languages have another word.

        `key` is that of the words, `name` what is filled in there.
        """
        key = key if date.day is None else f"{key}-day"
        return self[key].format(**{name: self.date(date)})

    def timed(self, phrase: str) -> str:
        """Write until when: “by autumn”, but “at once” and “before the vote”."""
        first = phrase.split(" ", 1)[0].casefold().replace("’", "'")
        return phrase if first in self.timing else self["due"].format(due=phrase)

    def degree(self, key: str, word: str) -> str:
        """Give a `priority` or `strength`; what the author made up stands as it is."""
        known = self.priorities if key == "priority" else self.strengths
        return known.get(word.casefold(), word)

    def period(self, period: Period) -> str:
        """Write a date, or a time from one to another."""
        first, last = period
        if last is None:
            return self.date(first)
        if first.day and (first.year, first.month) == (last.year, last.month):
            day = self.first if first.day == 1 else first.day
            return self.date(last).replace(str(last.day), f"{day}–{last.day}", 1)
        return f"{self.date(first)} – {self.date(last)}"

    def number(self, value: float, decimals: int) -> str:
        """Write a number with so many decimals."""
        words = f"{abs(value):,.{decimals}f}"
        numerals = self.numerals
        swapped = {",": numerals.thousands, ".": numerals.decimal}
        written = "".join(swapped.get(sign, sign) for sign in words)
        below = value < 0 and words.strip("0,.") != ""
        return f"\u2212{written}" if below else written

    def amount(self, value: float, decimals: int, unit: str) -> str:
        """Write a number with its unit."""
        number = self.number(abs(value), decimals)
        if value < 0 and self.number(value, decimals) != number:
            return f"\u2212{self.amount(-value, decimals, unit)}"
        if unit == "%":
            return self.numerals.percent.format(n=number)
        if unit in _CURRENCIES:
            return self.numerals.currency.format(n=number, unit=unit)
        return f"{number}\u00a0{unit}" if unit else number

    def inside(self, words: str) -> str:
        """Write words that start a line as they stand inside one."""
        return words if words.isupper() else words[:1].lower() + words[1:]
