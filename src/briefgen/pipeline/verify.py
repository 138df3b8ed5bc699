"""A PDF → whether what it carries gives the same PDF again, or what differs."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from briefgen import __version__
from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.manifest import MadeFrom, Manifest
from briefgen.model.values import PartialDate
from briefgen.pdfreader import UnreadablePdf, opened
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.carried import Carried, carried_in
from briefgen.pipeline.inspect import MOST_UNPACKED, carried_by
from briefgen.pipeline.pdf_diagnostics import wrong
from briefgen.pipeline.render import Options, Rendered, render_brief
from briefgen.project import Project, holding
from briefgen.read.layers import is_path
from briefgen.readback.differences import added_since, differing_facts, differing_pages
from briefgen.readback.inspection import inspection
from briefgen.readback.objects import Objects
from briefgen.readback.same_content import same_content
from briefgen.sandbox.limits import FEW


class Verified(NamedTuple):
    """What came of making a PDF again."""

    same: Literal["bytes", "content"] | None
    """`content`: only the compressor was another. None: it is another PDF."""
    differences: tuple[str, ...] = ()
    made_by: str = __version__  # the version of briefgen


def verify_pdf(
    name: str, data: bytes, folder: Path | None = None
) -> Outcome[Verified | None]:
    """Make a PDF again from what it carries, apart, and compare the two.

    Fonts and copies of sources, which no PDF carries, are taken from `folder`, where
    their hashes are those of the manifest. The value is None where it cannot be made.
    """
    read = carried_by(name, data)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    carried, manifest = read.value, read.value.manifest
    if manifest is None:
        told = "it does not say how it was made"
        hint = "briefgen extract gives its brief; older versions carried no more"
        return Outcome(None, (wrong(name, "BG964", told, hint),))
    brought, lacking = _brought(carried.away, folder)
    if lacking:
        return Outcome(None, tuple(_lacking(name, each, folder) for each in lacking))
    whole = carried._replace(files={**carried.files, **brought})
    made = read_apart(name, partial(_made, whole, manifest), FEW)
    if made.value is None:
        told = "what it carries gives no PDF"
        if manifest.briefgen != __version__:
            told += f": {_versions(manifest)}"
        return Outcome(None, (wrong(name, "BG966", told), *made.diagnostics))
    if made.value.pdf == data:
        return Outcome(Verified("bytes", (), manifest.briefgen))
    return read_apart(name, partial(_compared, name, data, made.value.pdf, manifest))


def _brought(
    away: tuple[MadeFrom, ...], folder: Path | None
) -> tuple[dict[str, bytes], list[MadeFrom]]:
    """Give the files that a folder has, and those that are still missing."""
    brought, lacking = dict[str, bytes](), list[MadeFrom]()
    for entry in away:
        home = folder.absolute() if folder is not None else None
        data = Project(home, home).read(entry.path) if home is not None else None
        if isinstance(data, bytes) and sha256(data).hexdigest() == entry.sha256:
            brought[entry.path] = data
        else:
            lacking.append(entry)
    return brought, lacking


def _lacking(name: str, entry: MadeFrom, folder: Path | None) -> Diagnostic:
    told = f"it was made with “{entry.path}”, which is for others to pass on"
    if folder is None:
        return wrong(name, "BG964", told, "name a folder that has it: --with FOLDER")
    return wrong(name, "BG964", f"{told}; “{folder}” has not that file")


def _made(carried: Carried, manifest: Manifest) -> Outcome[Rendered | None]:
    """Render what a PDF carries, with its options."""
    fields = {*Manifest.__match_args__} & {*Options._fields}
    said = {field: getattr(manifest, field) for field in fields}
    with holding(carried.files) as folder:
        if manifest.style is not None and is_path(manifest.style):
            said["style"] = str(folder / manifest.style)
        options = Options(**said, preflight=False, day=partial(_given, manifest.date))
        return render_brief(carried.source(folder), options)


def _given(day: PartialDate | None) -> PartialDate | None:
    return day


def _compared(
    name: str, data: bytes, made: bytes, manifest: Manifest
) -> Outcome[Verified | None]:
    if same_content(data, made):
        return Outcome(Verified("content", (), manifest.briefgen))
    try:
        told = tuple(_differences(name, data, made, manifest))
    except UnreadablePdf as fault:
        told = (f"it {fault}",)
    return Outcome(Verified(None, told or (_UNSEEN,), manifest.briefgen))


_UNSEEN = "its words are the same; how they are drawn or tagged is not"


def _differences(
    name: str, data: bytes, made: bytes, manifest: Manifest
) -> Iterator[str]:
    if manifest.briefgen != __version__:
        yield _versions(manifest)
    if data.startswith(made):
        yield (
            "what its source gives stands in it to the byte; what follows was added "
            f"afterwards ({len(data) - len(made):,} bytes)"
        )
    with opened(data, MOST_UNPACKED) as one, opened(made, MOST_UNPACKED) as other:
        theirs, ours = Objects(one), Objects(other)
        again = carried_in(ours, name).value
        assert again is not None, "it was made a moment ago"
        if again.manifest is not None:
            here = {font.name: font.sha256 for font in again.manifest.fonts}
            for font in manifest.fonts:
                if here.get(font.name, font.sha256) != font.sha256:
                    yield f"the font {font.name} is another here"
        yield from added_since(theirs, ours)
        yield from differing_facts(inspection(theirs), inspection(ours))
        yield from differing_pages(one, other)


def _versions(manifest: Manifest) -> str:
    return f"it was made by briefgen {manifest.briefgen}, and this is {__version__}"
