"""`briefgen diff`: what changed in meaning from one brief to another."""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, say


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A brief, or a PDF made of one.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another; - reads input.")],
    *,
    form: Annotated[
        Literal["text", "json"],
        typer.Option("--format", help="text: to read. json: for programs."),
    ] = "text",
) -> None:
    """Say what changed in meaning: 0 nothing did, 1 something, 2 cannot be read."""
    from briefgen.cli.telling import tell
    from briefgen.pipeline.compare import compare

    if old == new == "-":
        say("briefgen: only one of the two can be standard input")
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
    raise typer.Exit(Exit.ERRORS if found else Exit.OK)


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
    weaker = sum(bool(change.weaker) for change in found)
    if not found:
        say("nothing changed in meaning")
        return
    plural = "s" * (len(found) != 1)
    limits = f"; {weaker} of them limit less than before" if weaker else ""
    say(f"{len(found)} change{plural} in meaning{limits}")


_PLURALS = {"person": "people", "data": "data"}


def _told(change: Any) -> Iterator[str]:  # noqa: ANN401 (a Change, loaded late)
    """Write a change: what it is, and under it what weighs most of it."""
    from briefgen.compare.wording import marked

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
