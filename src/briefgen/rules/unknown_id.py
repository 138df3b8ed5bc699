"""Unknown id (BG302).

## What it does
Finds a link, or an id in a list, that names nothing, or names a thing of the wrong
kind: `rests_on` names findings, `qualifies` anything but a caveat, `by` a key of
`people`, `parts` fixed parts and sections, `values` the criteria of options. A
footnote mark without its footnote is found when the text is read.

## Why it matters
The brief would point into the void, or lose the very relation that its argument
stands on. Printed numbers are no ids: they change when something is moved.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
recommendations:
  - action: Provide defectors with opportunities to speak out.
    rests_on: [reason]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Write the id as it stands:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
recommendations:
  - action: Provide defectors with opportunities to speak out.
    rests_on: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator
from typing import get_args

from briefgen.diagnostics import Span
from briefgen.model.argument import Argument, Kind
from briefgen.model.blocks import Chart, Stat, Voice
from briefgen.model.brief import PART_NAMES
from briefgen.model.fields import place
from briefgen.model.inlines import CrossReference
from briefgen.model.walk import all_caveats
from briefgen.project import Case
from briefgen.rules.rule import Breach, Fix
from briefgen.rules.wording import listed, meant, renamed

_ANY: tuple[Kind, ...] = get_args(Kind)
_FINDING: tuple[Kind, ...] = ("finding",)
_CAVEAT: tuple[Kind, ...] = ("caveat",)
_QUALIFIED = tuple(kind for kind in _ANY if kind != "caveat")
_WANTED = {_FINDING: "a finding", _CAVEAT: "a caveat"}
_NUMBER = re.compile(r"([a-z]*)[ -]?(\d+)", re.IGNORECASE)


def unknown_id(case: Case) -> Iterator[Breach]:
    """Look up every id that the brief names."""
    brief = case.brief
    for link in case.every(CrossReference):
        yield from _look_up(case, link.target, place(link.target, link.span), _ANY)
    for message in brief.key_messages:
        if message.finding is not None:
            span = place(message.finding, message.span)
            yield from _look_up(case, message.finding, span, _FINDING)
    for recommendation in brief.recommendations:
        for key in recommendation.rests_on:
            span = place(key, recommendation.span)
            yield from _look_up(case, key, span, _FINDING)
    for caveat in all_caveats(brief):
        for key in caveat.qualifies:
            yield from _look_up(case, key, place(key, caveat.span), _QUALIFIED)
    yield from _criteria(case)
    for item in case.argument.labelled.values():
        if isinstance(item.what, Chart | Stat) and item.what.caveat is not None:
            key = item.what.caveat
            yield from _look_up(case, key, place(key, item.what.span), _CAVEAT)
    yield from _voices(case)
    yield from _parts(case)


def _look_up(
    case: Case, key: str, span: Span, kinds: tuple[Kind, ...]
) -> Iterator[Breach]:
    item = case.argument.by_id.get(key)
    if item is None:
        yield Breach(
            span,
            f"“{key}” names nothing in this brief",
            _hint(case, key, kinds),
            part=key,
            fix=_fix(case, key, kinds),
        )
    elif item.kind not in kinds:
        wanted = _WANTED.get(kinds, "something that a caveat limits")
        yield Breach(
            span,
            f"“{key}” is a {item.kind}, and {wanted} is wanted here",
            _hint(case, "", kinds),
        )


def _hint(case: Case, key: str, kinds: tuple[Kind, ...]) -> str:
    if key in case.brief.sources:
        return f"“{key}” is a source: cite it as [@{key}], or name it as evidence"
    numbered = _numbered(case.argument, key, kinds)
    if numbered is not None:
        return f"numbers change when something moves: write its id, “{numbered}”"
    ids = _ids(case.argument, kinds)
    if not ids:
        return "nothing that could stand here has an id: give it one, and name that"
    return meant(key, ids, f"the ids that may stand here: {listed(ids)}")


def _fix(case: Case, key: str, kinds: tuple[Kind, ...]) -> Fix | None:
    if key in case.brief.sources:
        return None
    numbered = _numbered(case.argument, key, kinds)
    if numbered is not None:
        return Fix(numbered, safe=False)  # something may have moved since
    return renamed(key, _ids(case.argument, kinds))


def _ids(argument: Argument, kinds: tuple[Kind, ...]) -> list[str]:
    return [str(id_) for id_, item in argument.by_id.items() if item.kind in kinds]


def _numbered(argument: Argument, key: str, kinds: tuple[Kind, ...]) -> str | None:
    """Give the id of the thing with this printed number: `2`, `F2`, `finding-2`."""
    written = _NUMBER.fullmatch(key)
    if written is None:
        return None
    word, number = written.group(1).lower(), int(written.group(2))
    for id_, item in argument.by_id.items():
        if item.number == number and item.kind in kinds and item.kind.startswith(word):
            return str(id_)
    return None


def _criteria(case: Case) -> Iterator[Breach]:
    options = case.brief.options
    for option in options.items if options is not None else ():
        assert options is not None
        known = list(options.criteria)
        for key in option.values if known else ():
            if key not in known:
                yield Breach(
                    place(key, option.span),
                    f"“{key}” is not one of the criteria",
                    meant(
                        key, known, f"add it under criteria:, beside {listed(known)}"
                    ),
                )


def _voices(case: Case) -> Iterator[Breach]:
    people = case.brief.people
    for owner, name, key, *_ in case.fields:
        if isinstance(owner, Voice) and name == "key" and key not in people:
            assert isinstance(key, str)
            yield Breach(
                place(key, owner.span),
                f"“{key}” is not one of the brief's people",
                meant(key, list(people), "add it under people:, or write {name: …}"),
                part=key,
                fix=renamed(key, list(people)),
            )


def _parts(case: Case) -> Iterator[Breach]:
    brief = case.brief
    known = [*PART_NAMES, *(section.id for section in brief.sections)]
    for part in brief.parts:
        if part not in known:
            yield Breach(
                place(part, brief.span),
                f"“{part}” is neither a part nor the id of a section",
                meant(part.replace("_", "-"), known, f"the parts: {', '.join(known)}"),
                part=part,
                fix=renamed(part, known),
            )
