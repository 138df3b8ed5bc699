"""Typst: SOURCE OUT FONTS… renders once; with COPIES in the environment, warm."""

import sys
from pathlib import Path

import typst

from warm import warm

source, out, *fonts = sys.argv[1:]


def render(text: str) -> None:
    """Render a text in place of the source's own."""
    path = Path(source).with_name("changed.typ")
    path.write_text(text, encoding="utf-8")
    typst.compile(str(path), output=out, font_paths=fonts, ignore_system_fonts=True)


if not warm(render, Path(source)):
    typst.compile(source, output=out, font_paths=fonts, ignore_system_fonts=True)
