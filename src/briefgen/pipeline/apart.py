"""Text in, PDF out, in a process of its own: a stranger's brief may end that alone.

So may a stranger's PDF that is read back.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.pipeline.pdf_diagnostics import wrong
from briefgen.pipeline.render import USUAL, Options, Rendered, render_brief
from briefgen.pipeline.source import SourceText
from briefgen.project import find_project
from briefgen.sandbox.limits import FEW, Limits
from briefgen.sandbox.worker import Reason, WorkerEnded, run_apart

T = TypeVar("T")

_MIB = 1024 * 1024
READING = Limits(memory=512 * _MIB, processor=6, clock=30.0)
"""What reading a PDF back may take. One of four pages takes a tenth of a second."""


def render_apart(
    source: SourceText, options: Options = USUAL, limits: Limits = FEW
) -> Outcome[Rendered | None]:
    """Turn a brief into a PDF as `render_brief` does, within limits (BG909).

    A fault of ours, and a worker that dies of one, is raised as `WorkerEnded`.
    """
    call = partial(render_brief, source, options)
    return made_apart(call, (source,), options.style, limits)


def made_apart(
    call: Callable[[], Outcome[T | None]],
    sources: Sequence[SourceText],
    style: str | None,
    limits: Limits = FEW,
) -> Outcome[T | None]:
    """Give what a call makes of briefs, the last of them the one that is told of."""
    folders = [find_project(source.folder).root for source in sources]
    if style is not None:
        folders.append(Path(style).absolute().parent)
    try:
        return run_apart(call, folders, limits)
    except WorkerEnded as ended:
        told = _told(ended.reason, limits)
        if told is None:
            raise
        return Outcome(None, (_too_costly(sources[-1], told),))


def read_apart(
    name: str, call: Callable[[], Outcome[T | None]], limits: Limits = READING
) -> Outcome[T | None]:
    """Give what a call makes of a PDF, within limits (BG962).

    A fault of ours is raised as `WorkerEnded`. That a worker dies is not: it shares its
    process with whatever unpacks the streams of a PDF.
    """
    try:
        return run_apart(call, (), limits)
    except WorkerEnded as ended:
        if ended.reason is Reason.FAULT:
            raise
        told = _told(ended.reason, limits) or f"its reader died of it ({ended.told})"
        return Outcome(None, (wrong(name, "BG962", told),))


_TOLD = {
    Reason.MEMORY: "it needs more than {memory} MiB of memory",
    Reason.TIME: "it takes longer than {processor} s of work, or {clock:g} s in all",
}


def _told(reason: Reason, limits: Limits) -> str | None:
    """Say of what a worker took too much."""
    memory = limits.memory // _MIB
    told = _TOLD.get(reason)
    return told and told.format(**limits._asdict() | {"memory": memory})


def _too_costly(source: SourceText, told: str) -> Diagnostic:
    start = Span(source.name, (1, 1), (1, 2))
    hint = "make it smaller; or, if you trust it, --no-sandbox lets it have its way"
    return Diagnostic("BG909", "output/too-costly", start, told, hint)
