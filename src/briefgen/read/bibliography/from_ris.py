"""RIS → works under CSL-JSON's names: one tag a line, `AU  - Doe, Jane`."""

import re

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.read.bibliography.names import read_names
from briefgen.read.bibliography.work import Work, mapping, scalar, sequence
from briefgen.read.faults import not_yaml
from briefgen.read.nodes import File, Node, Scalar

_LINE = re.compile(r"^([A-Z][A-Z0-9])  - ?([^\r\n]*)", re.MULTILINE)
_TYPES = {
    "JOUR": "article-journal",
    "EJOUR": "article-journal",
    "BOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "EBOOK": "book",
    "RPRT": "report",
    "NEWS": "article-newspaper",
    "MGZN": "article-magazine",
    "THES": "thesis",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "ELEC": "webpage",
    "WEB": "webpage",
    "BLOG": "post-weblog",
    "CASE": "legal_case",
    "STAT": "legislation",
    "BILL": "bill",
    "HEAR": "hearing",
    "PAT": "patent",
    "DATA": "dataset",
    "COMP": "software",
    "PAMP": "pamphlet",
    "UNPB": "manuscript",
    "MPCT": "motion_picture",
    "VIDEO": "motion_picture",
    "MAP": "map",
    "STAND": "standard",
    "GEN": "document",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "PCOMM": "personal_communication",
}
_NAMES = {
    "AU": "author",
    "A1": "author",
    "ED": "editor",
    "A2": "editor",
    "A4": "translator",
}
_FIELDS = {
    "TI": "title",
    "T1": "title",
    "T2": "container-title",
    "JO": "container-title",
    "JF": "container-title",
    "BT": "container-title",
    "T3": "collection-title",
    "JA": "container-title-short",
    "J2": "container-title-short",
    "ST": "title-short",
    "VL": "volume",
    "IS": "issue",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "DO": "DOI",
    "UR": "URL",
    "AB": "abstract",
    "N2": "abstract",
    "N1": "note",
    "ET": "edition",
    "LA": "language",
    "M3": "genre",
}
_DATES = {"PY": "issued", "Y1": "issued", "DA": "issued", "Y2": "accessed"}


def read_ris(file: File) -> tuple[list[Work], list[Diagnostic]]:
    """Give every work of a file, and what is wrong with it."""
    works, faults = list[Work](), list[Diagnostic]()
    record: list[tuple[str, Scalar]] = []
    for found in _LINE.finditer(file.text):
        span = file.span(found.start(), found.end())
        record.append((found[1], scalar(found[2].strip(), span)))
        if found[1] == "ER":
            works.append(_work(record, len(works) + 1))
            record = []
    if record:
        span = record[0][1].span
        message = "a record has no end (ER  - ): it is lost"
        fault = not_yaml(span, message)
        faults.append(
            Diagnostic(fault.code, fault.name, span, message, None, Severity.WARNING)
        )
    return works, faults


def _work(record: list[tuple[str, Scalar]], number: int) -> Work:
    fields: dict[str, Node] = {}
    names: dict[str, list[Node]] = {}
    pages: dict[str, Scalar] = {}
    strange = list[Scalar]()
    key = scalar(f"ris{number}", record[0][1].span)
    for tag, value in record:
        if not value.text and tag != "ER":
            continue
        if tag == "ID":
            key = value
        elif tag == "TY":
            kind = _TYPES.get(value.text)
            fields["type"] = scalar(kind or "document", value.span)
            strange += [value] * (kind is None)
        elif tag in _NAMES:
            names.setdefault(_NAMES[tag], []).extend(read_names(value.text, value.span))
        elif tag in _FIELDS:
            fields.setdefault(_FIELDS[tag], value)
        elif tag in _DATES:
            fields.setdefault(_DATES[tag], scalar(_date(value.text), value.span))
        elif tag in ("SP", "EP"):
            pages[tag] = value
        elif tag == "SN":
            name = "ISBN" if _is_book(fields) else "ISSN"
            fields.setdefault(name, value)
        elif tag == "KW":
            before = fields.get("keyword")
            joined = (
                f"{before.text}, {value.text}"
                if isinstance(before, Scalar)
                else value.text
            )
            fields["keyword"] = scalar(joined, value.span)
        elif tag != "ER":
            strange.append(scalar(tag, value.span))
    if "SP" in pages:
        last = f"–{pages['EP'].text}" if "EP" in pages else ""
        fields["page"] = scalar(f"{pages['SP'].text}{last}", pages["SP"].span)
    span: Span = record[0][1].span
    for role, listed in names.items():
        fields[role] = sequence(listed[0].span, listed)
    fields.setdefault("type", scalar("document", span))
    return Work(key, mapping(span, fields.items()), tuple(strange))


def _is_book(fields: dict[str, Node]) -> bool:
    kind = fields.get("type")
    return isinstance(kind, Scalar) and kind.text in ("book", "chapter", "report")


def _date(text: str) -> str:
    """Write `2015/09/28/` as a brief has it."""
    parts = [part for part in text.split("/")[:3] if part.strip().isdecimal()]
    return "-".join(part.strip().zfill(2) for part in parts) or text
