"""A PDF, and the one that its source gives → what is not the same, in words."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from briefgen.pdfreader import OpenPdf
from briefgen.readback.inspection import Inspection
from briefgen.readback.objects import Objects, Page, Value, text_of

_MOST = 10  # pages that are told
_AROUND = 6  # words that are shown, from the first that differs on


def differing_facts(one: Inspection, other: Inspection) -> Iterator[str]:
    """Say in what a file tells other things of itself than the one from its source."""
    for name in ("title", "language", "authors", "date", "producer", "claims", "pages"):
        has, given = _said(getattr(one, name)), _said(getattr(other, name))
        if has != given:
            yield f"{name}: {has}, where its source gives {given}"
    if one.fonts != other.fonts:
        yield "its fonts are others"
    own, made = (
        {each.name: each.sha256 for each in file.attachments} for file in (one, other)
    )
    for name in sorted(own.keys() | made.keys()):
        if name not in made:
            yield f"it has “{name}” attached, which its source does not give"
        elif name not in own:
            yield f"it lacks “{name}”, which its source would attach"
        elif own[name] != made[name]:
            yield f"what it has attached as “{name}” is not what its source gives"


def differing_pages(one: OpenPdf, other: OpenPdf) -> Iterator[str]:
    """Say which pages differ, and in what: words, the first of them; or the drawing."""
    told = 0
    pages = zip_longest(one.reader.pages, other.reader.pages)
    for number, (page, made) in enumerate(pages, start=1):
        words, given = (
            each.extract_text().split() if each is not None else []
            for each in (page, made)
        )
        if words != given:
            said = f"page {number} has {_first(words, given)}"
        elif _drawing(page) != _drawing(made):
            said = f"page {number} has the same words, and is drawn otherwise"
        else:
            continue
        told += 1
        if told <= _MOST:
            yield said
    if told > _MOST:
        yield f"{told - _MOST} more pages are others"


def added_since(one: Objects, other: Objects) -> Iterator[str]:
    """Say what was put on a file after it was made: annotations, signatures."""
    pages = zip(one.pages(), other.pages(), strict=False)
    for number, (page, made) in enumerate(pages, start=1):
        more = Counter(_annotations(one, page)) - Counter(_annotations(other, made))
        kinds = ", ".join(sorted(more))
        if kinds:
            yield f"page {number} has annotations that were added: {kinds}"
    form = one.entries(one.root, "/AcroForm")
    if form and not other.entries(other.root, "/AcroForm"):
        fields = (one.get(each) for each in one.items(form, "/Fields"))
        signed = any(isinstance(f, dict) and f.get("/FT") == "/Sig" for f in fields)
        yield "it was signed afterwards" if signed else "it has a form to fill in"


def _annotations(objects: Objects, page: Page) -> Iterator[str]:
    for each in objects.items(page.entries, "/Annots"):
        found = objects.entries({"/A": each}, "/A")
        kind = text_of(objects.get(found.get("/Subtype")))
        if kind != "/Link":  # which comes and goes with its words
            yield kind.removeprefix("/") or "of no kind"


def _drawing(page: Value) -> bytes:
    content = page.get_contents() if page is not None else None
    data: bytes = content.get_data() if content is not None else b""
    return data


def _first(words: list[str], given: list[str]) -> str:
    at = next(
        at for at, (has, gives) in enumerate(zip_longest(words, given)) if has != gives
    )
    has, gives = (" ".join(each[at : at + _AROUND]) for each in (words, given))
    return f"“{has}” where its source gives “{gives}”"


def _said(value: object) -> str:
    if isinstance(value, tuple):
        value = ", ".join(value)
    return f"“{value}”" if value != "" else "none"
