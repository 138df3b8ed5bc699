"""briefgen: SOURCE OUT, warm; a cold render is timed by the command itself."""

import sys
from pathlib import Path

import briefgen
from warm import warm

source, out, *_ = sys.argv[1:]


def render(text: str) -> None:
    """Render a text in place of the source's own."""
    path = Path(source).with_name("changed.yaml")
    path.write_text(text, encoding="utf-8")
    outcome = briefgen.render(path)
    assert outcome.value is not None, outcome.diagnostics
    Path(out).write_bytes(outcome.value)


warm(render, Path(source))
