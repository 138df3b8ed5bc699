"""A brief with labels and numbers in place of keys: nothing dangles any more."""

from collections.abc import Mapping

from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.quotations import Tally
from briefgen.model.scale import Scale
from briefgen.record import record


@record
class ResolvedBrief:
    """A brief, its argument, the order of its parts and its numbered works."""

    brief: Brief
    argument: Argument
    parts: tuple[str, ...]  # what is printed, in order: part names and section ids
    works: Mapping[str, int]  # cite key → number, in the order of first citation
    printed: Mapping[str, frozenset[str]]  # part → anchors of what it prints
    full_caveats: Mapping[str, str]  # caveat anchor → part where it stands in full
    scales: tuple[Scale, ...] = ()  # those that the brief names, for its key
    checked: Tally = Tally()  # of its quotations
