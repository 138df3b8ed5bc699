"""An open PDF → the project that it was made from, in memory, as far as it has it.

    with holding(carried.files) as folder:
        validate_brief(carried.source(folder))

What a PDF says may be made up: no name of it leads anywhere, and a file whose hash is
not the one that its manifest has is not taken for it.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.manifest import MANIFEST, MadeFrom, Manifest
from briefgen.pdf.images import ImageError, picture_file
from briefgen.pipeline.pdf_diagnostics import wrong
from briefgen.pipeline.source import SourceText
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse
from briefgen.readback.attached import attached
from briefgen.readback.faults import is_safe
from briefgen.readback.inspection import producer
from briefgen.readback.objects import Objects
from briefgen.readback.pictures import picture

_MOST_FILES = 1_000
_OURS = "briefgen "  # how what made it is called


class Carried(NamedTuple):
    """The project that a PDF was made from."""

    brief: str  # its path
    files: Mapping[str, bytes]  # by their paths
    manifest: Manifest | None = None  # None: of a version that wrote none
    away: tuple[MadeFrom, ...] = ()  # what is others' to pass on, and needed

    def source(self, folder: Path) -> SourceText:
        """Give the brief, in a project whose root is this folder."""
        home = (folder / self.brief).parent
        return SourceText(self.brief, self.files[self.brief], home)


def carried_in(objects: Objects, name: str) -> Outcome[Carried | None]:
    """Give the project that a PDF carries; `name` is what the PDF is called."""
    files = {each.name: each.content for each in attached(objects)}
    if MANIFEST not in files:
        return _without_manifest(objects, files, name)
    read = _manifest(files[MANIFEST], name)
    wrong_names = tuple(_names(read.value, name)) if read.value is not None else ()
    if read.value is None or wrong_names:
        return Outcome(None, read.diagnostics + wrong_names)
    return _gathered(objects, read.value, files, name)


def _manifest(data: bytes, name: str) -> Outcome[Manifest | None]:
    tree = parse(data, MANIFEST)
    decoded: Outcome[Manifest | None] = Outcome(None)
    if tree.value is not None:
        decoded = decode(tree.value, Manifest)
    faults = tree.diagnostics + decoded.diagnostics
    if decoded.value is not None and not faults:
        return decoded
    told = f"its {MANIFEST} cannot be read: {faults[0].message}"
    hint = "it may have been made by a newer briefgen"
    return Outcome(None, (wrong(name, "BG965", told, hint),))


def _gathered(
    objects: Objects, manifest: Manifest, files: Mapping[str, bytes], name: str
) -> Outcome[Carried | None]:
    """Give the files that a manifest lists, where all are there as it says."""
    found, away, lost = dict[str, bytes](), list[MadeFrom](), list[str]()
    for entry in manifest.files:
        data = _content(objects, entry, files)
        if entry.attachment is None and entry.image is None:
            away.append(entry)
        elif data is None:
            lost.append(entry.path)
        else:
            found[entry.path] = data
    if manifest.brief not in found and not lost:
        lost.append(manifest.brief)
    if lost:
        told = f"is not in it as its {MANIFEST} says"
        faults = (wrong(name, "BG965", f"“{path}” {told}") for path in lost)
        return Outcome(None, tuple(faults))
    return Outcome(Carried(manifest.brief, found, manifest, tuple(away)))


def _names(manifest: Manifest, name: str) -> Iterator[Diagnostic]:
    """Say which files have names that no folder should hold, or that are one."""
    known = set[str]()
    folders = set[str]()
    paths = [entry.path for entry in manifest.files[: _MOST_FILES + 1]]
    if len(paths) > _MOST_FILES:
        told = f"it was made from more than {_MOST_FILES:,} files"
        yield wrong(name, "BG962", told)
        return
    for path in paths:
        if not is_safe(path):
            told = f"it has a file under the name “{path}”"
            yield wrong(name, "BG963", told, _NOT_WRITTEN)
        parts = path.casefold().split("/")
        above = {"/".join(parts[:end]) for end in range(1, len(parts))}
        if path.casefold() in known | folders or known & above:
            told = f"it has two files under the name “{path}”"
            yield wrong(name, "BG963", told, _NOT_WRITTEN)
        known.add(path.casefold())
        folders |= above


_NOT_WRITTEN = "nothing of it is written anywhere"


def _content(
    objects: Objects, entry: MadeFrom, files: Mapping[str, bytes]
) -> bytes | None:
    """Give the bytes of a file; None where they are not there, or are others."""
    if entry.image is not None:
        pixels = picture(objects, entry.image)
        try:
            return None if pixels is None else picture_file(*pixels)
        except (ImageError, ValueError):
            return None
    data = files.get(entry.attachment or "")
    if data is None or sha256(data).hexdigest() != entry.sha256:
        return None
    return data


def _without_manifest(
    objects: Objects, files: dict[str, bytes], name: str
) -> Outcome[Carried | None]:
    """Give the brief of a PDF that was made before there were manifests."""
    briefs = [each for each in files if each.endswith((".yaml", ".yml"))]
    if producer(objects).startswith(_OURS):
        if len(briefs) == 1 and is_safe(briefs[0]):
            return Outcome(Carried(briefs[0], {briefs[0]: files[briefs[0]]}))
        told = "it does not carry what it was made from"
        hint = (
            "left out on purpose: attach: none, an edition, a comparison, or "
            "--no-attachments"
        )
    else:
        told, hint = "it was not made by briefgen", None
    return Outcome(None, (wrong(name, "BG964", told, hint),))
