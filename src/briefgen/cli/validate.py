"""`briefgen validate`: what is wrong in a brief, and where."""

import sys
from typing import Annotated, Literal

import typer

from briefgen.cli.console import Exit, say
from briefgen.diagnostics import Diagnostic, Outcome


def validate(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Briefs; - reads standard input."),
    ],
    *,
    form: Annotated[
        Literal["excerpt", "line"],
        typer.Option(help="With the line it is about; or one line each."),
    ] = "excerpt",
) -> None:
    """Say what is wrong in briefs, and where. Nothing is written."""
    from briefgen.cli.targets import read
    from briefgen.cli.telling import count, tell
    from briefgen.pipeline.validate import validate_brief

    found: list[Diagnostic] = []
    for name in files:
        source = read(name)
        diagnostics = source.diagnostics
        if source.value is not None:
            diagnostics = validate_brief(source.value).diagnostics
        tell(diagnostics, source.value, sys.stdout, short=form == "line")
        found += diagnostics
    say(f"{len(files)} brief{'s' * (len(files) != 1)}: {count(found)}")
    raise typer.Exit(Exit.OK if Outcome(None, tuple(found)).ok else Exit.ERRORS)
