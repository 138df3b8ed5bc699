"""The bytes of any PDF → what it says of itself, carries, and argues."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.brief import Finding, Recommendation
from briefgen.model.inlines import plain
from briefgen.pdfreader import UnreadablePdf, opened
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.carried import Carried, carried_in
from briefgen.pipeline.cite import references
from briefgen.pipeline.pdf_diagnostics import wrong
from briefgen.pipeline.source import MOST_OF_PDF
from briefgen.pipeline.validate import validate_brief
from briefgen.project import Case, holding
from briefgen.read.layers import DEFAULT
from briefgen.readback.faults import faults
from briefgen.readback.inspection import Inspection, inspection
from briefgen.readback.objects import Objects

MOST_UNPACKED = 64 * 1024 * 1024  # bytes of one stream: an attachment is one
_MIB = 1024 * 1024


class Statement(NamedTuple):
    """A finding or a recommendation, in a line."""

    number: int
    words: str
    more: str  # how sure it is, or what it rests on


class Told(NamedTuple):
    """The argument of a brief, in brief."""

    brief: str  # its path
    style: str
    status: str | None
    findings: tuple[Statement, ...]
    recommendations: tuple[Statement, ...]
    caveats: int
    sources: tuple[str, ...]  # as the list of sources has them


class Inspected(NamedTuple):
    """What there is to know of a PDF."""

    inspection: Inspection
    carried: Carried | None
    told: Told | None  # None where it carries no brief that can be read


def inspect_pdf(name: str, data: bytes) -> Outcome[Inspected | None]:
    """Look through any PDF, apart and within limits.

    `name` is what it is called. The value is None where it cannot be read at all.
    """
    return read_apart(name, partial(_inspected, name, data))


def carried_by(name: str, data: bytes) -> Outcome[Carried | None]:
    """Give the project that a PDF was made from, in memory."""
    return read_apart(name, partial(_carried, name, data))


def _inspected(name: str, data: bytes) -> Outcome[Inspected | None]:
    try:
        _check_size(data)
        with opened(data, MOST_UNPACKED) as pdf:
            objects = Objects(pdf)
            found = tuple(
                wrong(name, _CODES[each.kind], each.told)
                for each in faults(data, pdf, objects)
            )
            looked = inspection(objects)
            carried = carried_in(objects, name)
    except UnreadablePdf as fault:
        return Outcome(None, (_unreadable(name, fault),))
    # That it was made by another program, or carries nothing, is nothing wrong.
    found += tuple(each for each in carried.diagnostics if each.code != "BG964")
    told = None if carried.value is None or found else _told(carried.value)
    return Outcome(Inspected(looked, carried.value, told), found)


_CODES = {"broken": "BG961", "active": "BG963"}


def _carried(name: str, data: bytes) -> Outcome[Carried | None]:
    try:
        _check_size(data)
        with opened(data, MOST_UNPACKED) as pdf:
            return carried_in(Objects(pdf), name)
    except UnreadablePdf as fault:
        return Outcome(None, (_unreadable(name, fault),))


def _check_size(data: bytes) -> None:
    if len(data) > MOST_OF_PDF:
        message = f"is bigger than {MOST_OF_PDF // _MIB} MiB"
        raise UnreadablePdf(message, costly=True)


def _unreadable(name: str, fault: UnreadablePdf) -> Diagnostic:
    return wrong(name, "BG962" if fault.costly else "BG961", f"it {fault}")


def _told(carried: Carried) -> Told | None:
    """Say what a brief argues; nothing where it cannot be read as a whole."""
    with holding(carried.files) as folder:
        case = validate_brief(carried.source(folder)).value
    if case is None:
        return None
    given = carried.manifest.style if carried.manifest is not None else None
    return Told(
        carried.brief,
        given or case.brief.style or case.settings.style or DEFAULT,
        case.brief.status,
        tuple(_findings(case)),
        tuple(_recommendations(case)),
        len(case.argument.of_kind("caveat")),
        tuple(references(case, dict(case.brief.sources)).value.values()),
    )


def _findings(case: Case) -> Iterator[Statement]:
    for item in case.argument.of_kind("finding"):
        assert isinstance(item.what, Finding)
        sure = item.what.confidence
        more = f"{sure.level} confidence" if sure is not None else ""
        yield Statement(item.number, plain(item.what.claim), more)


def _recommendations(case: Case) -> Iterator[Statement]:
    for item in case.argument.of_kind("recommendation"):
        assert isinstance(item.what, Recommendation)
        grounds = case.argument.rests_on.get(item.anchor, ())
        numbers = ", ".join(str(each.number) for each in grounds)
        more = f"rests on {numbers}" if numbers else ""
        yield Statement(item.number, plain(item.what.action), more)
