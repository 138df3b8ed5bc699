"""`briefgen style check`: what is wrong with styles, and what they come to."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import Exit, say


def check(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="STYLE", help="Style files, or names of built-in styles."
        ),
    ],
) -> None:
    """Check styles: their tokens, their contrast, their fonts, their page."""
    from briefgen.cli.style.named import tell_faults
    from briefgen.cli.telling import count
    from briefgen.pipeline.looks import check_style, told

    worst = Exit.OK
    for name in names:
        checked = check_style(name, Path())
        tell_faults(checked.diagnostics, name)
        say(f"{name}: {count(checked.diagnostics)}", out=True)
        if checked.value is None:
            worst = Exit.ERRORS
        else:
            for line in told(checked.value):
                say(f"  {line}", out=True)
    raise typer.Exit(worst)
