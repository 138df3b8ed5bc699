"""`briefgen style check`: what is wrong with styles, and what they come to."""

from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen.cli.console import Exit, say
from briefgen.cli.fix_options import Diff, Fix


def check(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="STYLE", help="Style files, or names of built-in styles."
        ),
    ],
    *,
    fix: Fix = False,
    diff: Diff = False,
) -> None:
    """Check styles: their tokens, their contrast, their fonts, their page."""
    from briefgen.cli.style.named import tell_faults
    from briefgen.cli.telling import count
    from briefgen.pipeline.looks import check_style, told
    from briefgen.report import shown

    worst = Exit.OK
    for name in names:
        mended = _mended(name, diff=diff) if fix or diff else 0
        checked = check_style(name, Path())
        tell_faults(checked.diagnostics, name)
        done = f"; {mended} {'would be fixed' if diff else 'fixed'}" if mended else ""
        say(f"{shown(name)}: {count(checked.diagnostics)}{done}", out=not diff)
        if checked.value is None:
            worst = Exit.ERRORS
        elif not diff:
            for line in told(checked.value):
                say(f"  {line}", out=True)
    raise typer.Exit(worst)


def _mended(name: str, *, diff: bool) -> int:
    """Mend the file of a style, or show what would change; tell how much that is.

    A style is read with the files below it, from the disk: each round of edits is
    written before the next is looked for, and the first alone is shown.
    """
    from briefgen.cli.fixing import put_back
    from briefgen.diagnostics import Outcome
    from briefgen.pipeline.looks import check_style
    from briefgen.pipeline.mend import MOST_ROUNDS, mend
    from briefgen.pipeline.source import SourceText, open_source
    from briefgen.read.layers import is_path

    path, mended = Path(name), 0
    for _ in range(MOST_ROUNDS):
        found = open_source(path).value if is_path(name) else None
        if found is None:
            break
        source = found._replace(name=path.name)

        def judge(text: SourceText, known: bytes = source.data) -> Outcome[Any]:
            return check_style(name, Path()) if text.data == known else Outcome(None)

        done = mend(source, judge)
        put_back(name, source.data, done, diff=diff)
        mended += len(done.mended)
        if diff or not done.mended:
            break
    return mended
