"""WeasyPrint: SOURCE OUT renders once; with COPIES in the environment, warm."""

import sys
from pathlib import Path

from weasyprint import HTML

from warm import warm

source, out, *_ = sys.argv[1:]


def render(text: str) -> None:
    """Render a text in place of the source's own."""
    HTML(string=text, base_url=source).write_pdf(out)


if not warm(render, Path(source)):
    HTML(filename=source).write_pdf(out)
