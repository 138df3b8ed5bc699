"""`briefgen render`: briefs to PDFs."""

import sys
from time import perf_counter
from typing import Annotated, Literal

import typer

from briefgen.cli.console import Exit, complain, confess, deliver, say


def render(  # noqa: PLR0913 (each is an option of the command)
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Briefs; - reads standard input."),
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The PDF, or a folder for several; - writes standard output. "
            "Left out: the brief's name with .pdf, or .EDITION.pdf, in the current "
            "folder.",
        ),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(help="A built-in style's name, or a style file."),
    ] = None,
    edition: Annotated[
        str | None,
        typer.Option(help="A shorter brief: one-page, short, summary; or your own."),
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Mark it as a draft.")] = False,
    show: Annotated[
        bool, typer.Option("--open", help="Show the PDF when it is done.")
    ] = False,
    conformance: Annotated[
        Literal["ua1", "ua2"],
        typer.Option(
            help="ua1: PDF/UA-1 and PDF/A-3a. ua2: PDF/UA-2, PDF/A-4f and WTPDF."
        ),
    ] = "ua1",
    sandbox: Annotated[
        bool,
        typer.Option(
            help="Set each brief in a process of its own, with limits on what it takes."
        ),
    ] = True,
    preflight: Annotated[
        bool,
        typer.Option(help="Read each PDF back, and hold it against its brief."),
    ] = True,
    attachments: Annotated[
        bool,
        typer.Option(help="Attach what the PDF was made from, and its charts' data."),
    ] = True,
) -> None:
    """Turn briefs into PDFs. Where a brief has errors, no PDF is touched."""
    started = perf_counter()
    from briefgen.cli.targets import plan, read
    from briefgen.cli.telling import tell
    from briefgen.output import OutputRefused, write_output
    from briefgen.pipeline.apart import render_apart
    from briefgen.pipeline.render import Options, render_brief
    from briefgen.report import shown
    from briefgen.sandbox.worker import WorkerEnded

    worst = Exit.OK
    turn = render_apart if sandbox else render_brief
    options = Options(
        style, conformance, draft, preflight, attachments, edition=edition
    )
    try:
        for name, target in plan(files, output, edition):
            source = read(name)
            diagnostics, rendered = source.diagnostics, None
            if source.value is not None:
                try:
                    outcome = turn(source.value, options)
                except WorkerEnded as ended:  # the other briefs may be sound
                    worst = confess(ended.told, name)
                    continue
                diagnostics, rendered = outcome.diagnostics, outcome.value
            tell(diagnostics, source.value, sys.stderr)
            if rendered is None:
                worst = max(worst, Exit.ERRORS)
                continue
            if target is None:
                deliver(rendered.pdf)
            else:
                write_output(target, rendered.pdf)
            now = perf_counter()
            pages = f"{rendered.pages} page{'s' * (rendered.pages != 1)}"
            line = f"{shown(str(target or '-'))}: {pages}, {now - started:.2f} s"
            if rendered.preflight:
                line += f", {rendered.preflight:.2f} of them to read it back"
            say(line, out=target is not None)
            if show and target is not None:
                typer.launch(str(target))
            started = now
    except OutputRefused as refusal:
        complain(refusal)
        raise typer.Exit(Exit.USAGE) from None
    raise typer.Exit(worst)
