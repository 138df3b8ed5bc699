"""A project's settings → which codes are looked for in a file, and at which level.

A rule is named by its code (`BG502`), its name (`argument/unsupported-recommendation`)
or its family (`BG5`, `argument`); `all` names every one, advice included. Nothing lets
a *firm* code pass: an error without which a PDF could not be made, or would not be
accessible.
"""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache
from itertools import islice
from pathlib import PurePosixPath

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model.fields import place
from briefgen.nearest import nearest
from briefgen.rules import RULES
from briefgen.rules.wording import meant
from briefgen.settings import Settings

_ARGUED = frozenset(("argument", "caveat", "citation", "disclosure", "language"))
"""Families whose errors a project may see otherwise: they judge what is said."""

UNPUBLISHED = frozenset(("BG205", "BG505", "BG954"))
"""What refuses `status: final`, whatever a project or a waiver says of it."""

_MOST_UNKNOWN = 20  # names that are told; each is looked for among all
_UNKNOWN_KEY = "BG401"  # without its source a citation has nothing to print

Levels = dict[str, Severity]
"""The codes that are looked for, each with its level."""


def is_firm(code: str) -> bool:
    """Whether this code is an error that no setting and no waiver lets pass."""
    entry = RULES[code]
    argued = entry.name.partition("/")[0] in _ARGUED and code != _UNKNOWN_KEY
    return entry.severity is Severity.ERROR and not argued


def levels(
    settings: Settings,
    path: str,
    *,
    only: Sequence[str] = (),
    ignored: Sequence[str] = (),
) -> Levels:
    """Give the level of each code that is looked for in a file.

    `path` is that of the file in its project. `only` and `ignored` come from the
    command line: `only` takes the place of what would be looked for.
    """
    chosen = _codes(only) if only else _default() | _codes(settings.select)
    found = {code: RULES[code].severity for code in RULES if code in chosen}
    # A family first: what is said of one of its rules counts for more.
    for name in sorted(
        settings.levels, key=lambda name: len(_codes([name])), reverse=True
    ):
        for code in _codes([name]):
            if code in found or not only:
                found[code] = Severity(settings.levels[name])
    for code in _codes([*settings.ignore, *_ignored_in(settings, path), *ignored]):
        found.pop(code, None)
    return found | _firm()


def for_final(found: Levels) -> Levels:
    """Make errors of what no brief may be published with.

    Placeholders, a major caveat that nobody answers, and a day of review that has
    passed refuse `status: final`. Who knows better writes `status: draft`.
    """
    return found | dict.fromkeys(UNPUBLISHED, Severity.ERROR)


def has_level(settings: Settings, code: str) -> bool:
    """Whether a project says itself which level a code has."""
    return any(code in _codes([name]) for name in settings.levels)


def check_settings(settings: Settings) -> Iterator[Diagnostic]:
    """Say which names in the settings are those of no rule, or of a firm one."""
    ignored = [
        *settings.ignore,
        *(name for names in settings.per_file_ignores.values() for name in names),
    ]
    lowered = [
        name
        for name, level in settings.levels.items()
        if Severity(level) is not Severity.ERROR
    ]
    named = (*settings.select, *settings.levels, *ignored)
    unknown = (name for name in named if not _codes([name]))
    for name in islice(unknown, _MOST_UNKNOWN):
        yield _bad(settings, name, f"no rule is called “{name}”", nearest_rule(name))
    for name in (*ignored, *lowered):
        codes = _codes([name])
        if codes and all(map(is_firm, codes)):
            message = f"“{name}” is always an error: nothing is printed where it stands"
            yield _bad(settings, name, message, "mend what it finds")


def check_names(names: Sequence[str]) -> Iterator[str]:
    """Say which names on a command line are those of no rule."""
    for name in names:
        if not _codes([name]):
            yield f"no rule is called “{name}”: {nearest_rule(name)}"


def code_of(name: str) -> str | None:
    """Give the code of one rule, by its code or its name."""
    if name.upper() in RULES:
        return name.upper()
    return next((code for code, entry in RULES.items() if entry.name == name), None)


def codes_of(name: str) -> list[str]:
    """Give the codes of a rule, or of a family of rules, in the order of the table."""
    chosen = _codes([name])
    return [code for code in RULES if code in chosen]


def nearest_rule(name: str, *, alone: bool = False) -> str:
    """Make the hint for a name that no rule has; `alone`: nor may a family be named."""
    otherwise = "`briefgen rule` lists them"
    if name[2:3].isdecimal():  # a code: its letters may only look like B and G
        return meant(name, [*RULES], otherwise)
    names = [entry.name for entry in RULES.values()]
    if "/" in name:
        return meant(name, names, otherwise)
    whole = {each.partition("/")[2]: each for each in reversed(names)}
    if not alone:
        whole |= {family: family for family, _, _ in (n.partition("/") for n in names)}
    near = nearest(name, whole)
    return f"did you mean “{whole[near]}”?" if near else otherwise


def _bad(settings: Settings, name: str, message: str, hint: str) -> Diagnostic:
    span = place(name, settings.span)
    return Diagnostic("BG204", RULES["BG204"].name, span, message, hint)


def _default() -> set[str]:
    return {c for c, entry in RULES.items() if entry.severity is not Severity.ADVICE}


@cache
def _firm() -> Levels:
    return {code: Severity.ERROR for code in RULES if is_firm(code)}


def _ignored_in(settings: Settings, path: str) -> Iterator[str]:
    for pattern, names in settings.per_file_ignores.items():
        if any(fnmatchcase(p, pattern) for p in (path, PurePosixPath(path).name)):
            yield from names


def _codes(names: Sequence[str]) -> set[str]:
    """Give the codes that some names stand for."""
    return {
        code
        for code, entry in RULES.items()
        for name in names
        if name.upper() in (code, _family(code), "ALL")
        or name in (entry.name, entry.name.partition("/")[0])
    }


def _family(code: str) -> str:
    """Give the family of a code; of two digits where the catalogue has it so."""
    return code[:4] if code.startswith("BG95") else code[:3]
