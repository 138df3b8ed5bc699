"""RIS → works under CSL-JSON's names: one tag a line, `AU  - Doe, Jane`."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.read.bibliography.bibtex_fields import LANGUAGES
from briefgen.read.bibliography.dates import read_date
from briefgen.read.bibliography.extra import read_note
from briefgen.read.bibliography.gathering import Gathering
from briefgen.read.bibliography.kinds import kind_named
from briefgen.read.bibliography.names import in_ris
from briefgen.read.bibliography.ris_tags import (
    DATES,
    FIELDS,
    IDLE,
    NOTES,
    NUMBERED,
    PEOPLE,
    TYPES,
    WITHOUT_CONTAINER,
)
from briefgen.read.bibliography.work import Work, doi, page_range, scalar, twice
from briefgen.read.faults import not_yaml
from briefgen.read.nodes import File, Scalar

_LINE = re.compile(
    r"^(?:([A-Z][A-Z0-9]|PMCID|PMID) {1,2}-(?=[ \r\n]|\Z))?([^\r\n]*)", re.MULTILINE
)
_DAY = re.compile(r"(\d{4})/(\d{0,2})/(\d{0,2})(?:/([^\r\n]*))?")
_SERIAL = re.compile(r"[\dXx -]{8,17}(?:\s*\(.*\))?")


class _Tag(NamedTuple):
    """A line, and those that go on from it."""

    name: str
    text: str
    span: Span


def read_ris(
    file: File, wanted: Collection[str] | None = None
) -> tuple[list[Work], list[Diagnostic]]:
    """Give the works of a file that are wanted, or all, and what is wrong with it."""
    works, faults, keys = list[Work](), list[Diagnostic](), list[Scalar]()
    record = list[_Tag]()
    for tag in _tags(file, faults):
        if tag.name == "TY" and record:
            faults.append(_warned(record[0].span, "has no end (ER  - ): it is lost"))
            record = []
        record.append(tag)
        if tag.name == "ER":
            number = len(keys) + 1
            ids = [each for each in record if each.name == "ID" and each.text]
            key = scalar(ids[0].text if ids else f"ris{number}", record[0].span)
            keys.append(key)
            if wanted is None or key.text in wanted:
                works.append(_Reading(key, record).work())
            record = []
    if record:
        faults.append(_warned(record[0].span, "has no end (ER  - ): it is lost"))
    return works, [*faults, *twice(keys)]


def _tags(file: File, faults: list[Diagnostic]) -> Iterator[_Tag]:
    """Yield each tag; a line without one goes on from the line before."""
    begun: _Tag | None = None
    for found in _LINE.finditer(file.text):
        name, text = found[1], found[2].strip()
        if name is not None:
            if begun is not None:
                yield begun
            begun = _Tag(name, text, file.span(found.start(), found.end()))
        elif begun is not None and begun.name != "ER":
            if text:
                begun = begun._replace(text=f"{begun.text}\n{text}")
        elif text:
            span = file.span(found.start(2), found.end(2))
            faults.append(_warned(span, "begins with no TY: its line is passed over"))
    if begun is not None:
        yield begun


def _warned(span: Span, what: str) -> Diagnostic:
    fault = not_yaml(span, f"a record {what}")
    return Diagnostic(
        fault.code, fault.name, span, fault.message, None, Severity.WARNING
    )


class _Reading:
    """One record, tag by tag: what has no place is told."""

    def __init__(self, key: Scalar, record: list[_Tag]) -> None:
        self._record = record
        self._made = Gathering(key)
        self._kind = ""

    def work(self) -> Work:
        """Give the work."""
        self._type()
        self._pages()
        order = [*DATES, *FIELDS]
        ranks = {name: rank for rank, name in enumerate(order)}
        # Of two tags for one place, the better comes first, wherever it stands.
        for tag in sorted(self._record, key=lambda tag: ranks.get(tag.name, -1)):
            if tag.name in IDLE or tag.name in {"SP", "EP", "M3"}:
                continue
            if not tag.text:
                self._made.tell(tag.name, tag.span, "is empty")
            else:
                self._take(tag)
        return self._made.work(self._record[0].span)

    def _named(self, name: str) -> list[_Tag]:
        return [tag for tag in self._record if tag.name == name]

    def _type(self) -> None:
        made, span = self._made, self._record[0].span
        kind, genre = None, None
        for tag in self._named("TY"):
            kind = TYPES.get(tag.text)
            if kind is None:
                why = "is no type of RIS that is known; it is taken for a document"
                made.warn(f"TY = {tag.text}", tag.span, why)
        for tag in self._named("M3"):
            named = kind_named(tag.text)
            kind = named if named and kind in {None, "document"} else kind
            genre = tag if named is None else genre
        self._kind = kind or "document"
        made.write("type", self._kind, span, "TY")
        if genre is not None:
            made.write("genre", genre.text, genre.span, "M3")

    def _pages(self) -> None:
        """Put the first page and the last together."""
        starts, ends = self._named("SP"), self._named("EP")
        for start in starts[:1]:
            if self._kind == "book" and not ends and start.text.isdecimal():
                self._made.write("number-of-pages", start.text, start.span, "SP")
                continue
            last = ends[0].text if ends else ""
            same = not last or last == start.text or last in start.text.split("-")
            text = start.text if same else f"{start.text}–{last}"
            self._made.write("page", page_range(text), start.span, "SP")
        for tag in (*starts[1:], *(ends[1:] if starts else ends)):
            self._made.tell(tag.name, tag.span)

    def _take(self, tag: _Tag) -> None:
        name, text, span = tag
        made = self._made
        place = self._place(name, text)
        if name in PEOPLE:
            made.name(PEOPLE[name], [in_ris(text, span)], span, name)
        elif name in DATES:
            self._date(DATES[name], tag)
        elif name == "KW":
            made.add("keyword", ", ".join(text.splitlines()), span, name, ", ")
        elif name in NOTES:
            read_note(made, text, span, name)
        elif place is None:
            made.tell(name, span)
        else:
            first = text.splitlines()[0]
            text = " ".join(text.split())
            match place:
                case "DOI":
                    text = doi(text)
                case "language":
                    text = LANGUAGES.get(text.lower(), text)
                case "URL" if first != text:
                    made.tell(f"{name} = {text[len(first) + 1 :]}", span)
                    text = first
            made.write(place, text, span, name)

    def _place(self, name: str, text: str) -> str | None:
        """Say where a tag belongs: several mean one thing or another, by type."""
        made = self._made
        match name:
            case "T2" | "JO" | "JF" if self._kind in WITHOUT_CONTAINER:
                return "collection-title"
            case "JO" if made.text("container-title") not in {"", text}:
                return "container-title-short"
            case "IS" | "M1" | "CP" if self._kind in NUMBERED:
                return "number"
            case "M1" if self._kind == "book":
                return "collection-number"
            case "SN" if self._kind in NUMBERED and not _SERIAL.fullmatch(text):
                return "number"
            case "ET" if _DAY.fullmatch(text):
                return None  # when it was put on the web
            case "SN":
                digits = sum(sign.isdigit() or sign in "Xx" for sign in text[:17])
                return "ISBN" if digits > 8 else "ISSN"  # noqa: PLR2004 (of an ISSN)
            case "C3" if self._kind == "paper-conference":
                return "event-title" if self._named("T2") else "container-title"
            case "C1" if self._kind == "paper-conference":
                return "event-place"
            case "C2" if text.upper().startswith("PMC"):
                return "PMCID"
            case "C7" if "page" not in made:
                return "page"
            case "AN" if text.isdecimal() and self._from_pubmed():
                return "PMID"
            case "PMID" | "PMCID":
                return name
            case _:
                return FIELDS.get(name)

    def _from_pubmed(self) -> bool:
        kept = [tag.text.lower() for tag in self._record if tag.name in {"DB", "DP"}]
        return any(
            "pubmed" in each or "medline" in each or each == "nlm" for each in kept
        )

    def _date(self, place: str, tag: _Tag) -> None:
        """Put a date; of two that agree, the one that says more."""
        text = tag.text
        slashed = _DAY.fullmatch(text)
        if slashed is not None:
            days = [part.zfill(2) for part in slashed.groups()[:3] if part]
            text = "-".join(days)
            rest = (slashed[4] or "").strip()
            if rest and ":" not in rest:  # a season, or what else stands there
                text = f"{rest} {text}"
        held = self._made.text(place)
        if not (held and held.startswith(read_date(text).text or text)):
            self._made.date(place, text, tag.span, tag.name)
