"""A font family's name or files → a font file for each of its faces.

By name it is looked for among the project's own fonts, then among those of Python
packages that advertise them (entry points `fonts_ttf`), which are not imported.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from briefgen.fontfile import font_name
from briefgen.fonts import Face, FontError
from briefgen.nearest import nearest
from briefgen.project import Fault, Project
from briefgen.style import Family, Fonts

WEIGHTS = {"light": 300, "regular": 400, "semibold": 600, "bold": 700}
_ENDINGS = (".ttf", ".otf")


class FontFile(NamedTuple):
    """One font file: what it is called, and where it is, or what is in it."""

    name: str
    path: Path | None
    data: bytes = b""

    def face(self) -> Face:
        """Read the font, once in a process: a face remembers what it has shaped."""
        return _of_path(self.path) if self.path else _of_bytes(self.name, self.data)

    def sha256(self) -> str:
        """Give the hash of what is in it."""
        return _hash_at(self.path) if self.path else sha256(self.data).hexdigest()


def family_files(family: Family, fonts: Fonts) -> Mapping[str, FontFile]:
    """Give the files that a family has, by weight and slant. Raises `FontError`."""
    if family.name:
        return dict(_by_name(family.name, fonts))
    files = family.files()
    own = {
        face: _of_project(file, fonts) for face, file in files.items() if "/" in file
    }
    if own:  # what a package has is of another design
        return own
    if not files:
        message = "a family has a name, or files"
        raise FontError(message)
    return {
        face: FontFile(file, packaged(family.package, file))
        for face, file in files.items()
    }


def _by_name(name: str, fonts: Fonts) -> Iterator[tuple[str, FontFile]]:
    """Find the faces of a family: of each, the file that is nearest in weight."""
    best: dict[str, tuple[int, FontFile]] = {}
    wanted, known = _plain(name), dict[str, None]()
    for found in (*_own(fonts), *_advertised()):
        said = font_name(found.data or _bytes(found.path))
        if said is None:
            continue
        known[said.family] = None
        if _plain(said.family) != wanted:
            continue
        weight = min(WEIGHTS, key=lambda each: abs(WEIGHTS[each] - said.weight))
        off = abs(WEIGHTS[weight] - said.weight)
        face = weight + ("-italic" if said.italic else "")
        if face not in best or off < best[face][0]:
            best[face] = (off, found)
    if not best:
        message = (
            f"no font is called “{name}”, neither in the folder “{fonts.folder}” nor "
            "in an installed package"
        )
        near = nearest(name, known)
        message += f": did you mean “{near}”?" if near else ""
        raise FontError(message)
    return ((face, found) for face, (_, found) in best.items())


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _own(fonts: Fonts) -> Iterator[FontFile]:
    """Give the fonts in the project's folder of them, and in the folders there."""
    project = _project(fonts)
    if project is None:
        return
    for name in project.names(fonts.folder):
        path = f"{fonts.folder}/{name}"
        inner = project.names(path) if not name.lower().endswith(_ENDINGS) else ()
        for file in (path, *(f"{path}/{each}" for each in inner)):
            data = project.read(file) if file.lower().endswith(_ENDINGS) else None
            if isinstance(data, bytes):
                yield FontFile(Path(file).name, None, data)


def _of_project(file: str, fonts: Fonts) -> FontFile:
    project = _project(fonts)
    data = (
        project.read(file) if project else Fault("BG105", f"there is no file “{file}”")
    )
    if isinstance(data, Fault):
        raise FontError(data.message)
    return FontFile(Path(file).name, None, data)


def _project(fonts: Fonts) -> Project | None:
    if fonts.root is None or fonts.home is None:
        return None
    return Project(fonts.root, fonts.home)


def _advertised() -> Iterator[FontFile]:
    """Give the fonts of packages that advertise some, in the order of their names."""
    packages = {
        entry.value.partition(":")[0] for entry in entry_points(group="fonts_ttf")
    }
    for package in sorted(packages):
        folder = _folder(package)
        if folder is not None and folder.is_dir():
            for path in sorted(folder.glob("*.ttf")):
                yield FontFile(path.name, path)


def _folder(package: str) -> Path | None:
    """Find the font files of a package, which is not imported: nothing of it is run."""
    # Of a dotted name Python would import all but the last part.
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "files"


@cache
def packaged(package: str, file: str) -> Path:
    """Find a font file of a package. Raises `FontError`."""
    folder = _folder(package)
    if folder is None:
        message = f"there is no installed package “{package}” with fonts"
        raise FontError(message)
    path = folder / file
    if not file or path.parent != folder or not path.is_file():
        message = f"there is no font file “{file}” in the package “{package}”"
        raise FontError(message)
    return path


def _bytes(path: Path | None) -> bytes:
    return path.read_bytes() if path else b""


@cache
def _hash_at(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@cache
def _of_path(path: Path) -> Face:
    return Face(path.stem, path.read_bytes())


@cache
def _of_bytes(name: str, data: bytes) -> Face:
    return Face(Path(name).stem, data)
