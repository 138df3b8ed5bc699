"""`briefgen validate`: what is wrong in briefs, and where."""

import sys
from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, say
from briefgen.diagnostics import Diagnostic, Outcome, Severity

_Names = list[str] | None


def validate(  # noqa: PLR0913 (each is an option of the command)
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE", help="Briefs, folders of them; - reads standard input."
        ),
    ],
    *,
    form: Annotated[
        Literal["text", "line", "json", "sarif", "github", "junit"],
        typer.Option(
            "--format",
            help="text: with the line it is about. line: one line each. "
            "The others are for programs.",
        ),
    ] = "text",
    select: Annotated[
        _Names,
        typer.Option(metavar="RULE", help="Look for this alone: BG502, argument."),
    ] = None,
    ignore: Annotated[
        _Names, typer.Option(metavar="RULE", help="Do not look for this.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail on warnings too.")
    ] = False,
    layout: Annotated[
        bool,
        typer.Option("--layout", help="Lay the pages out too: what does not fit?"),
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count what was found, by rule.")
    ] = False,
) -> None:
    """Say what is wrong in briefs, and where. Nothing is written."""
    from briefgen.cli.gather import gather
    from briefgen.cli.targets import read
    from briefgen.cli.telling import count, tell, tell_all, tell_statistics
    from briefgen.forms.judged import Judged
    from briefgen.output import OutputRefused
    from briefgen.pipeline.validate import Choice, validate_brief
    from briefgen.project import SETTINGS
    from briefgen.rules.selection import check_names

    choice = Choice(_split(select), _split(ignore))
    for complaint in check_names(choice.only + choice.ignored):
        say(f"briefgen: {complaint}")
        raise typer.Exit(Exit.USAGE)
    try:
        names = gather(files)
    except OutputRefused as refusal:
        say(f"briefgen: {refusal}")
        raise typer.Exit(Exit.USAGE) from None

    judge: Callable[..., Outcome[Any]] = validate_brief
    if layout:
        from briefgen.pipeline.pages import lay_out_brief

        judge = lay_out_brief
    judged: list[Judged] = []
    known: set[Diagnostic] = set()  # of the project, told once
    for name in names:
        source = read(name)
        diagnostics = source.diagnostics
        if source.value is not None:
            diagnostics = judge(source.value, choice=choice).diagnostics
        diagnostics = tuple(each for each in diagnostics if each not in known)
        known.update(each for each in diagnostics if each.span.path == SETTINGS)
        judged.append(Judged(name, diagnostics))
        if form in ("text", "line"):
            tell(diagnostics, source.value, sys.stdout, short=form == "line")
    tell_all(judged, form, strict=strict)

    found = [each for brief in judged for each in brief.diagnostics]
    if statistics:
        tell_statistics(found)
    say(f"{len(names)} brief{'s' * (len(names) != 1)}: {count(found)}")
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    failed = any(each.severity in failing for each in found)
    raise typer.Exit(Exit.ERRORS if failed else Exit.OK)


def _split(names: list[str] | None) -> tuple[str, ...]:
    """Give names that were given one by one, or with commas between."""
    return tuple(name for some in names or () for name in some.split(",") if name)
