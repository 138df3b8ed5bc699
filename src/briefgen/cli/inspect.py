"""`briefgen inspect`: what a PDF says of itself, carries, and argues."""

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import typer

from briefgen.cli.console import Exit, say

_MM = 72 / 25.4  # points
_KB = 1000  # bytes


def inspect(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A PDF; - reads standard input.")
    ],
    *,
    form: Annotated[
        Literal["text", "json"],
        typer.Option("--format", help="text: to read. json: for programs."),
    ] = "text",
) -> None:
    """Show what a PDF says of itself, carries, and argues. Any PDF may be given."""
    from briefgen.cli.pdfs import called, read_pdf
    from briefgen.cli.telling import tell
    from briefgen.forms.as_json import diagnostic_as_json
    from briefgen.pipeline.inspect import inspect_pdf
    from briefgen.report import shown

    read = read_pdf(file)
    diagnostics, inspected, sound = read.diagnostics, None, read.ok
    if read.value is not None:
        outcome = inspect_pdf(called(file), read.value)
        diagnostics, inspected, sound = outcome.diagnostics, outcome.value, outcome.ok
    if form == "json":
        written = {
            "file": file,
            **({} if inspected is None else _written(inspected)),
            "diagnostics": [*map(diagnostic_as_json, diagnostics)],
        }
        # In ASCII: what a stranger's PDF is called may turn a terminal round.
        say(json.dumps(written, indent=2), out=True)
    else:
        for line in _told(inspected) if inspected is not None else ():
            say(shown(line), out=True)
        tell(diagnostics, None, sys.stderr)
    raise typer.Exit(Exit.OK if sound else Exit.ERRORS)


def _told(inspected: Any) -> Iterator[str]:  # noqa: ANN401 (an Inspected, loaded late)
    """Write what is known, a line for each thing."""
    seen, told = inspected.inspection, inspected.told
    for name, value in _facts(inspected):
        if value:
            yield f"{name:<12}{value}"
    for each in seen.attachments:
        note = f", {each.relationship.lower()}" if each.relationship else ""
        yield f"{'attached':<12}{each.name} ({_size(each.size)}{note})"
    if told is None:
        return
    for name, statements in (
        ("finding", told.findings),
        ("recommends", told.recommendations),
    ):
        for each in statements:
            more = f" ({each.more})" if each.more else ""
            yield f"{f'{name} {each.number}':<14}{each.words}{more}"
    caveats = f"{told.caveats} caveat{'s' * (told.caveats != 1)}"
    yield f"{'limited by':<14}{caveats}"
    for reference in told.sources:
        yield f"{'source':<14}{reference}"


def _facts(inspected: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (the same)
    seen, told, carried = inspected.inspection, inspected.told, inspected.carried
    manifest = carried.manifest if carried is not None else None
    yield "title", seen.title
    yield "authors", "; ".join(seen.authors)
    yield "language", seen.language
    yield "date", seen.date
    yield "made by", seen.producer
    if manifest is not None:
        yield "with", ", ".join(_options(manifest))
    yield "style", "" if told is None else told.style
    yield "status", "" if told is None else (told.status or "")
    yield "PDF", f"{seen.version}, {'tagged' if seen.tagged else 'not tagged'}"
    yield "claims", ", ".join(seen.claims) or "no standard"
    sizes = (
        f"{each.pages} of {each.width / _MM:.0f} by {each.height / _MM:.0f} mm"
        for each in seen.sizes
    )
    yield "pages", ", ".join(sizes)
    outside = [font.name for font in seen.fonts if not font.embedded]
    yield "fonts", ", ".join(font.name for font in seen.fonts if font.embedded)
    yield "not embedded", ", ".join(outside)


def _options(manifest: Any) -> Iterator[str]:  # noqa: ANN401 (a Manifest, loaded late)
    yield f"--conformance {manifest.conformance}"
    if manifest.draft:
        yield "--draft"
    if manifest.style is not None:
        yield f"--style {manifest.style}"
    if manifest.date is not None:
        yield f"the date {manifest.date}"


def _size(size: int) -> str:
    return f"{size} bytes" if size < _KB else f"{size / _KB:.1f} kB"


def _written(inspected: Any) -> dict[str, object]:  # noqa: ANN401 (the same)
    seen, told, carried = inspected.inspection, inspected.told, inspected.carried
    manifest = carried.manifest if carried is not None else None
    return {
        "title": seen.title,
        "authors": list(seen.authors),
        "language": seen.language,
        "date": seen.date,
        "producer": seen.producer,
        "version": seen.version,
        "tagged": seen.tagged,
        "claims": list(seen.claims),
        "pages": seen.pages,
        "sizes": [each._asdict() for each in seen.sizes],
        "fonts": [each._asdict() for each in seen.fonts],
        "attachments": [each._asdict() for each in seen.attachments],
        "made": None
        if manifest is None
        else {
            "briefgen": manifest.briefgen,
            "brief": manifest.brief,
            "style": manifest.style,
            "conformance": manifest.conformance,
            "draft": manifest.draft,
            "date": None if manifest.date is None else str(manifest.date),
            "files": [each.path for each in manifest.files],
            "not_carried": [each.path for each in carried.away],
        },
        "argument": None
        if told is None
        else {
            "brief": told.brief,
            "style": told.style,
            "status": told.status,
            "findings": [each._asdict() for each in told.findings],
            "recommendations": [each._asdict() for each in told.recommendations],
            "caveats": told.caveats,
            "sources": list(told.sources),
        },
    }
