"""`briefgen rule`: what is checked, and the manual page of each rule."""

from typing import Annotated

import typer

from briefgen.cli.console import Exit, say


def rule(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="RULE", help="Its code, its name or a family; left out: all."
        ),
    ] = None,
) -> None:
    """List the rules, or those of a family, or print the manual page of one."""
    from briefgen.rules import RULES
    from briefgen.rules.manual import page
    from briefgen.rules.selection import code_of, codes_of, nearest_rule

    code = code_of(name) if name is not None else None
    if code is not None:
        title, _, rest = page(code).partition("\n")
        say(f"{title}\n{RULES[code].name} · {RULES[code].severity}\n{rest}", out=True)
        return
    listed = codes_of(name or "all")
    if not listed:
        say(f"briefgen: no rule is called “{name}”: {nearest_rule(name or '')}")
        raise typer.Exit(Exit.USAGE)
    widest = max(len(RULES[each].name) for each in listed)
    for each in listed:
        entry = RULES[each]
        say(f"{each}  {entry.name:<{widest}}  {entry.severity}", out=True)
