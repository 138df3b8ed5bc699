"""An open PDF → the files that are attached to it."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.pdfreader import UnreadablePdf
from briefgen.readback.objects import Objects, Value, text_of

_MOST_FILES = 1_000
_MOST_BYTES = 128 * 1024 * 1024  # of all together


class Attached(NamedTuple):
    """A file that is attached to a PDF."""

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: str  # to the document, as in `Source`


def attached(objects: Objects) -> Iterator[Attached]:
    """Yield the attached files in the order of their names, as the file has it."""
    left = _MOST_BYTES
    for number, (name, value) in enumerate(objects.names("/EmbeddedFiles")):
        if number == _MOST_FILES:
            message = f"has more than {_MOST_FILES:,} files attached"
            raise UnreadablePdf(message, costly=True)
        found = _attached(objects, name, value)
        left -= len(found.content)
        if left < 0:
            message = f"has more than {_MOST_BYTES // 1024 // 1024} MiB attached"
            raise UnreadablePdf(message, costly=True)
        yield found


def _attached(objects: Objects, name: Value, value: Value) -> Attached:
    specification = value if isinstance(value, dict) else {}
    files = objects.entries(specification, "/EF")
    stream = objects.entries(files, "/UF") or objects.entries(files, "/F")
    own = (objects.get(specification.get(key)) for key in ("/UF", "/F"))
    return Attached(
        next((text for text in map(text_of, own) if text), text_of(name)),
        stream.get_data() if hasattr(stream, "get_data") else b"",
        text_of(objects.get(stream.get("/Subtype"))).removeprefix("/"),
        text_of(objects.get(specification.get("/Desc"))),
        text_of(objects.get(specification.get("/AFRelationship"))).removeprefix("/"),
    )
