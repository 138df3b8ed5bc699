"""Entries of BibTeX → works under CSL-JSON's names."""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.read.bibliography.bibtex import BibTex, Entry, Value
from briefgen.read.bibliography.latex import Latex
from briefgen.read.bibliography.names import read_names
from briefgen.read.bibliography.work import Work, mapping, scalar, sequence
from briefgen.read.faults import short
from briefgen.read.nodes import File, Node, Scalar

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "proceedings": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "inreference": "entry-encyclopedia",
    "reference": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "misc": "document",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "legislation": "legislation",
    "legal": "legislation",
    "jurisdiction": "legal_case",
    "letter": "personal_communication",
    "periodical": "periodical",
    "newspaper": "article-newspaper",
    "video": "motion_picture",
    "movie": "motion_picture",
    "audio": "song",
    "music": "song",
    "image": "graphic",
    "standard": "standard",
    "review": "review",
    "suppperiodical": "article-journal",
}
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_NAMES = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
    "holder": "author",
    "director": "director",
}
_FIELDS = {
    "journaltitle": "container-title",
    "journal": "container-title",
    "booktitle": "container-title",
    "maintitle": "container-title",
    "series": "collection-title",
    "volume": "volume",
    "volumes": "number-of-volumes",
    "pages": "page",
    "pagetotal": "number-of-pages",
    "edition": "edition",
    "publisher": "publisher",
    "organization": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "location": "publisher-place",
    "version": "version",
    "address": "publisher-place",
    "chapter": "chapter-number",
    "type": "genre",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "note": "note",
    "pmid": "PMID",
    "abstract": "abstract",
    "annote": "annote",
    "annotation": "annote",
    "keywords": "keyword",
    "langid": "language",
    "language": "language",
    "howpublished": "medium",
    "shorttitle": "title-short",
    "eventtitle": "event-title",
    "venue": "event-place",
    "origtitle": "original-title",
    "part": "part-number",
    "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place",
    "shortjournal": "container-title-short",
    "library": "archive",
    "addendum": "note",
}
_DATES = {
    "date": "issued",
    "urldate": "accessed",
    "eventdate": "event-date",
    "origdate": "original-date",
}
_JOINED = frozenset(
    ("year", "month", "subtitle", "booksubtitle", "titleaddon", "title")
)
_OF_THE_LIBRARY = frozenset(("entrysubtype", "number", "issue", "options"))
_VERBATIM = frozenset(("url", "doi", "isbn", "issn", "pmid", *_DATES, "year"))


def read_bibtex(file: File) -> tuple[list[Work], list[Diagnostic]]:
    """Give every work of a file, and what is wrong with it."""
    walk = BibTex(file)
    works = [_Reading(entry).work() for entry in walk.entries()]
    return works, [*walk.faults, *_alike(works)]


def _alike(works: list[Work]) -> Iterator[Diagnostic]:
    """Tell of keys that differ in case only: to BibTeX they are one."""
    known: dict[str, Scalar] = {}
    for work in works:
        first = known.setdefault(work.key.text.casefold(), work.key)
        if first.text != work.key.text:
            message = (
                f"“{short(work.key.text)}” differs from “{short(first.text)}” on line "
                f"{first.span.start[0]} in case only"
            )
            yield Diagnostic(
                "BG103",
                "file/duplicate-key",
                work.key.span,
                message,
                "give one of them another key: BibTeX takes the two for one",
                Severity.WARNING,
            )


class _Reading:
    """One entry, field by field."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._fields = entry.fields
        self._strange: list[Scalar] = []

    def work(self) -> Work:
        """Give the work."""
        key = self._entry.key
        fields: dict[str, Node] = {}
        for name, node in self._read():
            fields.setdefault(name, node)
        made = mapping(key.span, fields.items())
        return Work(scalar(key.text, key.span), made, tuple(self._strange))

    def _read(self) -> Iterator[tuple[str, Node]]:
        key = self._entry.key
        yield "type", scalar(self._type(), key.span)
        for name, value in self._fields.items():
            if name in _NAMES:
                names = read_names(value.text, value.span)
                yield _NAMES[name], sequence(value.span, names)
            elif name in _FIELDS:
                yield _FIELDS[name], self._words(name, value)
            elif name in _DATES:
                yield _DATES[name], scalar(value.text.strip(), value.span)
            elif name not in _JOINED and name not in _OF_THE_LIBRARY:
                self._strange.append(scalar(name, value.span))
        yield from self._joined()
        yield from self._number()

    def _type(self) -> str:
        kind = _TYPES.get(self._entry.kind)
        if kind is None:
            self._strange.append(scalar(f"@{self._entry.kind}", self._entry.key.span))
        subtype = self._fields.get("entrysubtype")
        if subtype is not None:
            kind = _SUBTYPES.get(subtype.text.strip().lower(), kind)
        return kind or "document"

    def _joined(self) -> Iterator[tuple[str, Node]]:
        """Yield what several fields make together: titles, and the date."""
        for name, sub in (("title", "subtitle"),):
            value, under = self._fields.get(name), self._fields.get(sub)
            if value is not None:
                words = self._latex(value, title=True)
                if under is not None:
                    words += ("" if words.endswith(("?", "!")) else ":") + " "
                    words += self._latex(under, title=True)
                yield "title", scalar(words, value.span)
        year = self._fields.get("year")
        if year is not None:
            yield "issued", scalar(self._date(year), year.span)

    def _date(self, year: Value) -> str:
        text = Latex(year.text).words()
        month = self._fields.get("month")
        if month is None or not text.isdecimal():
            return text
        number = _month(month.text)
        if number is None:
            self._strange.append(scalar(f"month = {month.text}", month.span))
            return text
        return f"{text}-{number:02}"

    def _number(self) -> Iterator[tuple[str, Node]]:
        """Yield a number: of an issue, where the work stands in a journal."""
        for name in ("number", "issue"):
            value = self._fields.get(name)
            if value is not None:
                in_journal = self._entry.kind in ("article", "periodical", "newspaper")
                in_series = "series" in self._fields
                place = "collection-number" if in_series else "number"
                yield "issue" if in_journal else place, self._words(name, value)

    def _words(self, name: str, value: Value) -> Scalar:
        if name in _VERBATIM:
            words = (
                value.text.replace("\\", "").strip() if name != "url" else value.text
            )
            return scalar(words.strip().strip("{}"), value.span)
        words = self._latex(value, title="title" in name)
        if name == "pages":
            words = words.replace("--", "–").replace("-", "–")
        return scalar(words, value.span)

    def _latex(self, value: Value, *, title: bool = False) -> str:
        latex = Latex(value.text, title=title)
        words = latex.words()
        self._strange += [scalar(name, value.span) for name in latex.unknown]
        return words


def _month(text: str) -> int | None:
    """Read a month: its number, or the first letters of its English name."""
    word = Latex(text).words().strip(" .").lower()
    if word.isdecimal() and 1 <= int(word) <= 12:  # noqa: PLR2004 (months)
        return int(word)
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    return months.index(word[:3]) + 1 if word[:3] in months else None
