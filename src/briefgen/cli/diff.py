"""`briefgen diff`: what changed in meaning from one brief to another."""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, complain, deliver, say


def diff(  # noqa: PLR0913 (each is an option of the command)
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A brief, or a PDF made of one.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another; - reads input.")],
    *,
    form: Annotated[
        Literal["text", "json", "pdf"],
        typer.Option(
            "--format",
            help="text: to read. json: for programs. pdf: NEW, with change bars.",
        ),
    ] = "text",
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="With --format pdf: the file. Left out, or -: standard output.",
        ),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(help="With --format pdf: a built-in style, or a style file."),
    ] = None,
    conformance: Annotated[
        Literal["ua1", "ua2"],
        typer.Option(help="With --format pdf: the standards, as in `render`."),
    ] = "ua1",
) -> None:
    """Say what changed in meaning: 0 nothing did, 1 something, 2 cannot be read."""
    from briefgen.cli.telling import tell
    from briefgen.pipeline.compare import compare

    if old == new == "-":
        say("briefgen: only one of the two can be standard input")
        raise typer.Exit(Exit.USAGE)
    if form == "pdf":
        raise typer.Exit(_as_pdf(old, new, output, style, conformance))
    if output is not None or style is not None or conformance != "ua1":
        say("briefgen: -o, --style and --conformance are for --format pdf")
        raise typer.Exit(Exit.USAGE)
    before, after = _opened(old), _opened(new)
    compared = compare(before, after)
    if compared.value is None:
        tell(compared.diagnostics, None, sys.stderr)
        raise typer.Exit(Exit.USAGE)
    found = compared.value
    if form == "json":
        written = {
            "old": old,
            "new": new,
            "changes": [change._asdict() for change in found],
        }
        say(json.dumps(written, indent=2, ensure_ascii=False), out=True)
    else:
        _print(found)
        say(_summary(found))
    raise typer.Exit(Exit.ERRORS if found else Exit.OK)


def _as_pdf(
    old: str, new: str, output: str | None, style: str | None, conformance: str
) -> Exit:
    """Write the later brief with change bars."""
    from briefgen.cli.targets import STANDARD, Job, check
    from briefgen.cli.telling import tell
    from briefgen.diagnostics import Severity
    from briefgen.output import OutputRefused, write_output
    from briefgen.pipeline.comparison import redline_apart
    from briefgen.pipeline.render import Options

    target = Path(output) if output not in (None, STANDARD) else None
    try:
        for source in (old, new):
            check(Job(source, target))
        before, after = _opened(old), _opened(new)
        options = Options(style, conformance)
        outcome = redline_apart(before, after, options)
        made = outcome.value
        if made is None:  # what only wants care, validation says
            errors = [d for d in outcome.diagnostics if d.severity is Severity.ERROR]
            tell(errors, after if _is_text(after) else None, sys.stderr)
            return Exit.USAGE
        if target is None:
            deliver(made.pdf)
        else:
            write_output(target, made.pdf)
    except OutputRefused as refusal:
        complain(refusal)
        return Exit.USAGE
    pages = f"{made.pages} page{'s' * (made.pages != 1)}"
    line = f"{target or '-'}: {pages}, {_summary(made.changes)}"
    say(line, out=target is not None)
    return Exit.ERRORS if made.changes else Exit.OK


def _is_text(source: Any) -> bool:  # noqa: ANN401 (a SourceText, loaded late)
    return not source.data.startswith(b"%PDF-")


def _opened(name: str) -> Any:  # noqa: ANN401 (a SourceText, loaded late)
    from briefgen.cli.targets import STANDARD
    from briefgen.cli.telling import tell
    from briefgen.pipeline.compare import open_either
    from briefgen.pipeline.source import MOST_OF_PDF, SourceText

    if name == STANDARD:
        data = sys.stdin.buffer.read(MOST_OF_PDF + 1) if sys.stdin else b""
        return SourceText("stdin", data, Path())
    opened = open_either(Path(name))
    if opened.value is None:
        tell(opened.diagnostics, None, sys.stderr)
        raise typer.Exit(Exit.USAGE)
    return opened.value


def _print(found: Sequence[Any]) -> None:
    from briefgen.report import shown

    for kind, of_kind in groupby(found, key=lambda change: change.kind):
        say("brief" if kind == "brief" else _PLURALS.get(kind, f"{kind}s"), out=True)
        for change in of_kind:
            for line in _told(change):
                say(shown(line), out=True)


def _summary(found: Sequence[Any]) -> str:
    """Count the changes, and those by which less is limited than before."""
    if not found:
        return "nothing changed in meaning"
    weaker = sum(bool(change.weaker) for change in found)
    limits = f"; {weaker} of them limit less than before" if weaker else ""
    return f"{len(found)} change{'s' * (len(found) != 1)} in meaning{limits}"


_PLURALS = {"person": "people", "data": "data"}


def _told(change: Any) -> Iterator[str]:  # noqa: ANN401 (a Change, loaded late)
    """Write a change: what it is, and under it what weighs most of it."""
    from briefgen.model.wording import marked

    name = f"{change.key}, {change.field}" if change.field else change.key
    if change.kind == "brief":
        name = change.field
    words = change.old or change.new
    if change.how in ("changed", "renamed"):
        words = marked(change.old, change.new)
    yield f"  {change.how:<8} {name}: {words}" if words else f"  {change.how:<8} {name}"
    if change.weaker:
        yield f"           ! {change.weaker}"
    if change.numbers_gone or change.numbers_come:
        gone = ", ".join(change.numbers_gone) or "none"
        come = ", ".join(change.numbers_come) or "none"
        yield f"           numbers: {gone} → {come}"
