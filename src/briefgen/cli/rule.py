"""`briefgen rule`: what is checked, and the manual page of each rule."""

from typing import Annotated

import typer

from briefgen.cli.console import Exit, say


def rule(
    name: Annotated[
        str | None,
        typer.Argument(metavar="RULE", help="Its code or its name; left out: all."),
    ] = None,
) -> None:
    """List the rules, or print the manual page of one."""
    from briefgen.rules import RULES
    from briefgen.rules.manual import page
    from briefgen.rules.selection import code_of, nearest_rule

    if name is None:
        widest = max(len(entry.name) for entry in RULES.values())
        for each, entry in RULES.items():
            say(f"{each}  {entry.name:<{widest}}  {entry.severity}", out=True)
        return
    code = code_of(name)
    if code is None:
        say(f"briefgen: no rule is called “{name}”: {nearest_rule(name)}")
        raise typer.Exit(Exit.USAGE)
    title, _, rest = page(code).partition("\n")
    say(f"{title}\n{RULES[code].name} · {RULES[code].severity}\n{rest}", out=True)
