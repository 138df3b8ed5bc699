"""How a language words its citations: terms, dates, ordinals, quotation marks.

They stand in `terms/*.yaml`, one file for a language of a country.
"""

from collections.abc import Mapping

from briefgen.diagnostics import Span
from briefgen.record import record


@record
class CitationTerms:
    """The wording of one language; a term may have a form, and a plural behind `|`."""

    span: Span
    language: str  # en-GB
    quotes: tuple[str, ...]  # outer opening and closing, inner opening and closing
    stops_inside: bool  # whether a full stop stands inside quotation marks
    dash: str  # between the first page and the last
    day: str  # a date, of {day}, {month} and {year}
    ordinal: str  # behind a number,
    ordinals: Mapping[str, str]  # and behind some numbers another
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]
    terms: Mapping[str, str]

    def term(self, name: str, form: str = "", *, plural: bool = False) -> str:
        """Give a term in a form, or in the next that there is; empty: unknown."""
        known = self.terms.get(f"{name}.{form}" if form else name)
        if known is None:
            if form == "verb-short":
                return self.term(name, "verb", plural=plural)
            if form == "symbol":
                return self.term(name, "short", plural=plural)
            if form:
                return self.term(name, plural=plural)
            return ""
        one, bar, many = known.partition("|")
        return many if plural and bar else one

    def nth(self, number: int) -> str:
        """Write an ordinal number: 3rd."""
        ends = self.ordinals
        end = ends.get(str(number % 100)) if number % 100 > 10 else None  # noqa: PLR2004 (11th)
        end = end or ends.get(f"={number}") or ends.get(str(number % 10))
        return f"{number}{end or self.ordinal}"
