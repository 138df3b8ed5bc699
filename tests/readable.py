"""A paged document as text that a person can compare: what is heard, what is seen."""

from collections import defaultdict
from collections.abc import Iterator

from briefgen.paged import Page, PagedDocument, PlacedText
from briefgen.structure import Artifact, Content, Element

LEVEL = 4.5
"""Points by which baselines of one row may differ: raised marks, letters in signs."""


def heard(document: PagedDocument) -> str:
    """Write the structure tree, each element with the words of its leaves."""
    words: dict[Content, list[str]] = defaultdict(list)
    for page in document.pages:
        for item in page.items:
            if isinstance(item, PlacedText) and isinstance(item.owner, Content):
                words[item.owner].append("".join(word.text for word in item.words))
    return "\n".join(_element(document.root, words, 0)) + "\n"


def _element(
    element: Element, words: dict[Content, list[str]], depth: int
) -> Iterator[str]:
    said = {
        "alt": element.alt,
        "as": element.actual_text,
        "to": element.target,
        "at": element.anchor,
        "lang": element.language,
        "scope": element.scope,
        "rows": element.row_span if element.row_span > 1 else None,
    }
    facts = "".join(f" {key}={value!r}" for key, value in said.items() if value)
    indent = "  " * depth
    yield f"{indent}{element.role}{facts}"
    for child in element.children:
        if isinstance(child, Element):
            yield from _element(child, words, depth + 1)
        else:
            yield f"{indent}  “{''.join(words[child])}”"


def seen(document: PagedDocument) -> str:
    """Write the lines of each page, from top to bottom and left to right."""
    pages = []
    for number, page in enumerate(document.pages, start=1):
        lines = [f"— page {number} —"]
        for row in _rows(page):
            line, right = "", row[0].x
            for item in row:
                line += "  ¦  " if item.x > right + 12 else ""
                line += "".join(word.text for word in item.words)
                right = item.x + item.width
            artifact = all(isinstance(item.owner, Artifact) for item in row)
            lines.append(f"{'· ' if artifact else '  '}{line.rstrip()}")
        pages.append("\n".join(lines))
    return "\n\n".join(pages) + "\n"


def _rows(page: Page) -> Iterator[list[PlacedText]]:
    """Yield words that stand level, or nearly so, from left to right."""
    texts = [item for item in page.items if isinstance(item, PlacedText)]
    texts.sort(key=lambda item: item.y)
    row: list[PlacedText] = []
    for item in texts:
        if row and item.y - row[0].y > LEVEL:
            yield sorted(row, key=lambda item: item.x)
            row = []
        row.append(item)
    if row:
        yield sorted(row, key=lambda item: item.x)
