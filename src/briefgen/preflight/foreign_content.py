"""What a brief's PDF never holds: actions, scripts, media, files of nobody's."""

from collections.abc import Iterator

from briefgen.preflight.content import text_of
from briefgen.preflight.expected import Expected
from briefgen.preflight.file import Stream
from briefgen.preflight.reading import Reading
from briefgen.preflight.syntax import Name, Value

_KEYS = frozenset(
    "AA AcroForm Encrypt JS JavaScript Launch OpenAction RichMedia".split()
)
_NAMES = frozenset(
    """
    3D GoToE GoToR ImportData JavaScript Launch Movie RichMedia Screen Sound SubmitForm
    Thread
    """.split()
)


def foreign_content(reading: Reading, expected: Expected) -> Iterator[str]:
    """Look at every object of the file, and at what is attached to it."""
    found: set[str] = set()
    for value in reading.file.objects():
        _look(value.entries if isinstance(value, Stream) else value, found)
    for name in sorted(found):
        yield f"the file holds a {name}"
    if _attached(reading) != expected.attachments:
        yield "what is attached to the file is not what was to be"


def _look(value: Value, found: set[str]) -> None:
    if isinstance(value, dict):
        found |= value.keys() & _KEYS
        action = value.get("S")
        if isinstance(action, Name) and action in _NAMES:
            found.add(action)
        for inner in value.values():
            _look(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _look(inner, found)


def _attached(reading: Reading) -> dict[str, bytes]:
    get = reading.file.get
    names = get(get(get(reading.file.root.get("Names", {})).get("EmbeddedFiles", {})))
    listed = names.get("Names", [])
    attached = {}
    for name, reference in zip(listed[::2], listed[1::2], strict=True):
        content = get(get(get(reference)["EF"])["F"])
        attached[text_of(name)] = content.data
    return attached
