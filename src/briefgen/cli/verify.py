"""`briefgen verify`: whether a PDF is what its own source gives."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import Exit, say


def verify(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="PDFs; - reads standard input.")
    ],
    *,
    folder: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="FOLDER",
            help="Where fonts and copies of sources are, which no PDF carries.",
        ),
    ] = None,
) -> None:
    """Render what a PDF carries again, and say whether it gives the same PDF."""
    from briefgen.cli.pdfs import called, read_pdf
    from briefgen.cli.telling import tell
    from briefgen.pipeline.verify import verify_pdf
    from briefgen.report import shown

    if folder is not None and not Path(folder).is_dir():
        say(f"briefgen: there is no folder “{shown(folder)}”")
        raise typer.Exit(Exit.USAGE)
    worst = Exit.OK
    for name in files:
        read = read_pdf(name)
        diagnostics, verified = read.diagnostics, None
        if read.value is not None:
            where = Path(folder) if folder is not None else None
            outcome = verify_pdf(called(name), read.value, where)
            diagnostics, verified = outcome.diagnostics, outcome.value
        tell(diagnostics, None, sys.stderr)
        if verified is None:
            worst = Exit.ERRORS
            continue
        say(f"{shown(called(name))}: {_ANSWERS[verified.same]}", out=True)
        for difference in verified.differences:
            say(f"  {shown(difference)}", out=True)
        if verified.same is None:
            worst = Exit.ERRORS
    raise typer.Exit(worst)


_ANSWERS = {
    "bytes": "yes, what it carries gives the same bytes",
    "content": "yes, what it carries gives the same, packed by another compressor",
    None: "no, what it carries gives another PDF (BG966)",
}
