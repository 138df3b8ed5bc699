"""CSL-JSON and CSL-YAML → works: their fields are ours, save their keys and dates."""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic
from briefgen.read.bibliography.work import Work, known, scalar
from briefgen.read.faults import wrong_type
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence
from briefgen.read.yamltree import parse

_DATES = frozenset(
    ("issued", "accessed", "available-date", "event-date", "original-date", "submitted")
)


def read_csl(file: File) -> tuple[list[Work], list[Diagnostic]]:
    """Give every work of a file, and what is wrong with it."""
    tree = parse(file.text, file.path)
    faults = [*tree.diagnostics]
    works = list[Work]()
    node = tree.value
    if isinstance(node, Mapping):  # pandoc's YAML
        lists = [value for key, value in node.entries if key.text == "references"]
        node = lists[0] if lists else node
    if isinstance(node, Sequence):
        for item in node.items:
            work = _work(item) if isinstance(item, Mapping) else None
            if work is not None:
                works.append(work)
            else:
                message = "a work is lost: it has no “id”"
                faults.append(wrong_type(item.span, message))
    elif node is not None:
        faults.append(wrong_type(node.span, "this is no list of works"))
    return works, faults


def _work(node: Mapping) -> Work | None:
    keys = [value for name, value in node.entries if name.text == "id"]
    if not keys or not isinstance(keys[0], Scalar):
        return None
    strange = tuple(
        name for name, _ in node.entries if name.text not in known() | {"id"}
    )
    entries = tuple(_entries(node))
    return Work(keys[0], Mapping(node.span, entries), strange)


def _entries(node: Mapping) -> Iterator[tuple[Scalar, Node]]:
    for name, value in node.entries:
        if name.text not in known() or name.text == "id":
            continue
        if name.text in _DATES and isinstance(value, Mapping | Sequence):
            date = _date(value)
            if date:
                yield name, scalar(date, value.span)
                continue
        if isinstance(value, Scalar) and value.text == "":
            continue
        yield (
            name,
            scalar(value.text, value.span) if isinstance(value, Scalar) else value,
        )


def _date(node: Mapping | Sequence) -> str:
    """Write a date of CSL-JSON as a brief has it; what is none stays as it is."""
    if isinstance(node, Sequence):  # pandoc: a list of mappings
        dates = [_date(item) for item in node.items if isinstance(item, Mapping)]
        return "/".join(filter(None, dates))
    told = {name.text: value for name, value in node.entries}
    parts = told.get("date-parts")
    plain = {name: v.text for name, v in told.items() if isinstance(v, Scalar)}
    if isinstance(parts, Sequence):
        written = "/".join(
            _iso([part.text for part in each.items if isinstance(part, Scalar)])
            for each in parts.items
            if isinstance(each, Sequence)
        )
    else:
        written = (
            plain.get("raw")
            or plain.get("literal")
            or _iso([plain[name] for name in ("year", "month", "day") if name in plain])
        )
    season = plain.get("season", "")
    written += (
        f"-2{season}" if season in ("1", "2", "3", "4") and "/" not in written else ""
    )
    circa = plain.get("circa", "") not in ("", "false", "0")
    return written + "~" * (circa and bool(written))


def _iso(parts: list[str]) -> str:
    """Write year, month and day; a year before our era has its sign."""
    years = [part.zfill(4 + part.startswith("-")) for part in parts[:1]]
    return "-".join([*years, *(part.zfill(2) for part in parts[1:])])
