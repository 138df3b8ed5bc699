"""A brief in a folder of its own, validated and rendered, and held against an entry."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.corpus import Entry
from tests.hostile.judge import PDF, always, judged
from tests.hostile.trial import run

BRIEF = "brief.yaml"


def tried(entry: Entry, folder: Path) -> Iterator[str]:
    """Validate and render the brief of a folder."""
    before = frozenset(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() or path.is_symlink()
    )
    validated = run(folder, "validate", "--layout", "--format", "json", BRIEF)
    rendered = run(folder, "render", BRIEF, "-o", PDF)
    yield from always(validated, before, (0, 1))
    yield from always(rendered, before, (0, 1))
    yield from judged(entry, validated, rendered, folder)


def write_brief(folder: Path, **fields: object) -> None:
    """Write a brief; JSON is YAML, and holds any text."""
    whole = {"title": "T", "context": "Words."} | fields
    text = json.dumps(whole, ensure_ascii=False)
    (folder / BRIEF).write_bytes(text.encode("utf-8", "surrogatepass"))
