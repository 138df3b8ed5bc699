"""A style's font families to faces, each read when it is first asked for.

Most briefs use six of sixteen, and a font costs more to read than a page to set.
Only files that came from elsewhere than from us are read at once, to see that they
are fonts at all.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Span
from briefgen.fonts import Face, FontError
from briefgen.style import Family, Fonts, Style

_WEIGHTS = ("light", "regular", "semibold", "bold")
_OURS = {family.package for family in Fonts().families.values()}


class Faces(Mapping[str, Face]):
    """Faces under the names that `Style.face` gives them.

    A face that a family lacks is another face of it: the nearest weight, upright
    where there is no italic.
    """

    def __init__(self, fonts: Fonts) -> None:
        self._files = {
            f"{name}-{face}": (family.package, file)
            for name, family in fonts.families.items()
            for face, file in _faces(family)
        }

    def __getitem__(self, name: str) -> Face:
        return _read(_file(*self._files[name]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def check_faces(style: Style) -> Iterator[Diagnostic]:
    """Say which of a style's families have no usable files (BG802)."""
    for family in style.fonts.families.values():
        try:
            for _, file in _faces(family):
                path = _file(family.package, file)
                if family.package not in _OURS or path.suffix != ".ttf":
                    _read(path)
        except FontError as fault:
            yield _bad(family.span, str(fault))
    for _, role in style.type.roles():
        if role.family not in style.fonts.families:
            yield _bad(role.span, f"“{role.family}” is no family of fonts: families")


def _bad(span: Span, message: str) -> Diagnostic:
    return Diagnostic("BG802", "style/bad-value", span, message)


def _faces(family: Family) -> Iterator[tuple[str, str]]:
    """Yield the name of every face, with its file or that of its nearest."""
    files = family.files()
    for slant, other in (("", "-italic"), ("-italic", "")):
        for wanted in range(len(_WEIGHTS)):
            by_weight = sorted(_WEIGHTS, key=lambda w: abs(_WEIGHTS.index(w) - wanted))
            names = [weight + turn for turn in (slant, other) for weight in by_weight]
            yield names[0], next((files[name] for name in names if name in files), "")


@cache
def _file(package: str, file: str) -> Path:
    """Find a font file of a package, which is not imported: nothing of it is run."""
    # Of a dotted name Python would import all but the last part.
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or spec.origin is None:
        message = f"there is no installed package “{package}” with fonts"
        raise FontError(message)
    folder = Path(spec.origin).parent / "files"
    path = folder / file
    if not file or path.parent != folder or not path.is_file():
        message = f"there is no font file “{file}” in the package “{package}”"
        raise FontError(message)
    return path


@cache
def _read(path: Path) -> Face:
    """Read a face, once in a process: it remembers the words that it has shaped."""
    return Face(path.stem, path.read_bytes())
