"""Undefined acronym (BG607).

## What it does
In English, finds an acronym that is never said in full, one that is used before it is,
and one that is said in full twice. Left alone are those that everybody knows, such as
EU or UN, and those that everybody knows in the country of the brief's `language`, such
as GP in en-GB; those of the glossary, those under `acronyms` in the project's
`briefgen.toml`, and whatever stands in quotations, titles and lists of sources. A
summary is read alone: what it says in full may be said so once more below.

## Why it matters
Whoever does not know the letters stops at them, or guesses. Ministers and citizens do
not know those of a trade (IDRC); and said in full twice, it seems two things.

## Example
```yaml
title: Letting defectors speak
context: >-
  The IOM counts those who return.
findings:
  - id: count
    claim: Few are counted.
    evidence: [iom2015]
sources:
  iom2015: {type: report, title: Returns, issued: 2015}
```

Say it in full where it first stands:
```yaml
title: Letting defectors speak
context: >-
  The International Organization for Migration (IOM) counts those who return.
findings:
  - id: count
    claim: Few are counted.
    evidence: [iom2015]
sources:
  iom2015: {type: report, title: Returns, issued: 2015}
```
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.brief import PARTS
from briefgen.project import Case
from briefgen.rules.acronyms import Used, acronyms, known_acronyms, says_in_full
from briefgen.rules.own_texts import TELLING_OF_NAMES, OwnText, own_texts
from briefgen.rules.prose import Place
from briefgen.rules.rule import Breach

_FRONT = frozenset(("summary", "key-messages"))  # read alone
_BESIDE = frozenset(("caveats",))  # printed beside other parts
_CAPITALS = re.compile(r"[A-Z][A-Z]")  # found in half the time of {2}


class _Use(NamedTuple):
    """An acronym in one of a brief's texts."""

    used: Used
    own: OwnText

    @property
    def place(self) -> Place:
        return self.own.prose.place(self.used.name, self.used.start)


def undefined_acronym(case: Case) -> Iterator[Breach]:
    """Look for each acronym's definition: before its first use, and once."""
    texts = _in_order(case)
    traced = [own for own in texts if _CAPITALS.search(own.prose.written)]
    known = _known(case) if traced else set()
    uses: dict[str, list[_Use]] = {}
    for own in traced:
        for used in acronyms(own.prose.words, own.prose.written, known):
            uses.setdefault(used.name, []).append(_Use(used, own))
    notes = [own.prose.written for own in texts if own.note]
    for name, each in uses.items():
        if not any(says_in_full(name, note) for note in notes):
            yield from _undefined(each)
        yield from _defined_again(each)


def _undefined(uses: list[_Use]) -> Iterator[Breach]:
    # A heading and a cell have no room for a definition.
    first = next((use for use in uses if use.own.running), uses[0])
    defined = next((use for use in uses if use.used.defined), None)
    if defined and (uses.index(defined) <= uses.index(first) or not _is_late(defined)):
        return
    name = first.used.name
    place = first.place
    later = f"; line {defined.place.span.start[0]} says it" if defined else ""
    yield Breach(
        place.span,
        f"“{name}” is not said in full where it first stands{later}",
        hint=f"write what it stands for, and “({name})” behind it; or name it under"
        " acronyms in briefgen.toml",
        part=place.part,
        nth=place.nth,
    )


def _is_late(defined: _Use) -> bool:
    """Say whether a definition is met where its part is: not beside, nor in a note."""
    return not (defined.own.note or defined.own.part in _BESIDE)


def _defined_again(uses: list[_Use]) -> Iterator[Breach]:
    below = [u for u in uses if u.used.spelt_out and u.own.part not in _FRONT]
    running = [use for use in below if use.own.running and not use.own.note]
    for again in running[1:]:
        place = again.place
        line = running[0].place.span.start[0]
        yield Breach(
            place.span,
            f"“{again.used.name}” is said in full twice: line {line} does so, too",
            hint="after the first time the acronym is enough",
            part=place.part,
            nth=place.nth,
        )


def _in_order(case: Case) -> list[OwnText]:
    """Give the texts in the order in which their parts are printed.

    Sources tell of works, and what stands in no part, such as a title, has no room.
    """
    brief = case.brief
    # An excerpt that a style prints is judged with all that the brief says.
    usual = case.style.parts if case.style is not None else ()
    wanted = brief.parts or (usual if {*PARTS} <= {*usual} else PARTS)
    at = {part: number for number, part in enumerate(wanted)}
    sections = at.get("sections", len(at))
    ids = {section.id for section in brief.sections}
    printed = {*PARTS, *ids} - {"sources", *TELLING_OF_NAMES}
    return sorted(
        (own for own in own_texts(case) if own.part in printed),
        key=lambda own: at.get(own.part, sections if own.part in ids else len(at)),
    )


def _known(case: Case) -> set[str]:
    """Give the acronyms that everybody knows, that the project knows, and the glossary.

    Those in the names of its makers stand at the head of the brief.
    """
    brief = case.brief
    makers = [author.affiliation for author in brief.authors]
    makers.append(brief.publisher.name if brief.publisher else None)
    names = [*brief.glossary, *filter(None, makers)]
    told = {word for name in names for word in re.findall(r"[A-Z]{2,8}", name)}
    known, settings = known_acronyms(brief.language.region), case.settings
    return told.union(known, settings.acronyms, settings.terms)
