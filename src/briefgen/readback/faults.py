"""An open PDF → what is broken in it, and what would act on whoever opens it."""

import re
import zlib
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefgen.pdfreader import OpenPdf, UnreadablePdf, coded, parsed
from briefgen.project import Fault, parts_of
from briefgen.readback.objects import Objects, Value, text_of

_MOST_UNPACKED = 128 * 1024 * 1024  # bytes of all streams together
_MOST_PARSED = 4 * 1024 * 1024  # bytes of content with pictures in it
_LARGEST = 14_400.0  # points: what viewers can show (ISO 32000-1, annex C)
_FLATE = "/FlateDecode"
_PICTURES = frozenset(("/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode"))
"""Filters of pictures, wherever else they are met."""
_ACTIONS = frozenset(
    f"/{name}"
    for name in """
    GoToE GoToR ImportData JavaScript Launch Movie Rendition RichMediaExecute Sound
    SubmitForm
    """.split()
)
_MEDIA = frozenset(("/3D", "/Movie", "/RichMedia", "/Screen", "/Sound"))
_KEYS = frozenset(("/JavaScript", "/XFA", "/JS"))
_NEGATIVE = re.compile(rb"/(?:Length|Size|Width|Height)\s*-\d")
_INLINE = re.compile(rb"(?:^|[\s\]>)])BI\s")


class Found(NamedTuple):
    """Something that is wrong with a PDF."""

    kind: Literal["broken", "active"]
    told: str  # “it …”


def faults(data: bytes, pdf: OpenPdf, objects: Objects) -> Iterator[Found]:
    """Look at every object, and at the trees that hold them together."""
    active = dict[str, None]()
    left = _MOST_UNPACKED
    for value in objects.every():
        active |= dict.fromkeys(_active(objects, value))
        if hasattr(value, "get_data"):
            left -= len(_unpacked(value))
            if left < 0:
                message = f"unpacks to more than {_MOST_UNPACKED // 1024 // 1024} MiB"
                raise UnreadablePdf(message, costly=True)
    yield from (Found("active", told) for told in active)
    if _NEGATIVE.search(data):
        yield Found("broken", "it has a stream of less than nothing")
    yield from (Found("broken", told) for told in _pages(pdf, objects))
    for _ in objects.outline():
        pass
    for tree in ("/Dests", "/JavaScript"):
        for _ in objects.names(tree):
            pass
    for complaint in pdf.complaints[:1]:
        yield Found("broken", f"it is damaged: {complaint[:100]}")


def _unpacked(stream: Value) -> bytes:
    """Undo the filters of a stream; those of a picture are for who shows it."""
    if stream.get("/Subtype") == "/Image":
        return b""
    filters = stream.get("/Filter")
    named = filters if isinstance(filters, list) else [filters]
    if _PICTURES.intersection(text_of(each) for each in named):
        return b""
    data: bytes = stream.get_data()
    # Of a stream that breaks off, the reader gives what there is.
    if named == [_FLATE] and not _ends(coded(stream), len(data)):
        message = "has a stream that cannot be unpacked"
        raise UnreadablePdf(message)
    return data


def _ends(packed: bytes, size: int) -> bool:
    """Whether a stream of Flate comes to its end; it unpacks to about so much."""
    decoder = zlib.decompressobj()
    try:
        # With a predictor, each row has one byte more.
        decoder.decompress(packed, 2 * size + 1)
    except zlib.error:
        return False
    return decoder.eof


def _pages(pdf: OpenPdf, objects: Objects) -> Iterator[str]:
    count, left = 0, _MOST_PARSED
    for page in objects.pages():
        count += 1
        box = page.inherited.get("/MediaBox")
        if not _is_box(objects.get(box)):
            yield f"page {count:,} has no size"
            return
        content = objects.get(page.entries.get("/Contents"))
        for part in content if isinstance(content, list) else [content]:
            stream = objects.get(part)
            if stream is None or not hasattr(stream, "get_data"):
                continue
            data = stream.get_data()
            if _INLINE.search(data) and len(data) <= left:
                left -= len(data)
                parsed(pdf.reader, stream)
    said = objects.get(objects.entries(objects.root, "/Pages").get("/Count"))
    if not count:
        yield "it has no pages"
    elif said != count:
        yield f"it says that it has {said} pages, and has {count:,}"


def _is_box(box: Value) -> bool:
    try:
        left, low, right, high = (float(edge) for edge in box)
    except (TypeError, ValueError):
        return False
    return 0 < abs(right - left) <= _LARGEST and 0 < abs(high - low) <= _LARGEST


def _active(objects: Objects, value: Value) -> Iterator[str]:
    """Yield what acts, or would, in a value and in those that stand in it."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if isinstance(here, list):
            waiting += here
        if not isinstance(here, dict):
            continue
        waiting += here.values()
        for name in (*_KEYS.intersection(here), text_of(here.get("/S"))):
            if name in _ACTIONS or name in _KEYS:
                yield f"it holds a {name.removeprefix('/')}"
        subtype = text_of(here.get("/Subtype"))
        if subtype in _MEDIA:
            yield f"it holds a {subtype.removeprefix('/')}"
        if "/EF" in here or here.get("/Type") == "/Filespec":
            for key in ("/UF", "/F"):
                name = text_of(objects.get(here.get(key)))
                if name and not is_safe(name):
                    yield f"it has a file attached under the name “{name}”"


def is_safe(name: str) -> bool:
    """Whether a file may be written under this name, in a folder, on any system."""
    return (
        name.isprintable()
        and not isinstance(parts_of(name), Fault)
        and not any(part.endswith((".", " ")) for part in name.split("/"))
    )
