"""What a brief's author lets pass → which of it may be, and which of it was found."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Edit, Outcome, Severity, Span
from briefgen.model.brief import Waiver
from briefgen.model.fields import place
from briefgen.nearest import is_alone, sole
from briefgen.rules import RULES
from briefgen.rules.selection import Levels, code_of, is_firm, nearest_rule

_BAD = "BG107"
_NAMES = tuple(entry.name for entry in RULES.values())
_MOST_NEAREST = 20  # names that are looked for among all


def check_waivers(waivers: Iterable[Waiver]) -> Outcome[tuple[Waiver, ...]]:
    """Give those that let one rule pass which may be, under its name."""
    sound, found = list[Waiver](), list[Diagnostic]()
    for waiver in waivers:
        code = code_of(waiver.rule)
        span = place(waiver.rule, waiver.span)
        if code is None:
            message = f"no rule is called “{waiver.rule}”"
            many = len(found) >= _MOST_NEAREST
            near = None if many else nearest_rule(waiver.rule, alone=True)
            right = None if many else sole(waiver.rule, _NAMES)
            edit = (
                None
                if right is None
                else Edit(span, right, is_alone(waiver.rule, _NAMES))
            )
            found.append(replace(_bad(span, message, near), edit=edit))
        elif is_firm(code):
            message = f"“{waiver.rule}” cannot be let pass: there would be no PDF"
            found.append(_bad(span, message, "mend what it finds, and remove this"))
        else:
            sound.append(replace(waiver, rule=RULES[code].name))
    return Outcome(tuple(dict.fromkeys(sound)), tuple(found))  # each is told once


def waiver_of(waivers: Iterable[Waiver], code: str, span: Span) -> Waiver | None:
    """Give the waiver of what this code finds at this place, if there is one."""
    name, line = RULES[code].name, span.start[0]
    for waiver in waivers:
        first, last = waiver.lines
        here = span.path == waiver.span.path and first <= line <= last
        if here and waiver.rule == name:
            return waiver
    return None


def is_idle(waiver: Waiver, held: Collection[Waiver], levels: Levels) -> bool:
    """Whether what it lets pass was looked for and not found.

    What is found on the pages alone is not known yet.
    """
    code = code_of(waiver.rule)
    assert code is not None
    return waiver not in held and code in levels and RULES[code].rule is not None


def tell_idle(waiver: Waiver) -> Diagnostic:
    """Say that a waiver lets nothing pass."""
    message = f"“{waiver.rule}” finds nothing here: this lets nothing pass"
    found = _bad(waiver.span, message, "remove it, or put it where it belongs")
    return replace(found, severity=Severity.WARNING)


def _bad(span: Span, message: str, hint: str | None) -> Diagnostic:
    return Diagnostic(_BAD, RULES[_BAD].name, span, message, hint)
