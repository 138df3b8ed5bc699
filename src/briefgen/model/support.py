"""An argument to the rows of its evidence: who rests on what."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from briefgen.model.argument import Argument, Labelled
from briefgen.model.brief import Evidence, Finding, Position

Ground: TypeAlias = Evidence | Position
"""What speaks for a finding: the positions of a contested one count as evidence."""


class Support(NamedTuple):
    """A recommendation with the findings it rests on; None: what none rests on.

    A finding shows its evidence where it first stands: those in `again` stood before,
    each under the recommendation that it is given with.
    """

    recommendation: Labelled | None
    findings: tuple[Labelled, ...]
    again: dict[Labelled, Labelled]


def supports(argument: Argument) -> Iterator[Support]:
    """Yield what each recommendation rests on, and at last what none does."""
    under: dict[Labelled, Labelled] = {}
    for item in argument.of_kind("recommendation"):
        rests = tuple(dict.fromkeys(argument.rests_on[item.anchor]))
        found = tuple(each for each in rests if each.kind == "finding")
        yield Support(
            item, found, {each: under[each] for each in found if each in under}
        )
        for each in found:
            under.setdefault(each, item)
    alone = tuple(each for each in argument.of_kind("finding") if each not in under)
    if alone:
        yield Support(None, alone, {})


def grounds(finding: Finding) -> tuple[Ground, ...]:
    """Give all that speaks for a finding, or for one side of it."""
    return (*finding.contested, *finding.evidence)
