"""`briefgen new`: a commented brief that renders at once."""

import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import Exit, complain, say


def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What to call it, without .yaml.")
    ],
) -> None:
    """Write a commented brief to start from.

    Beside it is put the schema, by which editors help to write it.
    """
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    path = begin(name, "brief", lambda _: text)
    typed = f"./{path}" if name.startswith("-") else str(path)
    line = f"write your brief over it, then: briefgen render {shlex.quote(typed)}"
    say(f"{path}: {line}", out=True)


def begin(name: str, kind: str, text: Callable[[Path], str]) -> Path:
    """Write a new file of a kind, and its schema beside it; give its path."""
    from briefgen.output import OutputRefused, check_name
    from briefgen.resources import read_text

    path = Path(name)
    if path.name in {"", ".."} or name.endswith(("/", os.sep)):
        complain(f"“{name}” is no name for a {kind}")
        raise typer.Exit(Exit.USAGE)
    if path.suffix not in {".yaml", ".yml"}:
        path = path.with_name(f"{path.name}.yaml")
    try:
        check_name(path)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text(path))
    except OutputRefused as refusal:
        complain(refusal)
        raise typer.Exit(Exit.USAGE) from None
    except FileExistsError:
        complain(f"“{path}” is there already: nothing was changed")
        raise typer.Exit(Exit.USAGE) from None
    schema = path.with_name(f"{kind}.schema.json")
    if not schema.exists():
        schema.write_text(read_text("schema", schema.name), encoding="utf-8")
    return path
