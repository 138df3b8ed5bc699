"""`briefgen cite`: the sources of a brief, where each is cited, what it lacks."""

import sys
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, deliver, say


def cite(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A brief; - reads standard input."),
    ],
    *,
    form: Annotated[
        Literal["text", "json"],
        typer.Option("--format", help="text: to read. json: for programs."),
    ] = "text",
    every: Annotated[
        bool,
        typer.Option(
            "--all", help="With works of its bibliography that are not cited."
        ),
    ] = False,
) -> None:
    """List the sources of a brief: where each is cited, what it lacks."""
    from briefgen.cli.targets import read
    from briefgen.cli.telling import tell
    from briefgen.pipeline.cite import list_sources

    source = read(file)
    diagnostics, listed, sound = source.diagnostics, None, source.ok
    if source.value is not None:
        outcome = list_sources(source.value, every=every)
        diagnostics, listed, sound = outcome.diagnostics, outcome.value, outcome.ok
    if listed is None:
        tell(diagnostics, source.value, sys.stderr)
        raise typer.Exit(Exit.ERRORS)
    if form == "json":
        from briefgen.forms.jsontext import json_text

        written = {"file": file, "sources": [_written(each) for each in listed]}
        deliver(json_text(written).encode())
    else:
        from briefgen.report import shown

        for each in listed:
            for line in _told(each):
                say(shown(line), out=True)
    read_by_author = sum(each.read for each in listed)
    cited = sum(bool(each.cited) for each in listed)
    plural = "s" * (len(listed) != 1)
    say(f"{len(listed)} source{plural}: {cited} cited, {read_by_author} read")
    if not sound:
        under = {fault for each in listed for fault in each.missing}
        others = [
            each
            for each in diagnostics
            if each.severity.value == "error" and each not in under
        ]
        tell(others, source.value, sys.stderr)
        say("the brief has errors; briefgen validate tells them")
    raise typer.Exit(Exit.OK if sound else Exit.ERRORS)


def _told(each: Any) -> Iterator[str]:  # noqa: ANN401 (a ListedSource, loaded late)
    """Write a source to be read: its key, and under it a line for each thing known."""
    yield each.key
    yield f"  {each.reference}"
    places = [f"{at.within} ({at.span.start[0]})" for at in each.cited]
    yield f"  cited in: {', '.join(places)}" if places else "  not cited"
    if not each.read:
        yield "  not read by the author"
    checked = each.quotations
    if checked.of:
        yield f"  quotations: {checked.checked} of {checked.of} checked"
    for fault in each.missing:
        yield f"  {fault.severity} {fault.code}: {fault.message}"


def _written(each: Any) -> dict[str, object]:  # noqa: ANN401 (the same)
    return {
        "key": each.key,
        "reference": each.reference,
        "cited": [
            {
                "line": at.span.start[0],
                "column": at.span.start[1],
                "path": at.span.path,
                "within": at.within,
            }
            for at in each.cited
        ],
        "missing": [
            {
                "code": fault.code,
                "name": fault.name,
                "level": fault.severity.value,
                "message": fault.message,
            }
            for fault in each.missing
        ],
        "read": each.read,
        "quotations": {"checked": each.quotations.checked, "of": each.quotations.of},
    }
