"""CSL-JSON and CSL-YAML → works: their fields are ours, save their keys and dates."""

from collections.abc import Collection

from briefgen.diagnostics import Diagnostic
from briefgen.model.work_types import TYPES
from briefgen.read.bibliography.dates import read_date
from briefgen.read.bibliography.extra import read_note
from briefgen.read.bibliography.gathering import Gathering
from briefgen.read.bibliography.kinds import kind_named
from briefgen.read.bibliography.work import (
    DATES,
    Work,
    doi,
    known,
    people,
    scalar,
    twice,
)
from briefgen.read.faults import wrong_type
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence
from briefgen.read.yamltree import parse

_OTHERWISE = {
    "event": "event-title",
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
}
"""Fields as CSL 1.0.1 and Zotero call them."""
IDLE = frozenset(("id", "citation-key", "citation-label", "categories"))
"""The key, and what only sorts works into groups."""
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))


def read_csl(
    file: File, wanted: Collection[str] | None = None
) -> tuple[list[Work], list[Diagnostic]]:
    """Give the works of a file that are wanted, or all, and what is wrong with it."""
    tree = parse(file.text, file.path)
    faults = [*tree.diagnostics]
    works, keys = list[Work](), list[Scalar]()
    node = tree.value
    if isinstance(node, Mapping):  # pandoc's YAML
        named = {key.text: value for key, value in node.entries}
        lists = [named[name] for name in ("references", "items") if name in named]
        node = lists[0] if lists else node
    if isinstance(node, Sequence):
        for item in node.items:
            key = _key(item) if isinstance(item, Mapping) else None
            if key is None or not isinstance(item, Mapping):
                message = "a work is lost: it has no “id”"
                faults.append(wrong_type(item.span, message))
                continue
            keys.append(key)
            if wanted is None or key.text in wanted:
                works.append(_work(key, item))
    elif node is not None:
        faults.append(wrong_type(node.span, "this is no list of works"))
    return works, [*faults, *twice(keys)]


def _key(node: Mapping) -> Scalar | None:
    """Give the key: the one that the library's owner cites by, else the id."""
    told = {name.text: value for name, value in node.entries}
    for name in ("id", "citation-key", "DOI"):
        value = told.get(name)
        own = told.get("citation-key")
        if name == "id" and isinstance(own, Scalar) and _is_address(value):
            continue  # where Zotero keeps it
        if isinstance(value, Scalar) and value.text:
            return value
    return None


def _is_address(node: Node | None) -> bool:
    return isinstance(node, Scalar) and node.text.startswith(("http://", "https://"))


def _work(key: Scalar, node: Mapping) -> Work:
    made = Gathering(scalar(key.text, key.span))
    for name, value in sorted(node.entries, key=lambda each: each[0].text == "note"):
        if name.text not in IDLE:
            _take(made, name, value)
    return made.work(node.span)


def _take(made: Gathering, name: Scalar, value: Node) -> None:
    """Put one field where it belongs, or tell of it."""
    place, said = _OTHERWISE.get(name.text, name.text), name.text
    text = _text(value)
    if place not in known():
        made.tell(said, name.span, "" if text != "" else "is empty")
    elif text == "":
        made.tell(said, name.span, "is empty")
    elif place in DATES:
        _date(made, place, said, value)
    elif place in people():
        _people(made, place, said, value)
    elif text is None:
        made.put(place, value, said)  # what reads a brief says what is wrong
    elif place == "type":
        kind = text if text in TYPES else kind_named(text)
        if kind is None:
            why = "is no type of CSL; the work is taken for a document"
            made.warn(f"type = {text}", value.span, why)
        made.write("type", kind or "document", value.span, said)
    elif place == "note":
        read_note(made, text, value.span, said)
    else:
        made.write(place, doi(text) if place == "DOI" else text, value.span, said)


def _text(node: Node) -> str | None:
    """Give a text, or several joined, as Crossref has ISSN; None: it is none."""
    match node:
        case Scalar(style="plain"):
            return "" if node.text in _NOTHING else node.text
        case Scalar():
            return node.text
        case Sequence(items=items) if all(isinstance(each, Scalar) for each in items):
            return ", ".join(each.text for each in items if isinstance(each, Scalar))
        case Mapping(entries=()):
            return ""
        case _:
            return None


def _people(made: Gathering, place: str, said: str, value: Node) -> None:
    """Put people without what is empty of them; what no name has is told."""
    if not isinstance(value, Sequence):
        made.put(place, value, said)
        return
    listed = list[Mapping]()
    for item in value.items:
        if not isinstance(item, Mapping):
            made.put(place, value, said)
            return
        parts = [
            (scalar(key.text, key.span), scalar(each.text, each.span))
            for key, each in item.entries
            if isinstance(each, Scalar) and key.text in _PARTS and _text(each)
        ]
        for key, _ in item.entries:
            if key.text not in _PARTS:
                made.tell(f"{said}: {key.text}", key.span)
        if parts:
            listed.append(item._replace(entries=tuple(parts)))
    made.name(place, listed, value.span, said)


_PARTS = frozenset(
    "family given literal suffix dropping-particle non-dropping-particle comma-suffix"
    " static-ordering".split()
)


def _date(made: Gathering, place: str, said: str, value: Node) -> None:
    """Put a date as a brief has it; of one that is none, its year."""
    written = _written(value) if isinstance(value, Mapping | Sequence) else _text(value)
    if not written:
        made.tell(said, value.span, "is empty")
        return
    words = isinstance(value, Mapping) and {"raw", "literal"} & {
        name.text for name, _ in value.entries
    }
    if words or isinstance(value, Scalar) or read_date(written).whole:
        made.date(place, written, value.span, said)
    else:  # what reads a brief says what is wrong with the figures
        made.write(place, written, value.span, said)


def _written(node: Mapping | Sequence) -> str:
    """Write a date of CSL-JSON as a text."""
    if isinstance(node, Sequence):  # pandoc: a list of mappings
        dates = [_written(item) for item in node.items if isinstance(item, Mapping)]
        return "/".join(filter(None, dates))
    told = {name.text: value for name, value in node.entries}
    parts = told.get("date-parts")
    plain = {
        name: text
        for name, each in told.items()
        if isinstance(each, Scalar) and (text := _text(each))
    }
    written = ""
    if isinstance(parts, Sequence):
        days = [
            "-".join(_two(each)) for each in parts.items if isinstance(each, Sequence)
        ]
        written = "/".join(filter(None, days))
    written = written or plain.get("raw") or plain.get("literal") or ""
    if not written:
        names = ("year", "month", "day")
        written = "-".join(_padded([plain[name] for name in names if name in plain]))
    season = plain.get("season", "").removeprefix("2") or plain.get("season", "")
    if season and "/" not in written:
        written = f"{written}-2{season}" if season in "1234" else f"{season} {written}"
    circa = plain.get("circa", "") not in ("", "false", "0")
    return written + "~" * (circa and bool(written))


def _two(parts: Sequence) -> list[str]:
    """Give year, month and day, as far as they are known."""
    return _padded([_text(part) or "" for part in parts.items])


def _padded(texts: list[str]) -> list[str]:
    """Give them with their noughts; a year before our era has its sign."""
    known = list[str]()
    for text in texts:
        if not text or not text.strip("0"):
            break
        known.append(text.zfill(2 if known else 4 + text.startswith("-")))
    return known
