"""`briefgen extract`: the files that a PDF was made from."""

import shlex
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen.cli.console import Exit, complain, say


def extract(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A PDF; - reads standard input.")
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where to put them. Left out: a folder called as the PDF is.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over files that are there.")
    ] = False,
) -> None:
    """Write the files that a PDF was made from: its brief, style and data."""
    from briefgen.cli.pdfs import called, needed
    from briefgen.cli.targets import STANDARD
    from briefgen.cli.telling import tell
    from briefgen.output import OutputRefused
    from briefgen.output_folder import write_folder
    from briefgen.pipeline.inspect import carried_by
    from briefgen.report import shown

    if output is None and (file == STANDARD or Path(file).stem == Path(file).name):
        complain("where to? -o FOLDER")
        raise typer.Exit(Exit.USAGE)
    data = needed(file)
    outcome = carried_by(called(file), data)
    tell(outcome.diagnostics, None, sys.stderr)
    if outcome.value is None:
        raise typer.Exit(Exit.ERRORS)
    folder = Path(output) if output is not None else Path(Path(file).stem)
    try:
        write_folder(folder, outcome.value.files, force=force)
    except OutputRefused as refusal:
        complain(refusal)
        raise typer.Exit(Exit.USAGE) from None
    for path in sorted(outcome.value.files):
        say(shown(str(folder / path)), out=True)
    for entry in outcome.value.away:
        say(f"not in the PDF: {shown(entry.path)}")
    say(f"as it was made: {shown(_command(folder, outcome.value))}")


def _command(folder: Path, carried: Any) -> str:  # noqa: ANN401 (a Carried, loaded late)
    """Write the command that makes the PDF again."""
    words = ["briefgen", "render", str(folder / carried.brief)]
    manifest = carried.manifest
    if manifest is not None:
        if manifest.style is not None:
            own = folder / manifest.style
            words += ["--style", str(own) if own.is_file() else manifest.style]
        if manifest.conformance != "ua1":
            words += ["--conformance", manifest.conformance]
        if manifest.draft:
            words.append("--draft")
    return shlex.join(words)
