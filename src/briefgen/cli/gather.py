"""Names on the command line → the briefs that they stand for."""

import os
import re
import stat
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from briefgen.cli.targets import STANDARD
from briefgen.model.brief import Brief
from briefgen.output import OutputRefused
from briefgen.pipeline.source import MOST

_SUFFIXES = frozenset((".yaml", ".yml"))
_STYLE = rb"(?m)^(extends|brand)[ \t]*:"
_FIELD = rb"(?m)^[\"']?([\w-]+)[\"']?[ \t]*:"
# What hardly any other YAML has: with one of these a file is a brief.
_ARGUED = frozenset(("findings", "recommendations", "key_messages", "caveats"))
_KNOWN = 3 / 4  # of the fields of a file that has but a title, as drafts do


def gather(names: list[str]) -> list[str]:
    """Give the briefs, each once, in order; raise `OutputRefused` where there is none.

    A folder stands for the briefs in it, at any depth: YAML files with findings or
    recommendations, and those with a title whose other fields are a brief's. A pattern
    (`briefs/*.yaml`) is for shells that do not know them.
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
    names = {name.decode("ascii", "replace") for name in re.findall(_FIELD, text)}
    if re.search(_STYLE, text) or not names:
        return False
    known = len(names.intersection(Brief.__match_args__)) / len(names)
    return bool(names & _ARGUED) or ("title" in names and known >= _KNOWN)


def is_style(path: Path) -> bool:
    """Whether a file is a style on top of another."""
    return bool(re.search(_STYLE, _start(path) or b""))


def _start(path: Path) -> bytes | None:
    """Give what a brief could hold of a file; None where it cannot be read.

    A pipe or a device has nothing: to ask it would be to wait for it.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b""
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError:
        return None
