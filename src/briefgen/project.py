"""The project: the folder that a brief may read from, and what rules see of it.

A brief may come from a stranger. What it names is opened only below its project's
folder, never through a link, never where opening would wait, and only so far as a
picture is large. Nothing else in the house opens a file that a brief names.
"""

import errno
import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import field
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar

from briefgen.diagnostics import Severity
from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.csl import CslStyle
from briefgen.model.edition import Edition
from briefgen.model.fields import Field
from briefgen.model.inlines import Inline
from briefgen.model.quotations import Comparison
from briefgen.model.scale import Scale
from briefgen.model.values import PartialDate
from briefgen.nearest import nearest
from briefgen.record import entity, record
from briefgen.settings import Settings
from briefgen.style import Style
from briefgen.vectors import Vector

T = TypeVar("T")

SETTINGS = "briefgen.toml"
MOST_BYTES = 20 * 1024 * 1024  # of one file

_LONGEST_NAME = 1024
_MOST_LISTED = 500  # files of one folder
_MOST_COMPARED = 2_000  # of them with a name that none has
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+-]+:|//")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f:*?"<>|]')  # on one system or another
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?", re.IGNORECASE)
_SAFE_OPEN = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_noted: ContextVar[dict[Path, bytes] | None] = ContextVar("noted", default=None)
_held: ContextVar[Mapping[Path, bytes] | None] = ContextVar("held", default=None)
_HELD = Path(Path(sys.prefix).anchor, "held-in-memory")


class Fault(NamedTuple):
    """Why a file was not read: BG104 where it may not be, BG105 where it cannot be."""

    code: str
    message: str
    hint: str | None = None


@record
class Project:
    """Where a brief may read: beside itself, and from the root of its project."""

    root: Path
    folder: Path  # the brief's own

    def read(self, name: str, most: int = MOST_BYTES) -> bytes | Fault:
        """Give the bytes of a file that a brief names, or why they are not to be had.

        It is looked for beside the brief, then from the root on.
        """
        parts = parts_of(name)
        if isinstance(parts, Fault):
            return parts
        found = _read(self.folder, parts, most)
        if isinstance(found, Fault) and self.root != self.folder:
            below = _read(self.root, parts, most)
            missing = isinstance(below, Fault) and below.code == "BG105"
            found = found if missing else below
        absent = _absent("/".join(parts))
        return absent._replace(hint=self._near(parts)) if found == absent else found

    def _near(self, parts: tuple[str, ...]) -> str | None:
        """Name the file whose name may have been meant by one that none has."""
        *above, last = parts
        try:
            names = self._names(tuple(above))
        except OSError:  # a folder that may be entered, and not listed
            return None
        near = nearest(last, names[:_MOST_COMPARED])
        if near is None or near.startswith("."):
            return None
        return f"did you mean “{'/'.join([*above, near])}”?"

    def names(self, folder: str) -> tuple[str, ...]:
        """Give the names of the files in a folder of the project, in order.

        It is looked for as a file is; where there is none, there are no names.
        """
        parts = parts_of(folder)
        return () if isinstance(parts, Fault) else self._names(parts)[:_MOST_LISTED]

    def _names(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        found = _listed(self.folder, parts)
        if found is None:
            found = _listed(self.root, parts) or []
        return tuple(sorted(found))

    def beside(self, name: str) -> "Project":
        """Give the project as a file sees it that was read by this name."""
        below = self.folder if is_file(self.folder / name) else self.root
        return Project(self.root, (below / name).parent)


def find_project(folder: Path) -> Project:
    """Give the project of a brief in this folder.

    Its root is the nearest folder above with a `briefgen.toml`, or else its own.
    """
    folder = folder.absolute()
    for above in (folder, *folder.parents):
        if is_file(os.path.join(above, SETTINGS)):  # noqa: PTH118 (twice as fast)
            return Project(above, folder)
    return Project(folder, folder)


@contextmanager
def noted() -> Iterator[dict[Path, bytes]]:
    """Have every file noted, by its path, that is read from a project meanwhile."""
    files: dict[Path, bytes] = {}
    before = _noted.set(files)
    try:
        yield files
    finally:
        _noted.reset(before)


@contextmanager
def holding(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Have projects made of these files, by their paths, and nothing read from a disk.

    Gives the folder in which they seem to lie.
    """
    before = _held.set({_HELD / path: data for path, data in files.items()})
    try:
        yield _HELD
    finally:
        _held.reset(before)


def is_file(path: Path | str) -> bool:
    """Whether there is a file of this name, where projects are read from."""
    held = _held.get()
    return os.path.isfile(path) if held is None else Path(path) in held  # noqa: PTH113 (twice as fast)


@entity
class FileKind:
    """What files may be that a brief names for one purpose. Identity is its name."""

    endings: Mapping[str, bytes]  # of their names, and how such a file begins
    other: str  # what is said of any other: “… is no PNG, JPEG or SVG picture”
    most: int = MOST_BYTES
    needed: bool = True  # False: it may not be there, which a rule of its own tells


Assets: TypeAlias = Mapping[FileKind, Mapping[str, bytes | Fault]]
"""Every file that a brief names: by what for, and by its name as it is written."""


@record
class Case:
    """What rules judge: a brief, its argument, and what it names, already read."""

    brief: Brief
    fields: tuple[Field, ...]  # all with words in them: walked once, for all rules
    inlines: tuple[Inline, ...]  # of all texts, each before what stands inside it
    argument: Argument
    assets: Assets
    style: Style | None = None  # None: it could not be read
    edition: Edition | None = None  # None: the whole brief is wanted
    scales: tuple[Scale, ...] | None = ()  # that the brief names; None: one is lost
    settings: Settings = Settings()
    levels: Mapping[str, Severity] = field(default_factory=dict)  # by code looked for
    today: PartialDate | None = None  # None: no day is to count
    markings: tuple[str, ...] = ()  # labels of the TLP, fewest readers first; if needed
    vectors: Mapping[str, Vector] = field(default_factory=dict)  # read SVG pictures
    comparisons: tuple[Comparison, ...] = ()  # each quotation that names its source
    csl: CslStyle | None = None  # the citation style, where that is a file
    whole: bool = True  # False: what could not be read is left out, and looks empty
    offered: tuple[str, ...] = ()  # works of the bibliography, where it lacks a key

    def every(self, kind: type[T]) -> Iterator[T]:
        """Yield every inline of a kind, in any text of the brief."""
        return (each for each in self.inlines if isinstance(each, kind))


def parts_of(name: str) -> tuple[str, ...] | Fault:
    """Split a name into folders and file, if it can lie in a project at all."""
    shown = name if name.isprintable() else ascii(name)[1:-1]
    if not name or len(name) > _LONGEST_NAME:
        return Fault("BG105", "this is no name of a file")
    if name.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:", name):
        return _outside(shown, "is a path from the root")
    if _ADDRESS.match(name):
        return _outside(shown, "is an address; nothing is fetched")
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    if ".." in parts or "\\" in name:
        return _outside(shown, "leads out of the folder, or has a backslash")
    if any(part.startswith(".") for part in parts):
        return _outside(shown, "is hidden")
    impossible = _FORBIDDEN.search(name) or any(_DEVICE.fullmatch(p) for p in parts)
    if impossible or unicodedata.normalize("NFC", name) != name:
        return Fault("BG105", f"no file is called “{shown}” on every system")
    if not parts:
        return Fault("BG105", f"“{shown}” is a folder")
    return parts


def _outside(name: str, why: str) -> Fault:
    hint = "put the file into the project folder, and name it from the brief's own"
    return Fault("BG104", f"“{name}” {why}", hint)


def _read(folder: Path, parts: tuple[str, ...], most: int) -> bytes | Fault:
    name, held, notes = "/".join(parts), _held.get(), _noted.get()
    path = folder.joinpath(*parts)
    if held is None:
        found = _read_below(folder, parts, most)
    else:
        found = held.get(path, _absent(name))
    if isinstance(found, Fault):
        return found
    if len(found) > most:
        return Fault("BG105", f"“{name}” is bigger than {most // 1024 // 1024} MiB")
    if notes is not None:
        notes[path] = found
    return found


def _read_below(folder: Path, parts: tuple[str, ...], most: int) -> bytes | Fault:
    """Read one byte more than there may be, at most."""
    name = "/".join(parts)
    try:
        file = (
            _open_below(folder, parts) if _SAFE_OPEN else _open_checked(folder, parts)
        )
    except OSError as fault:
        return _unopened(name, fault)
    known = os.fstat(file)
    if not stat.S_ISREG(known.st_mode):
        os.close(file)
        return Fault("BG105", f"“{name}” is not a file")
    with os.fdopen(file, "rb") as opened:
        try:
            # Room is made for what is asked, so ask for all only of what has grown.
            found = opened.read(min(known.st_size, most) + 1)
            grown = known.st_size < len(found) <= most
            return found + opened.read(most + 1 - len(found)) if grown else found
        except OSError:
            return Fault("BG105", f"“{name}” cannot be read")


def _listed(folder: Path, parts: tuple[str, ...]) -> list[str] | None:
    """Give the names in a folder below this one; None where there is none."""
    held, path = _held.get(), folder
    if held is not None:
        path = folder.joinpath(*parts)
        return [each.name for each in held if each.parent == path] or None
    for part in parts:
        path /= part
        if not path.is_dir() or path.is_symlink():
            return None
    return [each.name for each in path.iterdir()]


def _unopened(name: str, fault: OSError) -> Fault:
    match fault.errno:
        case errno.ELOOP | errno.EMLINK:
            return _outside(name, "is a link, or lies behind one")
        case errno.EISDIR | errno.ENXIO:
            return Fault("BG105", f"“{name}” is not a file")
        case errno.EACCES | errno.EPERM:
            return Fault("BG105", f"“{name}” may not be read")
        case _:
            return _absent(name)


def _absent(name: str) -> Fault:
    return Fault("BG105", f"there is no file “{name}”")


def _open_below(folder: Path, parts: tuple[str, ...]) -> int:
    """Open part by part, so that no link is followed and none can be slipped in."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        try:
            try:
                below = os.open(
                    part, flags | (0 if last else os.O_DIRECTORY), dir_fd=at
                )
            except NotADirectoryError as fault:
                # Linux says this of a link where it was asked for a folder.
                if stat.S_ISLNK(
                    os.stat(part, dir_fd=at, follow_symlinks=False).st_mode
                ):
                    raise OSError(errno.ELOOP, "") from fault
                raise
        finally:
            os.close(at)
        at = below
    return at


def _open_checked(folder: Path, parts: tuple[str, ...]) -> int:
    """Open after a look at each part, where a system cannot open below a folder.

    A link that is slipped in between is found by comparing what was opened.
    """
    path = folder
    for part in parts:
        path /= part
        if path.is_symlink():
            raise OSError(errno.ELOOP, "")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise OSError(errno.ELOOP, "")
    if not path.is_file():
        raise OSError(errno.EISDIR if path.exists() else errno.ENOENT, "")
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    if not os.path.samestat(os.fstat(file), os.lstat(path)):
        os.close(file)
        raise OSError(errno.ELOOP, "")
    return file
