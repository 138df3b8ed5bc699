"""Names on the command line → the briefs that they stand for."""

import os
import re
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from briefgen.cli.targets import STANDARD
from briefgen.output import OutputRefused
from briefgen.pipeline.source import MOST

_SUFFIXES = frozenset((".yaml", ".yml"))
_BRIEF = rb"(?m)^(title|findings|recommendations)[ \t]*:"
_STYLE = rb"(?m)^(extends|brand)[ \t]*:"


def gather(names: list[str]) -> list[str]:
    """Give the briefs, each once, in order; raise `OutputRefused` where there is none.

    A folder stands for the briefs in it, at any depth: YAML files that have a title,
    findings or recommendations. A pattern (`briefs/*.yaml`) is for shells that do not
    know them.
    """
    found: dict[str, str] = {}
    for name in names:
        briefs = [name]
        if name != STANDARD and os.path.isdir(name):  # noqa: PTH112 (a name, not a path yet)
            briefs = [*_briefs_in(name)]
        elif has_magic(name) and not os.path.lexists(name):
            matched = sorted(glob(name, recursive=True))  # noqa: PTH207 (a whole name)
            briefs = [path for path in matched if Path(path).is_file()]
        if not briefs:
            message = f"there is no brief in “{name}”"
            raise OutputRefused(message)
        for brief in briefs:
            found.setdefault(_file(brief), brief)
    return [*found.values()]


def _file(name: str) -> str:
    """Give one name for a file, by whatever way it is reached.

    A link in its own place stays one: it is told, not followed.
    """
    if name == STANDARD:
        return name
    folder, file = os.path.split(name)
    return os.path.join(os.path.realpath(folder), file)  # noqa: PTH118 (a name, not a path)


def _briefs_in(folder: str) -> Iterator[str]:
    for above, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            path = Path(above, name)
            hidden = name.startswith(".") or path.is_symlink()
            if path.suffix in _SUFFIXES and not hidden and _is_brief(path):
                yield str(path)


def _is_brief(path: Path) -> bool:
    text = _start(path)
    if text is None:
        return True  # what cannot be read is told, not passed over
    return bool(re.search(_BRIEF, text)) and not re.search(_STYLE, text)


def is_style(path: Path) -> bool:
    """Whether a file is a style on top of another."""
    return bool(re.search(_STYLE, _start(path) or b""))


def _start(path: Path) -> bytes | None:
    """Give what a brief could hold of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError:
        return None
