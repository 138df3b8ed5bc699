"""A brief to the files that it names: each read once, and known for what it is.

To let a brief name files for another purpose: write their kind here, add it to
`KINDS`, and yield the names in `named_files`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.argument import bodies, nested
from briefgen.model.blocks import Chart, Data, Figure, Table
from briefgen.model.brief import Brief
from briefgen.model.csl import CSL_ENDING
from briefgen.model.fields import place
from briefgen.model.values import Placed
from briefgen.project import Assets, Fault, FileKind, Project, find_project
from briefgen.style import Style

PICTURE = FileKind(
    {
        ".png": b"\x89PNG\r\n\x1a\n",
        ".jpg": b"\xff\xd8\xff",
        ".jpeg": b"\xff\xd8\xff",
        ".svg": b"",
    },
    "no PNG, JPEG or SVG picture",
)
DATA = FileKind(
    {".csv": b"", ".json": b""},
    "neither a CSV nor a JSON file",
    2 * 1024 * 1024,
)

COPY = FileKind(
    {".txt": b"", ".md": b"", ".html": b"", ".htm": b"", ".pdf": b""},
    "none of: txt, md, html, pdf",
    needed=False,
)
"""The text of a source, which quotations are compared with."""

BIBLIOGRAPHY = FileKind(
    dict.fromkeys((".bib", ".bibtex", ".json", ".yaml", ".yml", ".ris"), b""),
    "none of: bib, json, yaml, ris",
)

CSL = FileKind({CSL_ENDING: b""}, "no CSL file", 1024 * 1024)
"""A citation style of one's own."""

KINDS = (PICTURE, DATA, COPY, BIBLIOGRAPHY, CSL)


HOUSE = "style:"
"""What stands before the name of a style's logo: no brief can name a file so."""


class NamedFile(NamedTuple):
    """A file that a brief names, and where."""

    kind: FileKind
    name: str
    span: Span


def logo_of(brief: Brief, style: Style | None) -> str | None:
    """Give the name of the logo that is printed: the brief's own, else its style's."""
    if brief.publisher is not None and brief.publisher.logo is not None:
        return brief.publisher.logo
    return None if style is None else house_logo(style)


def house_logo(style: Style) -> Placed | None:
    """Give the name of a style's own logo among the pictures of a brief."""
    logo = style.masthead.logo
    return Placed(f"{HOUSE}{logo}", style.place("masthead.logo")) if logo else None


def named_files(brief: Brief, style: Style | None = None) -> Iterator[NamedFile]:
    """Yield every file that a brief names, as often as it does, and its logo."""
    logo = logo_of(brief, style)
    if logo is not None:
        owner = brief.publisher or brief
        yield _named(PICTURE, logo, owner.span)
    for body in bodies(brief):
        for block in nested(body):
            match block:
                case Figure():
                    yield _named(PICTURE, block.image, block.span)
                case (
                    Chart(data=Data(file=str(name))) | Table(data=Data(file=str(name)))
                ):
                    yield _named(DATA, name, block.span)
                case _:
                    pass
    asked = brief.citations
    if asked is not None and asked.style and asked.style.endswith(CSL_ENDING):
        yield _named(CSL, asked.style, asked.span)
    for name in brief.bibliography:
        yield _named(BIBLIOGRAPHY, name, brief.span)
    for source in brief.sources.values():
        if source.archive_copy is not None:
            yield _named(COPY, source.archive_copy.path, source.archive_copy.span)


def _named(kind: FileKind, name: str, owner: Span) -> NamedFile:
    return NamedFile(kind, name, place(name, owner))


def load_assets(brief: Brief, folder: Path, style: Style | None = None) -> Assets:
    """Read every file that a brief in this folder names, and its style's logo."""
    project = find_project(folder)
    assets: dict[FileKind, dict[str, bytes | Fault]] = {kind: {} for kind in KINDS}
    for kind, name, _ in named_files(brief, style):
        if style is not None and name.startswith(HOUSE):
            assets[kind][name] = read_logo(style)
        elif name not in assets[kind]:
            assets[kind][name] = _read(project, kind, name)
    return assets


def read_logo(style: Style) -> bytes | Fault:
    """Read the logo that a style names: from its own folder, or its project's."""
    root, home = style.fonts.root, style.fonts.home
    name = style.masthead.logo
    if root is None or home is None:
        return Fault("BG105", f"there is no file “{name}”")
    return _read(Project(root, home), PICTURE, name)


def read_house_csl(project: Project, name: str) -> bytes | Fault:
    """Read the citation style that a style file or the settings of a project name."""
    return _read(project, CSL, name)


def _read(project: Project, kind: FileKind, name: str) -> bytes | Fault:
    data = project.read(name, kind.most)
    if isinstance(data, Fault):
        return data
    begins = kind.endings.get(Path(name).suffix.lower())
    if begins is None:
        return Fault("BG105", f"“{name}” is {kind.other}")
    if not data:
        return Fault("BG105", f"“{name}” is empty")
    if not data.startswith(begins):
        return Fault("BG105", f"“{name}” is not what its name says")
    return data
