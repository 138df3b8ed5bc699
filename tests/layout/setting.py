"""Small makers of flowables and compositions, and ways to read what was placed."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from typing import Any

from briefgen.composition import Composition
from briefgen.diagnostics import Outcome, Span
from briefgen.flowables import (
    Beside,
    Card,
    Drawing,
    Flowable,
    FootNote,
    Hanging,
    InLine,
    LineEnd,
    Look,
    Mark,
    PageMaster,
    Path,
    Picture,
    Run,
    TextBlock,
)
from briefgen.fonts import Face
from briefgen.layout.lines import Lines, set_lines
from briefgen.layout.pages import lay_out
from briefgen.paged import Page, PagedDocument, Placed, PlacedText
from briefgen.structure import Artifact, Content, Element, Role

SERIF = Look("serif", 10.0, "#000000")
SANS = Look("sans", 10.0, "#000000")

LOREM = (
    "In September 2015 the International Centre for the Study of Radicalisation and "
    "Political Violence published a study of people who had left the group. It asks "
    "governments to help them to be heard: they provide a unique insight into life "
    "there, and their stories can be a powerful tool in the fight against it."
)

_lines = count(1)


@cache
def faces() -> dict[str, Face]:
    """Load one serif and one sans."""
    names = {
        "serif": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
        "sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    }
    return {
        name: Face(file, (files(package) / "files" / file).read_bytes())
        for name, (package, file) in names.items()
    }


def span() -> Span:
    """Make a span on a line of its own."""
    line = next(_lines)
    return Span("brief.yaml", (line, 1), (line, 2))


def run(text: str, look: Look = SERIF, **how: Any) -> Run:  # noqa: ANN401 (fields)
    """Make words with an owner of their own."""
    return Run(how.pop("owner", None) or Content(), text, look, **how)


def block(*inlines: InLine | str, **how: Any) -> TextBlock:  # noqa: ANN401 (fields)
    """Make a paragraph, on a leading of 12 unless told."""
    made = tuple(run(each) if isinstance(each, str) else each for each in inlines)
    return TextBlock(made, how.pop("leading", 12.0), how.pop("span", span()), **how)


def lines(number: int, **how: Any) -> TextBlock:  # noqa: ANN401 (fields)
    """Make a paragraph of so many lines: `a1`, `a2` and on, or another letter."""
    name = how.pop("name", "a")
    made: list[InLine | str] = []
    for line in range(1, number + 1):
        made += [f"{name}{line}", LineEnd()]
    return block(*made[:-1], **how)


def note(*inlines: InLine | str) -> FootNote:
    """Make a note of one paragraph, on a leading of 10."""
    return FootNote((block(*inlines, leading=10.0),))


def mark(width: float = 10.0, label: str = "") -> Mark:
    """Make a square mark."""
    path = Path((("m", (0.0, 0.0)), ("l", (width, -8.0)), ("z", ())), stroke="#000000")
    look = SANS._replace(size=6.0) if label else None
    return Mark(Content(), width, 8.0, 2.0, (path,), label, look, width / 2)


def master(**how: Any) -> PageMaster:  # noqa: ANN401 (fields)
    """Make pages of 240 by 200, with a text of 200 by 144: twelve lines."""
    given = {"width": 240.0, "height": 200.0, "left": 20.0, "top": 20.0}
    return PageMaster(**{**given, "measure": 200.0, "bottom": 164.0, **how})


def composition(*flowables: Flowable, **how: Any) -> Composition:  # noqa: ANN401
    """Make a composition; its tree has a leaf for every owner, in order."""
    root = Element(Role.DOCUMENT, tuple(dict.fromkeys(owners(flowables))))
    first = how.pop("first", master())
    given = {"root": root, "first": first, "rest": first, "baseline": 12.0}
    return Composition(flowables=flowables, **{**given, **how})


def laid_out(*flowables: Flowable, **how: Any) -> Outcome[PagedDocument]:  # noqa: ANN401
    """Lay out flowables on small pages."""
    return lay_out(composition(*flowables, **how), faces())


def pages(*flowables: Flowable, **how: Any) -> tuple[Page, ...]:  # noqa: ANN401
    """Lay out what has no faults."""
    outcome = laid_out(*flowables, **how)
    assert not outcome.diagnostics
    return outcome.value.pages


def broken(made: TextBlock, width: float) -> Lines:
    """Break a paragraph to a measure."""
    return set_lines(made, 0.0, width, faces(), {})


def read_lines(made: TextBlock, width: float) -> list[str]:
    """Break a paragraph, and read its lines, white at their ends left out."""
    return [text_of(*line.ink).strip() for line in broken(made, width).lines]


def text_of(*items: object) -> str:
    """Read placed words."""
    texts = [item for item in items if isinstance(item, PlacedText)]
    return "".join(word.text for text in texts for word in text.words)


def find(page: Page, words: str) -> PlacedText:
    """Find the first placed text that begins with some words."""
    for item in page.items:
        if isinstance(item, PlacedText) and text_of(item).startswith(words):
            return item
    message = f"{words!r} is not on the page: {text_of(*page.items)!r}"
    raise AssertionError(message)


def first_words(page: Page) -> list[str]:
    """Read the first word of each line of content, from the top of the page."""
    heard = [item for item in page.items if isinstance(item, PlacedText)]
    heard = [item for item in heard if isinstance(item.owner, Content)]
    rows: dict[float, PlacedText] = {}
    for item in sorted(heard, key=lambda item: item.x):
        rows.setdefault(round(item.y, 2), item)
    return [text_of(rows[y]).replace("\u00a0", " ").split()[0] for y in sorted(rows)]


def artifacts(page: Page, kind: Artifact = Artifact.LAYOUT) -> list[Placed]:
    """Give what is on a page but is not heard."""
    return [item for item in page.items if item.owner is kind]


def owners(made: object) -> Iterator[Content]:
    """Yield the owners of flowables in reading order; notes follow their paragraph."""
    match made:
        case Run() | Mark() | Picture() | Drawing():
            if isinstance(made.owner, Content):
                yield made.owner
        case TextBlock():
            yield from owners(made.inlines)
            for inline in made.inlines:
                if isinstance(inline, Run) and inline.note:
                    yield from owners(inline.note)
        case Hanging():
            yield from owners((made.label, made.body))
        case Beside():
            yield from owners((made.items, made.cards))
        case Card() | FootNote():
            yield from owners(made.flowables)
        case tuple():
            for each in made:
                yield from owners(each)
        case _ if is_dataclass(made):
            for field in fields(made):
                yield from owners(getattr(made, field.name))
        case _:
            pass
