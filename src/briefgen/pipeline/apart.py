"""Text in, PDF out, in a process of its own: a stranger's brief may end that alone."""

from functools import partial
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.pipeline.render import USUAL, Options, Rendered, render_brief
from briefgen.pipeline.source import SourceText
from briefgen.project import find_project
from briefgen.sandbox.limits import FEW, Limits
from briefgen.sandbox.worker import Reason, WorkerEnded, run_apart


def render_apart(
    source: SourceText, options: Options = USUAL, limits: Limits = FEW
) -> Outcome[Rendered | None]:
    """Turn a brief into a PDF as `render_brief` does, within limits (BG909).

    A fault of ours, and a worker that dies of one, is raised as `WorkerEnded`.
    """
    folders = [find_project(source.folder).root]
    if options.style is not None:
        folders.append(Path(options.style).absolute().parent)
    call = partial(render_brief, source, options)
    try:
        return run_apart(call, folders, limits)
    except WorkerEnded as ended:
        if ended.reason not in _TOLD:
            raise
        return Outcome(None, (_too_costly(source, ended.reason, limits),))


_TOLD = {
    Reason.MEMORY: "it needs more than {memory} MiB of memory",
    Reason.TIME: "it takes longer than {processor} s of work, or {clock:g} s in all",
}


def _too_costly(source: SourceText, reason: Reason, limits: Limits) -> Diagnostic:
    memory = limits.memory // 1024 // 1024
    message = _TOLD[reason].format(**limits._asdict() | {"memory": memory})
    start = Span(source.name, (1, 1), (1, 2))
    hint = "make it smaller; or, if you trust it, --no-sandbox lets it have its way"
    return Diagnostic("BG909", "output/too-costly", start, message, hint)
