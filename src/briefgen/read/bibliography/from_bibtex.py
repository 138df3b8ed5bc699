"""Entries of BibTeX → works under CSL-JSON's names."""

import re
from collections.abc import Collection, Iterator

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.read.bibliography.bibtex import BibTex, Entry, Value
from briefgen.read.bibliography.bibtex_fields import (
    DATES,
    EPRINTS,
    FIELDS,
    GENRES,
    IDLE,
    IN_JOURNALS,
    LANGUAGES,
    PEOPLE,
    ROLES,
    STATES,
    SUBTYPES,
    TITLES,
    TYPES,
)
from briefgen.read.bibliography.dates import month_of, read_date
from briefgen.read.bibliography.extra import read_note
from briefgen.read.bibliography.gathering import Gathering
from briefgen.read.bibliography.inherited import IN_BOOKS, Family, Lost
from briefgen.read.bibliography.kinds import kind_named
from briefgen.read.bibliography.latex import Latex
from briefgen.read.bibliography.names import read_names
from briefgen.read.bibliography.work import Work, doi, page_range, scalar, twice
from briefgen.read.faults import short
from briefgen.read.nodes import File, Scalar

_STATES_FOR_DATES = frozenset(("in press", "forthcoming", "submitted", "to appear"))
_YEAR = 4  # letters of a year alone
_NO_WORKS = frozenset(("xdata", "set"))
_USEPREFIX = re.compile(r"\s*useprefix\s*(?:=\s*(true|false)\s*)?(?:,|$)")
_IN_URL = re.compile(
    r"\{?\\([_%&#~$^{}])(?:\{\})?\}?|\\(?:textasciitilde|sim)(?:\{\})?"
)
_URL = re.compile(
    r"\s*\{?\s*\\url\s*\{(.*)\}\s*\}?\s*|\s*(https?://[^\s{}]+)\s*", re.DOTALL
)
_WHOLE = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")


def read_bibtex(
    file: File, wanted: Collection[str] | None = None
) -> tuple[list[Work], list[Diagnostic]]:
    """Give the works of a file that are wanted, or all, and what is wrong with it."""
    walk = BibTex(file)
    entries = [*walk.entries()]
    by_key: dict[str, Entry] = {}
    for entry in entries:
        by_key.setdefault(entry.key.text.casefold(), entry)
    family = Family(by_key)
    named = [entry for entry in entries if entry.kind not in _NO_WORKS]
    keys = [scalar(entry.key.text, entry.key.span) for entry in named]
    works = [
        _Reading(*family.whole(entry)).work()
        for entry in named
        if wanted is None or entry.key.text in wanted
    ]
    return works, [*walk.faults, *_alike(keys), *twice(keys)]


def _alike(keys: list[Scalar]) -> Iterator[Diagnostic]:
    """Tell of keys that differ in case only: to BibTeX they are one."""
    known: dict[str, Scalar] = {}
    for key in keys:
        first = known.setdefault(key.text.casefold(), key)
        if first.text != key.text:
            message = (
                f"“{short(key.text)}” differs from “{short(first.text)}” on line "
                f"{first.span.start[0]} in case only"
            )
            yield Diagnostic(
                "BG103",
                "file/duplicate-key",
                key.span,
                message,
                "give one of them another key: BibTeX takes the two for one",
                Severity.WARNING,
            )


class _Reading:
    """One entry, field by field: what nobody asks for is told at the end."""

    def __init__(self, entry: Entry, lost: list[Lost]) -> None:
        self._kind = entry.kind
        self._span = entry.key.span
        self._left = dict(entry.fields)
        self._made = Gathering(scalar(entry.key.text, entry.key.span))
        self._unkept = list[tuple[str, Value]]()  # what goes with an “eprint”
        for link in lost:
            if link.endless:
                why = "leads back to itself, or through too many entries"
                self._made.warn(link.text, link.span, why, Severity.ERROR)
            else:
                self._made.warn(link.text, link.span, "names no entry of this file")

    def work(self) -> Work:
        """Give the work."""
        self._type()
        self._titles()
        self._people()
        self._dates()
        self._numbers()
        self._eprint()
        for name, place in FIELDS.items():
            value = self._take(name)
            if value is not None:
                self._put(place, name, value)
        self._notes()
        for name, value in self._left.items():
            if name not in IDLE:
                self._made.tell(name, value.span)
        return self._made.work(self._span)

    def _take(self, name: str) -> Value | None:
        """Give a field that says something; one that does not is told."""
        value = self._left.pop(name, None)
        if value is not None and not value.text.strip("{} \t\r\n"):
            self._made.tell(name, value.span, "is empty")
            return None
        return value

    def _type(self) -> None:
        kind = TYPES.get(self._kind)
        if kind is None:
            why = "is no type of BibTeX that is known; it is taken for a document"
            self._made.warn(f"@{self._kind}", self._span, why)
        subtype, genre = self._take("entrysubtype"), self._take("type")
        if subtype is not None:
            known = SUBTYPES.get(subtype.text.strip().lower())
            if known is None:
                self._made.tell("entrysubtype", subtype.span)
            kind = known or kind
        named = genre and kind_named(genre.text)
        if named:  # EndNote and others say there what the work is
            kind = named if kind in {None, "document"} else kind
        elif genre is not None:
            words = self._latex("type", genre)
            said = GENRES.get(words.lower(), words)
            self._made.write("genre", said, genre.span, "type")
        elif self._kind in GENRES:
            self._made.write("genre", GENRES[self._kind], self._span, self._kind)
        self._made.write("type", kind or "document", self._span, "type")

    def _titles(self) -> None:
        for place, *names in TITLES:
            parts = [(name, self._take(name)) for name in names if name]
            self._title(place, [(name, value) for name, value in parts if value])
        main = [
            (name, value)
            for name in ("maintitle", "mainsubtitle", "maintitleaddon")
            if (value := self._take(name))
        ]
        single = "container-title" in self._made or self._kind not in IN_BOOKS
        self._title("collection-title" if single else "container-title", main)

    def _title(self, place: str, parts: list[tuple[str, Value]]) -> None:
        """Put a title, its subtitle and what is added to it together."""
        words = ""
        for name, value in parts:
            said = self._latex(name, value, title=True)
            joint = ". " if name.endswith("addon") else ": "
            if words and words.removesuffix("</span>").endswith(("?", "!", ".", ":")):
                joint = " "
            words += joint * bool(words) + said
        if parts:
            self._made.write(place, words, parts[0][1].span, parts[0][0])

    def _people(self) -> None:
        options = self._take("options")
        drops = False
        if options is not None:
            found = _USEPREFIX.search(options.text)
            drops = found is not None and found[1] == "false"
            if _USEPREFIX.sub("", options.text).strip(" ,"):
                self._made.tell("options", options.span)
        for name, role in PEOPLE.items():
            value, kind = self._take(name), self._take(f"{name}type")
            place = role
            if kind is not None:
                place = ROLES.get(kind.text.strip().lower(), role)
                if kind.text.strip().lower() not in ROLES:
                    self._made.tell(f"{name}type", kind.span)
            if value is not None:
                people = [*read_names(value.text, value.span, drops=drops)]
                self._made.name(place, people, value.span, name)

    def _dates(self) -> None:
        for name, place in DATES.items():
            value = self._take(name)
            if value is not None:
                self._date(place, name, value)
        date, year = self._take("date"), self._take("year")
        month, day = self._take("month"), self._take("day")
        told, name = (year, "year") if date is None else (date, "date")
        if told is None:
            for name, value in (("month", month), ("day", day)):
                if value is not None:
                    self._made.warn(name, value.span, "has no year beside it")
            return
        if date is not None and year is not None:
            self._beside(date, "year", year, Latex(year.text).words())
        if len(told.text.strip("{} ")) == _YEAR:
            told = self._with_month(told, month, day)
        elif month is not None:
            number = month_of(Latex(month.text).words()) or 0
            self._beside(told, "month", month, f"-{number:02}")
        self._date("issued", name, told)

    def _beside(self, date: Value, name: str, value: Value, wanted: str) -> None:
        """Tell of a year or a month that the date beside it does not have."""
        if wanted not in date.text:
            self._made.warn(name, value.span, "says other than the date beside it")

    def _with_month(self, year: Value, month: Value | None, day: Value | None) -> Value:
        """Put a year, a month and a day in one text."""
        alone = Latex(year.text).words()
        if month is None:
            if day is not None:
                self._made.warn("day", day.span, "has no month beside it")
            return year
        words = Latex(month.text).words()
        number = month_of(words)
        said = f"{alone}-{number:02}" if number is not None else f"{words} {alone}"
        if number is not None and day is not None:
            said += f"-{day.text.strip('{} ').zfill(2)}"
        if read_date(said).whole:
            return year._replace(text=said)
        self._made.warn(f"month = {words}", month.span, "is no month that is known")
        return year

    def _date(self, place: str, name: str, value: Value) -> None:
        text = Latex(value.text).words()
        if text.lower().strip(".") in _STATES_FOR_DATES:
            self._made.write("status", text.lower(), value.span, name)
        else:
            self._made.date(place, text, value.span, name)

    def _numbers(self) -> None:
        """Put a number: of an issue, where the work stands in a journal."""
        place = "collection-number" if "collection-title" in self._made else "number"
        place = "issue" if self._kind in IN_JOURNALS else place
        for name in ("issue", "number"):
            value = self._take(name)
            if value is not None:
                words = self._latex(name, value)
                self._made.write(place, words.replace("--", "–"), value.span, name)

    def _eprint(self) -> None:
        """Say where a work is kept: in arXiv, under its number there."""
        number = self._first("eprint", "arxivid")
        kind = self._first("eprinttype", "archiveprefix")
        part = self._first("eprintclass", "primaryclass")
        if number is None:
            for name, value in self._unkept:
                self._made.tell(name, value.span, "has no “eprint” beside it")
            return
        said = Latex(number.text).words()
        where = Latex(kind.text).words() if kind is not None else ""
        shelf, address = EPRINTS.get(where.lower(), (where, ""))
        inner = f" [{Latex(part.text).words()}]" if part is not None else ""
        if shelf == "arXiv" and "container-title" not in self._made:
            said = said.removeprefix("arXiv:")
            self._made.replace("type", "article", number.span)  # a preprint
            self._made.write("publisher", "arXiv", number.span, "eprinttype")
            self._made.write("number", f"arXiv:{said}{inner}", number.span, "eprint")
        elif shelf == "PubMed":
            self._made.write("PMID", said, number.span, "eprint")
        else:
            self._made.write("archive", shelf or "e-print", number.span, "eprinttype")
            self._made.write("archive_location", said + inner, number.span, "eprint")
        if address and not self._left.keys() & {"url", "doi"}:
            self._made.write("URL", address + said, number.span, "eprint")

    def _first(self, *names: str) -> Value | None:
        """Take several fields that say one thing; a second that differs is told."""
        taken = [(name, value) for name in names if (value := self._take(name))]
        for name, value in taken[1:]:
            if value.text != taken[0][1].text:
                why = f"says other than “{taken[0][0]}”, which is taken"
                self._made.tell(name, value.span, why)
        self._unkept += taken[:1]
        return taken[0][1] if taken else None

    def _notes(self) -> None:
        for name in ("note", "addendum"):
            value = self._take(name)
            if value is None:
                continue
            link = _URL.fullmatch(value.text)
            if link is not None and "URL" not in self._made:
                self._put("URL", name, Value(link[1] or link[2], value.span))
            else:
                lines = "\n".join(
                    self._latex(name, value._replace(text=line))
                    for line in value.text.splitlines()
                )
                read_note(self._made, lines, value.span, name)

    def _put(self, place: str, name: str, value: Value) -> None:
        """Put a field in its place, as it is written there."""
        text, span = value.text.strip(), value.span
        match place:
            case "medium" if link := _URL.fullmatch(text):
                place, text = "URL", _address(link[1] or link[2])
            case "URL":
                text = self._first_of_several(name, _address(text), span)
            case "DOI":
                text = doi(_address(text))
            case "ISBN" | "ISSN" | "PMID" | "PMCID":
                text = text.strip("{}")
            case "language":
                text = Latex(text).words()
                text = LANGUAGES.get(text.lower(), text)
            case "page":
                text = page_range(self._latex(name, value))
            case "status":
                text = STATES.get(text.lower(), Latex(text).words())
            case _:
                title = place in {"title-short", "original-title"}
                text = self._latex(name, value, title=title)
        if text or place != "status":
            self._made.write(place, text, span, name)

    def _first_of_several(self, name: str, text: str, span: Span) -> str:
        """Give the first address of a field that has more."""
        first, *more = text.split() or [""]
        for other in more:
            self._made.tell(f"{name} = {other}", span, "is a second address")
        return first

    def _latex(self, name: str, value: Value, *, title: bool = False) -> str:
        text = value.text.strip()
        if title and _WHOLE.fullmatch(text):
            text = text[1:-1]  # braces around all of it are a habit of some programs
        latex = Latex(text, title=title)
        words = latex.words()
        for command in latex.unknown:
            why = f"is a command of LaTeX, in “{name}”, that is not known"
            self._made.tell(command, value.span, why)
        return words


def _address(text: str) -> str:
    """Give an address as it is without LaTeX's escapes."""
    link = _URL.fullmatch(text)
    bare = (link[1] or link[2]) if link is not None else text
    return (
        _IN_URL.sub(lambda found: found[1] or "~", bare)
        .strip("{} \t\r\n")
        .replace("$", "")
    )
