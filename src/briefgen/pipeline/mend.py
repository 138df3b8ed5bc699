"""A brief's text and what is wrong with it → its text with all that could be mended."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

from briefgen.diagnostics import Diagnostic, Edit, Outcome
from briefgen.pipeline.source import SourceText
from briefgen.read.edited import apart, edited

MOST_ROUNDS = 10
"""A mended field may show what is wrong below it, a few times over."""
_MOST_ALONE = 100  # edits that are tried one by one, where all at once would not do

Judge: TypeAlias = Callable[[SourceText], Outcome[Any]]
_Key: TypeAlias = tuple[str, str, str]  # places move as a text is edited; this stays


class Mended(NamedTuple):
    """A brief's text as mended, what is still wrong with it, and what came of the rest.

    `spared` could have been mended alone, but something else would have changed.
    """

    source: SourceText
    outcome: Outcome[Any]
    mended: tuple[Diagnostic, ...] = ()
    spared: tuple[Diagnostic, ...] = ()


def mend(source: SourceText, judge: Judge, *, unsafe: bool = False) -> Mended:
    """Mend a brief as far as there is one right answer; `unsafe`: a likely one.

    It is judged anew after each round of edits, until there is no more to mend.
    """
    mended: list[Diagnostic] = []
    spared: dict[_Key, Diagnostic] = {}
    outcome = judge(source)
    for _ in range(MOST_ROUNDS):
        found = fixable(outcome.diagnostics, source.name, unsafe=unsafe)
        wanted = {each.edit: each for each in found if _key(each) not in spared}
        data, kept, lost = _edited(source, apart([edit for edit in wanted if edit]))
        spared |= {_key(wanted[edit]): wanted[edit] for edit in lost}
        if not kept and not lost:
            break
        if kept:
            mended += [wanted[edit] for edit in kept]
            source = source._replace(data=data)
            outcome = judge(source)
    return Mended(source, outcome, tuple(mended), tuple(spared.values()))


def fixable(
    diagnostics: Sequence[Diagnostic], path: str, *, unsafe: bool
) -> list[Diagnostic]:
    """Give what an edit of this file would mend."""
    return [
        each
        for each in diagnostics
        if each.edit is not None
        and each.edit.span.path == path
        and (unsafe or each.edit.safe)
    ]


def _edited(
    source: SourceText, edits: list[Edit]
) -> tuple[bytes, list[Edit], list[Edit]]:
    """Give the text with these edits; those that it has, and those that it cannot have.

    Where it cannot have all at once, they are tried from the last to the first, so that
    the places of those to come stay.
    """
    data = edited(source.data, source.name, edits)
    if data is not None:
        return data, edits, []
    data, kept, lost = source.data, list[Edit](), list[Edit]()
    for edit in edits[: -_MOST_ALONE - 1 : -1]:
        with_it = edited(data, source.name, [edit])
        data = with_it or data
        (lost if with_it is None else kept).append(edit)
    return data, kept[::-1], lost


def _key(found: Diagnostic) -> _Key:
    return found.code, found.message, found.edit.text if found.edit else ""
