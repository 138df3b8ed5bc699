"""A brief as mended: to its file, to standard output, or as what would change there."""

import io
import sys
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from briefgen.cli.console import deliver, say
from briefgen.cli.targets import STANDARD
from briefgen.output import OutputRefused, rewrite
from briefgen.pipeline.mend import Mended
from briefgen.report import shown


def check_use(
    names: Sequence[str], form: str, *, fix: bool, diff: bool, unsafe: bool
) -> None:
    """Raise `OutputRefused` where options do not go together."""
    if unsafe and not fix and not diff:
        message = "--unsafe-fixes goes with --fix or --diff"
        raise OutputRefused(message)
    if diff and form != "text":
        message = "--diff shows what would change: leave out --format"
        raise OutputRefused(message)
    if STANDARD in names and fix and not diff and (form != "text" or len(names) > 1):
        message = "--fix - writes the brief to standard output, and nothing beside it"
        raise OutputRefused(message)


def put_back(name: str, before: bytes, done: Mended, *, diff: bool) -> None:
    """Write a mended brief over what it was, or show what would change."""
    after = done.source.data
    if diff:
        _show(done.source.name, before, after)
    elif name == STANDARD:
        deliver(after)
    elif after != before:
        rewrite(Path(name), before, after)
    for each in done.spared:
        place = shown(str(each.span))
        say(f"{place}: {each.code} is not fixed: more than that would have changed")


def _show(name: str, before: bytes, after: bytes) -> None:
    """Write a difference as `patch -p0` and `git apply -p0` take it."""
    named = shown(name)
    lines = [*unified_diff(_lines(before), _lines(after), named, named)]
    if sys.stdout is not None and sys.stdout.isatty():
        for line in lines:
            say(shown(line.removesuffix("\n")), out=True)
        return
    whole = "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )
    deliver(whole.encode())


def _lines(data: bytes) -> list[str]:
    """Give the lines with their ends, as they are."""
    return [*io.StringIO(data.decode("utf-8", "replace"), newline="\n")]
