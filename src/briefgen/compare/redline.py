"""Two briefs → the later one, with what came and what went marked in its texts.

Walks the values of both, side by side. A text has its changes word by word. What is no
text, a date or how sure a finding is, has no words to mark: its place is noted, for a
bar beside it. What is gone as a whole has no place in the later brief.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias, get_args

from briefgen.compare.changes import paired_statements
from briefgen.compare.statements import SETTING, Statement, Written, words_of
from briefgen.compare.words import all_marked, marked_text
from briefgen.diagnostics import Span
from briefgen.model.argument import argue
from briefgen.model.blocks import (
    BlockQuote,
    Chart,
    Heading,
    ItemList,
    Paragraph,
    Table,
)
from briefgen.model.brief import (
    Brief,
    Caveat,
    Finding,
    Option,
    Recommendation,
    Section,
)
from briefgen.model.fields import place
from briefgen.model.inlines import Inline
from briefgen.model.wording import steps

_INLINES = frozenset(get_args(Inline))
_OF_PROSE = (Paragraph, Heading, ItemList, BlockQuote)
"""Blocks that can be shown although they are gone: all that they have is words."""
_ITEMS = (Caveat, Finding, Option, Recommendation, Section)
_UNMARKED = SETTING | {"id", "plot", "waivers", "decimals"}

Places: TypeAlias = tuple[Span, ...]
"""Where something stands: the nearest place that is printed is where it is seen."""


class Redline(NamedTuple):
    """A brief with its changes marked, and the places of those that are no text."""

    brief: Brief
    beside: tuple[Places, ...]


def redline(old: Written, new: Written) -> Redline:
    """Mark what changed in meaning; where nothing did, nothing is marked."""
    marker = _Marker(old, new)
    brief = marker.value(old.brief, new.brief)
    assert isinstance(brief, Brief)
    marker.note_what_is_gone()
    marker.note_data(new.brief)
    # A comparison has words of two briefs: it may be longer than either.
    return Redline(replace(brief, limits=None), tuple(marker.beside))


class _Marker:
    """Marks a brief, and remembers where else it changed."""

    def __init__(self, old: Written, new: Written) -> None:
        self._old, self._new = argue(old.brief), argue(new.brief)
        self._pairs, renamed = paired_statements(old, new)
        before = {change.key: change.old for change in renamed}
        self._later = {change.old: change.key for change in renamed}
        self._before: dict[int, Any] = {}  # an item as it was, by the id of what it is
        for early, late in self._pairs:
            if late is not None and late.key in self._new.labelled:
                key = before.get(late.key, late.key)
                known = self._old.labelled.get(key) if early is not None else None
                item = self._new.labelled[late.key].what
                self._before[id(item)] = known and known.what
        self._data = {
            name for name, data in new.data.items() if old.data.get(name) != data
        }
        self._above: Places = ()
        self.beside: dict[Places, None] = {}

    def value(self, old: object, new: object) -> object:
        """Give a value of the later brief with what changed in it marked."""
        if isinstance(new, _ITEMS):
            old = self._before.get(id(new))
        if type(old) is tuple or type(new) is tuple:
            return self._several(_tuple(old), _tuple(new))
        if isinstance(new, Mapping):
            early = old if isinstance(old, Mapping) else {}
            return {key: self.value(early.get(key), new[key]) for key in new}
        if hasattr(new, "__dataclass_fields__"):
            return self._record(old if type(old) is type(new) else None, new)
        if words_of(old) != words_of(new):
            self._note(new)
        return new

    def _record(self, old: Any, new: Any) -> object:  # noqa: ANN401 (records)
        above = self._above
        if not isinstance(new, Brief):  # where that stands, all of it does
            self._above = (new.span, *above)
        changed = {}
        for name in type(new).__match_args__:
            value = getattr(new, name)
            if name in _UNMARKED or isinstance(value, Span):
                continue
            changed[name] = self.value(getattr(old, name, None), value)
        self._above = above
        return replace(new, **changed)

    def _several(
        self, old: tuple[object, ...], new: tuple[object, ...]
    ) -> tuple[object, ...]:
        """Mark a text, or several values of a kind, each beside the one that it was."""
        if _is_text(old) or _is_text(new):
            return marked_text(old, new)
        if all(isinstance(each, str) for each in (*old, *new)):
            was = sorted(self._later.get(str(each), str(each)) for each in old)
            if was != sorted(map(str, new)):
                self._note(None)
            return new
        if any(isinstance(each, _ITEMS) for each in (*old, *new)):
            return tuple(self.value(None, each) for each in new)
        return tuple(self._aligned(old, new))

    def _aligned(
        self, old: Sequence[object], new: Sequence[object]
    ) -> Iterator[object]:
        for step in steps(_said(old), _said(new)):
            gone, come = old[step.before], new[step.after]
            if step.same:
                yield from come
                continue
            gone = _of_kinds(gone, come)
            for at, each in enumerate(come):
                before = gone[at] if at < len(gone) else None
                yield self.value(before, each)
            for each in gone[len(come) :]:
                if isinstance(each, _OF_PROSE) or _is_text(each):
                    yield all_marked(each, "removed")
                else:
                    self._note(None)

    def _note(self, value: object) -> None:
        """Note where something changed that has no words to be marked."""
        own = place(value, _NONE) if isinstance(value, str) else _NONE
        places = (own, *self._above) if own is not _NONE else self._above
        if places:
            self.beside[places] = None

    def note_what_is_gone(self) -> None:
        """Note what a caveat limited that is gone."""
        for early, late in self._pairs:
            if early is not None and late is None and early.kind == "caveat":
                self._let_go(early)

    def _let_go(self, caveat: Statement) -> None:
        for key in caveat.about:
            item = self._new.labelled.get(key)
            if item is not None:
                self.beside[(item.what.span,)] = None

    def note_data(self, brief: Brief) -> None:
        """Note the charts and tables whose data are others now."""
        for item in argue(brief).labelled.values():
            what = item.what
            data = what.data if isinstance(what, Chart | Table) else None
            if data is not None and data.file in self._data:
                self.beside[(what.span,)] = None


_NONE = Span("", (0, 0), (0, 0))


def _tuple(value: object) -> tuple[object, ...]:
    return value if type(value) is tuple else ()


def _is_text(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and type(value[0]) in _INLINES


def _said(values: Sequence[object]) -> list[Hashable]:
    return [(type(each).__name__, words_of(each)) for each in values]


def _of_kinds(gone: Sequence[object], come: Sequence[object]) -> list[object]:
    """Put what is gone in such an order that each meets one of its own kind."""
    left, met = [*gone], list[object]()
    for each in come:
        fit = next((one for one in left if type(one) is type(each)), None)
        met.append(fit)
        if fit is not None:
            left.remove(fit)
    return [*met, *left]
