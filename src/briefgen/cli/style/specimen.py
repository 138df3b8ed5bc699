"""`briefgen style specimen`: a PDF by which a designer judges a style."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import Exit, complain, say


def specimen(
    name: Annotated[
        str,
        typer.Argument(
            metavar="STYLE", help="A built-in style's name, or a style file."
        ),
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The PDF; left out: the style's name with .pdf.",
        ),
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Mark it as a draft.")] = False,
) -> None:
    """Set every part of a brief, and every kind of block, in a style."""
    from briefgen.cli.style.named import named
    from briefgen.cli.telling import tell
    from briefgen.diagnostics import Severity
    from briefgen.output import OutputRefused, check_output, write_output
    from briefgen.pipeline.render import Options, render_brief
    from briefgen.pipeline.source import SourceText
    from briefgen.report import shown

    target = Path(output or f"{Path(name).stem}.pdf")
    try:
        named(name)
        check_output(target)
        page = Path(__file__).with_suffix(".yaml")
        brief = SourceText(page.name, page.read_bytes(), page.parent)
        rendered = render_brief(brief, Options(style=name, draft=draft))
        # What rules advise on our words is no concern of a designer's.
        faults = [d for d in rendered.diagnostics if d.severity is Severity.ERROR]
        tell(faults, brief, sys.stderr)
        if rendered.value is None:
            raise typer.Exit(Exit.ERRORS)
        write_output(target, rendered.value.pdf)
    except OutputRefused as refusal:
        complain(refusal)
        raise typer.Exit(Exit.USAGE) from None
    say(f"{shown(str(target))}: {rendered.value.pages} pages", out=True)
