"""A style as the command line names it → the style, or the end of the run."""

import sys
from pathlib import Path

import typer

from briefgen.cli.console import Exit, complain
from briefgen.cli.telling import tell
from briefgen.diagnostics import NOWHERE, Diagnostic
from briefgen.pipeline.source import SourceText
from briefgen.project import find_project
from briefgen.read.cascade import read_style
from briefgen.read.layers import is_path
from briefgen.read.settings import read_settings
from briefgen.style import Style


def named(name: str | None) -> Style:
    """Give a style; None stands for that of the project in this folder.

    What is wrong with it is told, and ends the run.
    """
    if name is None:
        name = read_settings(find_project(Path())).value.style
    read = read_style(name, Path())
    tell_faults(read.diagnostics, name or "")
    if read.value is None or not read.ok:
        raise typer.Exit(Exit.ERRORS)
    return read.value


def tell_faults(faults: tuple[Diagnostic, ...], name: str) -> None:
    """Tell what is wrong with a style; a name that no style has is wrong usage."""
    for fault in faults:
        if fault.span == NOWHERE:
            hint = f": {fault.hint}" if fault.hint else ""
            complain(f"{fault.message}{hint}")
            raise typer.Exit(Exit.USAGE)
    source = None
    if is_path(name) and Path(name).is_file():
        path = Path(name)
        source = SourceText(path.name, path.read_bytes(), path.parent)
    tell(faults, source, sys.stderr)
