"""The tokens of font families: by name, or file by file."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import token


@record
class Family:
    """Tokens of one family under `fonts: families:`: its name, or its files by face.

    A file with a `/` in its name is one of the project: `./fonts/House-Bold.ttf`.
    Where a family has a name, or such files, the package has no say.
    """

    span: Span = NOWHERE
    name: str = token(
        "",
        "Name of the family, as its files have it: found in `fonts: folder`, or in "
        "Python packages that bring fonts",
    )
    package: str = token("", "Python package that holds the files")
    light: str = token("", "File of the face: in the package, or a path")
    regular: str = token("", "File of the face: in the package, or a path")
    semibold: str = token("", "File of the face: in the package, or a path")
    bold: str = token("", "File of the face: in the package, or a path")
    light_italic: str = token("", "File of the face: in the package, or a path")
    italic: str = token("", "File of the face: in the package, or a path")
    semibold_italic: str = token("", "File of the face: in the package, or a path")
    bold_italic: str = token("", "File of the face: in the package, or a path")

    def files(self) -> Mapping[str, str]:
        """Give the files that there are, by weight and slant: `bold-italic`."""
        files = {
            f"{weight}{slant}": getattr(self, f"{weight}{slant}".replace("-", "_"), "")
            for weight in ("light", "regular", "semibold", "bold")
            for slant in ("", "-italic")
        }
        files["regular-italic"] = self.italic
        return {face: file for face, file in files.items() if file}


def _source(package: str, name: str) -> Family:
    return Family(
        package=package,
        light=f"{name}-Light.ttf",
        regular=f"{name}-Regular.ttf",
        semibold=f"{name}-Semibold.ttf",
        bold=f"{name}-Bold.ttf",
        light_italic=f"{name}-LightIt.ttf",
        italic=f"{name}-It.ttf",
        semibold_italic=f"{name}-SemiboldIt.ttf",
        bold_italic=f"{name}-BoldIt.ttf",
    )


_FAMILIES = {
    "serif": _source("font_source_serif_pro", "SourceSerifPro"),
    "sans": _source("font_source_sans_pro", "SourceSansPro"),
}


@record
class Fonts:
    """Tokens under `fonts:`."""

    span: Span = NOWHERE
    folder: str = token("fonts", "Folder of the project with font files")
    families: Mapping[str, Family] = field(
        default_factory=lambda: dict(_FAMILIES),
        metadata={"caption": "Font families, by the name that the roles use"},
    )
    root: Path | None = field(default=None, metadata={"made": True})
    home: Path | None = field(default=None, metadata={"made": True})
    """The folders that files count from: that of the project, and of the style."""
