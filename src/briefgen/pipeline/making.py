"""What a brief was rendered from → the files that its PDF carries, and their manifest.

A picture of dots is not carried twice: they are on a page, and the manifest says under
which name. Fonts and copies of sources are others' to pass on: of them it has hashes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from os.path import normpath
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

from briefgen.assets import COPY, DATA, named_files
from briefgen.diagnostics import NOWHERE, Span
from briefgen.model.brief import Brief
from briefgen.model.identifiers import Sha256
from briefgen.model.manifest import MANIFEST, FontUsed, MadeFrom, Manifest
from briefgen.paged import PagedDocument, image_names
from briefgen.pdf.images import cleaned, is_kept
from briefgen.pdf.metadata import Attachment
from briefgen.pipeline.families import FontFile
from briefgen.pipeline.source import SourceText
from briefgen.project import Fault, FileKind, find_project, parts_of
from briefgen.read.layers import is_path

_BRIEF = "brief.yaml"  # what a brief is called that came without a name
_FOLDER = "brief"  # and its folder, where that has a name that no system should have
_STYLE = "given-style"  # the folder of a style that lies outside the project
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_FONTS = (".ttf", ".otf")
_MEDIA_TYPES = {
    ".bib": "application/x-bibtex",
    ".bibtex": "application/x-bibtex",
    ".csv": "text/csv",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".toml": "application/toml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}


class Making(NamedTuple):
    """What a PDF is made from."""

    source: SourceText
    brief: Brief
    read: Mapping[Path, bytes]  # the files that were read from its project
    document: PagedDocument
    fonts: Iterable[FontFile]


def carried(
    making: Making, options: Manifest, others: Iterable[Attachment] = ()
) -> tuple[Attachment, ...]:
    """Give what a PDF carries of its making, the manifest last.

    `options` is a manifest that says no more than these; `others` are attached, too.
    """
    places = _Places(making.source, options.style)
    files = {places.of(path): data for path, data in making.read.items()}
    brief = places.of_brief(files)
    files[brief] = making.source.data
    carrier = _Carrier(making, places, brief, others)
    listed = [carrier.take(path, data) for path, data in sorted(files.items())]
    manifest = replace(
        options,
        brief=brief,
        style=places.style,
        files=tuple(filter(None, listed)),
        fonts=tuple(
            FontUsed(NOWHERE, name, Sha256(digest))
            for digest, name in sorted(carrier.fonts.items(), key=lambda it: it[::-1])
        ),
    )
    listing = Attachment(
        MANIFEST,
        _written(manifest),
        _MEDIA_TYPES[".json"],
        "How this document was made, and from what",
        "Supplement",
    )
    return (*carrier.attachments, listing)


class _Places:
    """Where the files of a project on disk have their place in the one of a PDF."""

    def __init__(self, source: SourceText, style: str | None) -> None:
        self.project = find_project(source.folder)
        self._root, folder = _plain(self.project.root), _plain(self.project.folder)
        self._folder = folder.relative_to(self._root)
        self._name = PurePath(source.name).name
        self._house = self._root
        self.style = style
        if style is not None and is_path(style):
            file = _plain(Path(style).absolute())
            self._house = file.parent
            self.style = self.of(file)

    def of(self, path: Path) -> str:
        """Give the place of a file that was read."""
        path = _plain(path)
        if not path.is_relative_to(self._root):
            return f"{_STYLE}/{path.relative_to(self._house).as_posix()}"
        below = path.relative_to(self._root)
        # A brief can write the name of every file that it reads, and so can any
        # system; but the folder in which it stands itself may be called anything.
        if not _is_name(self._folder.as_posix()) and below.is_relative_to(self._folder):
            return f"{_FOLDER}/{below.relative_to(self._folder).as_posix()}"
        return below.as_posix()

    def of_brief(self, files: Iterable[str]) -> str:
        """Give the place of the brief, beside these files."""
        name = self._name
        if not name.endswith((".yaml", ".yml")) or not _is_name(name):
            name = _free(_BRIEF, {PurePosixPath(file).name for file in files})
        return self.of(self._root / self._folder / name)

    def kinds(self, brief: Brief, files: Iterable[Path]) -> dict[str, FileKind]:
        """Say which files a brief names for what."""
        known, kinds = {_plain(path) for path in files}, dict[str, FileKind]()
        for kind, name, _ in named_files(brief):
            for base in (self._root, self._root / self._folder):
                if _plain(base / name) in known:
                    kinds[self.of(base / name)] = kind
        return kinds


class _Carrier:
    """Takes the files of a project on board, one by one."""

    def __init__(
        self,
        making: Making,
        places: _Places,
        brief: str,
        others: Iterable[Attachment],
    ) -> None:
        self.attachments: list[Attachment] = []
        self.fonts = {font.sha256(): font.name for font in making.fonts}
        self._brief = brief
        self._kinds = places.kinds(making.brief, making.read)
        self._names = {MANIFEST, *(each.name for each in others)}
        names, images = image_names(making.document), making.document.images
        self._images = {
            sha256(data).hexdigest(): names[key]
            for key, data in images.items()
            if key in names and isinstance(data, bytes)
        }

    def take(self, path: str, data: bytes) -> MadeFrom | None:
        """List a file, and attach it if need be; None where it was of no use."""
        digest = sha256(data).hexdigest()
        if path.lower().endswith(_FONTS) and digest not in self.fonts:
            return None  # it lies beside one that is used
        kind = self._kinds.get(path)
        if path.lower().endswith(_FONTS) or kind is COPY:
            return MadeFrom(NOWHERE, path, Sha256(digest))
        if digest in self._images and is_kept(data):
            return MadeFrom(NOWHERE, path, image=self._images[digest])
        if data.startswith(_PICTURES):
            data = cleaned(data)
        return MadeFrom(
            NOWHERE,
            path,
            Sha256(sha256(data).hexdigest()),
            self._attach(path, data, kind),
        )

    def _attach(self, path: str, data: bytes, kind: FileKind | None) -> str:
        name = _free(PurePosixPath(path).name, self._names)
        self._names.add(name)
        what = "The brief" if path == self._brief else f"A file ({path})"
        self.attachments.append(
            Attachment(
                name,
                data,
                _MEDIA_TYPES.get(PurePath(path).suffix.lower(), "text/plain"),
                f"{what} that this document was made from",
                "Data" if kind is DATA else "Source",
            )
        )
        return name


def _plain(path: Path) -> Path:
    return Path(normpath(path))


def _is_name(name: str) -> bool:
    """Whether a file or a folder of a project may be called so, on any system."""
    return name == "." or (name.isprintable() and not isinstance(parts_of(name), Fault))


def _free(name: str, taken: Iterable[str]) -> str:
    """Give a name that is not taken on any system: it, or it with a number."""
    known = {each.casefold() for each in taken}
    stem, suffix, number = PurePath(name).stem, PurePath(name).suffix, 1
    while name.casefold() in known:
        number += 1
        name = f"{stem}-{number}{suffix}"
    return name


def _written(manifest: Manifest) -> bytes:
    text = json.dumps(_plain_value(manifest), indent=1, ensure_ascii=False)
    return f"{text}\n".encode()


def _plain_value(value: object) -> object:
    """Give what JSON has for a value; what is not said is left out."""
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {
            name: _plain_value(each)
            for name, each in named
            if each not in (None, (), False) and not isinstance(each, Span)
        }
    if type(value) is tuple:
        return [_plain_value(each) for each in value]
    return value if isinstance(value, bool) else str(value)
