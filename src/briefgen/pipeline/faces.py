"""A style's font families to faces, each read when it is first asked for.

Most briefs use six of sixteen, and a font costs more to read than a page to set.
"""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from briefgen.fonts import Face
from briefgen.style import Fonts


class Faces(Mapping[str, Face]):
    """Faces under the names that `Style.face` gives them."""

    def __init__(self, fonts: Fonts) -> None:
        self._files = {
            f"{name}-{face}": (family.package, file)
            for name, family in fonts.families.items()
            for face, file in family.files().items()
        }
        self._read: dict[str, Face] = {}

    def __getitem__(self, name: str) -> Face:
        face = self._read.get(name)
        if face is None:
            package, file = self._files[name]
            face = self._read[name] = _face(package, file)
        return face

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


_faces: dict[tuple[str, str], Face] = {}
"""Faces for the life of the process: a face remembers the words that it has shaped."""


def _face(package: str, file: str) -> Face:
    face = _faces.get((package, file))
    if face is None:
        # Found, not imported: nothing of a font package is run.
        spec = find_spec(package)
        assert spec is not None, f"no package {package}"
        assert spec.origin is not None
        path = Path(spec.origin).parent / "files" / file
        face = _faces[package, file] = Face(path.stem, path.read_bytes())
    return face
