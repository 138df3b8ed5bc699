"""`briefgen validate`: what is wrong in briefs, and where."""

import sys
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, say
from briefgen.cli.fix_options import Diff, Fix
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
    edition: Annotated[
        str | None,
        typer.Option(help="Say, too, what this shorter brief would leave out."),
    ] = None,
    fix: Fix = False,
    diff: Diff = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes",
            help="With --fix or --diff: mend what has a likely answer, too.",
        ),
    ] = False,
    layout: Annotated[
        bool,
        typer.Option("--layout", help="Lay the pages out too: what does not fit?"),
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count what was found, by rule.")
    ] = False,
) -> None:
    """Say what is wrong in briefs, and where. Nothing is written but by --fix."""
    from briefgen.cli.fixing import put_back
    from briefgen.cli.targets import STANDARD, read
    from briefgen.cli.telling import summary, tell, tell_all, tell_statistics
    from briefgen.forms.judged import Judged
    from briefgen.pipeline.mend import mend
    from briefgen.project import SETTINGS

    mending = fix or diff
    choice = _choice(select, ignore)
    names = _names(files, form, fix=fix, diff=diff, unsafe=unsafe_fixes)
    judge = partial(_stages(layout=layout), choice=choice, edition=edition)
    judged: list[Judged] = []
    mended = 0
    known: set[Diagnostic] = set()  # of the project, told once
    for name in names:
        source = read(name)
        text, diagnostics = source.value, source.diagnostics
        if text is not None and mending:
            done = mend(text, judge, unsafe=unsafe_fixes)
            put_back(name, text.data, done, diff=diff)
            text, diagnostics = done.source, done.outcome.diagnostics
            mended += len(done.mended)
        elif text is not None:
            diagnostics = judge(text).diagnostics
        diagnostics = tuple(each for each in diagnostics if each not in known)
        known.update(each for each in diagnostics if each.span.path == SETTINGS)
        judged.append(Judged(name if text is None else text.name, diagnostics))
        if form in ("text", "line") and not diff:
            stream = sys.stderr if fix and name == STANDARD else sys.stdout
            tell(diagnostics, text, stream, short=form == "line")
    tell_all(judged, form, strict=strict)

    found = [each for brief in judged for each in brief.diagnostics]
    if statistics:
        tell_statistics(found)
    what_of_it = "would be fixed" if diff else "fixed"
    say(summary(judged, f"{mended} {what_of_it}" if mending else None))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    failed = any(each.severity in failing for each in found) or (diff and mended)
    raise typer.Exit(Exit.ERRORS if failed else Exit.OK)


def _names(
    files: list[str], form: str, *, fix: bool, diff: bool, unsafe: bool
) -> list[str]:
    """Give the briefs; end the run where the command was used wrongly."""
    from briefgen.cli.fixing import check_use
    from briefgen.cli.gather import gather
    from briefgen.output import OutputRefused

    try:
        check_use(files, form, fix=fix, diff=diff, unsafe=unsafe)
        names = gather(files)
    except OutputRefused as refusal:
        say(f"briefgen: {refusal}")
        raise typer.Exit(Exit.USAGE) from None
    return names


def _choice(select: list[str] | None, ignore: list[str] | None) -> Any:  # noqa: ANN401 (a Choice, of a stage that is loaded here)
    """Give what is looked for; end the run where that is no rule."""
    from briefgen.pipeline.validate import Choice
    from briefgen.rules.selection import check_names

    choice = Choice(_split(select), _split(ignore))
    for complaint in check_names(choice.only + choice.ignored):
        say(f"briefgen: {complaint}")
        raise typer.Exit(Exit.USAGE)
    return choice


def _stages(*, layout: bool) -> Callable[..., Outcome[Any]]:
    """Give how far a brief goes: to the rules, or on to its pages."""
    if layout:
        from briefgen.pipeline.pages import lay_out_brief

        return lay_out_brief
    from briefgen.pipeline.validate import validate_brief

    return validate_brief


def _split(names: list[str] | None) -> tuple[str, ...]:
    """Give names that were given one by one, or with commas between."""
    return tuple(name for some in names or () for name in some.split(",") if name)
