"""Private person (BG953).

## What it does
In English, finds a voice with a name of its own whose role is that of a private or of a
convicted person: a defector, victim, witness, patient, prisoner, child, convict or the
like. Left alone is who has a `named_because`, and who has a public role as well
("survivor and member of parliament", "director of a victims' fund").

## Why it matters
A brief stays on the net for good. Who told of the worst day of a life, or has served a
sentence, is found under that name by every employer and by those whom they fled. Often
"a British-born fighter" says as much as the name does.

## Example
```yaml
title: Letting defectors speak
people:
  doe: {name: Jane Doe, role: a defector}
```

Leave the name out, or say why it has to be there:
```yaml
title: Letting defectors speak
people:
  doe: {name: Jane Doe, role: a defector, named_because: she speaks in public}
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.blocks import Voice
from briefgen.model.brief import Brief, Person
from briefgen.model.fields import place
from briefgen.model.walk import all_caveats
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_TRACES = (
    *("defector", "victim", "survivor", "witness", "patient", "prisoner", "inmate"),
    *("detainee", "convict", "defendant", "suspect", "accused", "offender", "child"),
    *("pupil", "refugee", "asylum", "whistleblower", "whistle-blower", "informant"),
    *("former fighter", "ex-fighter", "recruit", "returnee", "trafficked"),
)


def private_person(case: Case) -> Iterator[Breach]:
    """Ask each voice that has a name whether it is a private person's."""
    if case.brief.language.base != "en":
        return
    for who in _voices(case.brief):
        private = _private(who.role or "") if who.name else None
        if private and _name().fullmatch(who.name or "") and not who.named_because:
            yield Breach(
                place(who.name, who.span),
                f"{quoted(who.name or '')} is named, and is a private person:"
                f" “{private}”",
                hint="leave the name out, or add named_because: why it has to be there",
            )


def _private(role: str) -> str | None:
    lowered = role.lower()
    if not any(map(lowered.__contains__, _TRACES)) or _public().search(lowered):
        return None
    found = _roles().search(lowered)
    return found[1] if found else None


def _voices(brief: Brief) -> Iterator[Person | Voice]:
    yield from brief.people.values()
    for finding in brief.findings:
        yield from (each.by for each in finding.evidence if each.by)
        yield from (each.by for each in finding.contested)
    yield from (caveat.by for caveat in all_caveats(brief) if caveat.by)


@cache
def _roles() -> re.Pattern[str]:
    """Make the pattern of roles when a trace first asks for it.

    The word is the role itself, not a part of another: “victim support” is none.
    """
    return re.compile(
        r"(?:^|, )(?:(?:an?|the|one|\w+-born|\w+-year-old|former|convicted|young"
        r"|alleged|child|female|male|\w+an|\w+ish|ex) )*"
        r"((?:ex-|former )?(?:defector|victim|survivor|witness|patient|prisoner|inmate"
        r"|detainee|convict|defendant|suspect|accused|offender|child|pupil|refugee"
        r"|asylum seeker|whistle-?blower|informant|fighter|recruit|returnee"
        r"|convicted|trafficked))\b"
        r"(?=$|[,;(]| (?:of|in|from|who|at|aged|to|whose|for)\b)"
    )


@cache
def _public() -> re.Pattern[str]:
    """Make the pattern of what makes a person public, when a trace asks for it."""
    return re.compile(
        r"\b(?:director|minister|member|mp|head|chair\w*|president|spokes\w+|author|judge"
        r"|lawyer|researcher|professor|expert|officer|editor|journalist|founder|leader"
        r"|campaigner|activist|mayor|senator|ambassador|commissioner|counsel|adviser|advisor"
        r"|report|trustee|writer|analyst|public)\b"
    )


@cache
def _name() -> re.Pattern[str]:
    """Make the pattern of a whole name when the first one is asked about."""
    return re.compile(r"[A-Z][\w’'.-]*(?: [\w’'.-]+)* [A-Z][\w’'.-]*")
