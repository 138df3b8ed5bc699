"""The options of every verb that mends what it finds."""

from typing import Annotated, TypeAlias

import typer

Fix: TypeAlias = Annotated[
    bool,
    typer.Option("--fix", help="Mend, in the files, what has one right answer."),
]
Diff: TypeAlias = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change.")
]
