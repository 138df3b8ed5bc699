"""`briefgen new`: a commented brief that renders at once."""

import os
import shlex
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import Exit, complain, say

SCHEMA = "brief.schema.json"


def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What to call it, without .yaml.")
    ],
) -> None:
    """Write a commented brief to start from.

    Beside it is put the schema, by which editors help to write it.
    """
    from briefgen.output import OutputRefused, check_name
    from briefgen.resources import read_text

    path = Path(name)
    if path.name in {"", ".."} or name.endswith(("/", os.sep)):
        complain(f"“{name}” is no name for a brief")
        raise typer.Exit(Exit.USAGE)
    if path.suffix not in {".yaml", ".yml"}:
        path = path.with_name(f"{path.name}.yaml")
    try:
        check_name(path)
        text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OutputRefused as refusal:
        complain(refusal)
        raise typer.Exit(Exit.USAGE) from None
    except FileExistsError:
        complain(f"“{path}” is there already: nothing was changed")
        raise typer.Exit(Exit.USAGE) from None
    schema = path.with_name(SCHEMA)
    if not schema.exists():
        schema.write_text(read_text("schema", SCHEMA), encoding="utf-8")
    typed = f"./{path}" if name.startswith("-") else str(path)
    line = f"write your brief over it, then: briefgen render {shlex.quote(typed)}"
    say(f"{path}: {line}", out=True)
