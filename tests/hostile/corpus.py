"""The manifest of a corpus → its entries, and what each feeds in."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple


class Entry(NamedTuple):
    """One input: where it goes, what is expected of it, and of which kind it is."""

    id: str
    slot: str
    what: str
    expect: str  # error, warning or ok
    kind: str | None
    must: tuple[str, ...]
    content: bytes | None  # None: it is a scenario, or a path to be made
    name: str  # of its file, if it has one
    made: str  # by which generator
    place: tuple[int, int] | None  # line and column where the fault must be told


class Corpus:
    """The entries of a folder with a `manifest.json`, and perhaps a `gen.py`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        self._entries: list[dict[str, Any]] = manifest["entries"]

    @property
    def ids(self) -> list[str]:
        """The names of the entries, in their order."""
        return [entry["id"] for entry in self._entries]

    def slot(self, name: str) -> str:
        """Give the slot of an entry."""
        return str(next(raw["slot"] for raw in self._entries if raw["id"] == name))

    def entry(self, name: str, scratch: Path) -> Entry:
        """Give an entry, with its content; big ones are made in a scratch folder."""
        raw = next(entry for entry in self._entries if entry["id"] == name)
        line, _, column = (raw.get("position") or "").partition(":")
        return Entry(
            raw["id"],
            raw["slot"],
            raw["what"],
            raw["expect"],
            raw.get("rule"),
            tuple(raw.get("must") or ()),
            self._content(raw, scratch),
            Path(raw.get("file") or raw["id"]).name,
            raw.get("gen") or "",
            (int(line), int(column)) if line else None,
        )

    def make(self, name: str, *arguments: Path) -> bool:
        """Have the generator make an entry; False where it is a scenario of ours."""
        command = [
            sys.executable,
            str(self._folder / "gen.py"),
            name,
            *map(str, arguments),
        ]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _content(self, raw: dict[str, Any], scratch: Path) -> bytes | None:
        if raw.get("value") is not None:
            return str(raw["value"]).encode("utf-8", "surrogatepass")
        if raw.get("file"):
            return (self._folder / str(raw["file"])).read_bytes()
        if raw["slot"] in ("path", "layout", "output", "process", "server"):
            return None
        made = scratch / "made"
        made.unlink(missing_ok=True)
        font = [_font()] if raw["slot"] == "font" else []
        self.make(raw["gen"], made, *font)
        return made.read_bytes() if made.is_file() else None


def sound_font() -> bytes:
    """Give a sound font, from which broken ones are made."""
    return _font().read_bytes()


def _font() -> Path:
    """Find a sound font, from which generators make broken ones."""
    spec = find_spec("font_source_serif_pro")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files" / "SourceSerifPro-Regular.ttf"
