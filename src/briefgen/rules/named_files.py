"""The files that a brief names, where one of them could not be read."""

from collections.abc import Iterator

from briefgen.model.fields import fields, place
from briefgen.project import Case, Fault
from briefgen.rules.rule import Breach

_PATHS = frozenset(("image", "logo"))


def unread(case: Case, code: str) -> Iterator[Breach]:
    """Yield a breach for each name whose file has a fault of this code."""
    faults = {
        name: fault
        for name, fault in case.assets.items()
        if isinstance(fault, Fault) and fault.code == code
    }
    for owner, name, value in fields(case.brief) if faults else ():
        if name in _PATHS and value in faults:
            fault = faults[value]
            yield Breach(place(value, owner.span), fault.message, fault.hint)
