"""Sets what every page has: running head, folio, marking, the word across a draft."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from briefgen.compose.columns import measure
from briefgen.compose.scribe import Scribe
from briefgen.flowables import (
    Align,
    Furniture,
    InLine,
    Look,
    PageMaster,
    Run,
    Watermark,
)
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.structure import Artifact
from briefgen.style import BAND, Style, TypeRole

_DOT = " \u00b7 "  # between what a running head says
_COUNTED: Mapping[str, Literal["page", "pages"]] = {"page": "page", "pages": "pages"}
_VARIABLE = re.compile(r"\{(\w+)\}")
_BREAKS = re.compile(r"[\t\r\n]+")  # in a name that stands on several lines
_SHORT_TITLE = 60  # characters of a running head


class Masters(NamedTuple):
    """The masters of a brief's pages."""

    first: PageMaster
    rest: PageMaster
    turned: PageMaster  # as the rest, on its side: all upright to who reads it


def masters(scribe: Scribe, *, draft: bool) -> Masters:
    """Make the first page's master, that of all further pages, and of turned ones."""
    page = scribe.style.page
    width, height = page.paper
    wide, margins = measure(scribe.style), page.margins
    across = height - margins.inner - margins.outer

    def furniture(wide: float, height: float, *, first: bool) -> tuple[Furniture, ...]:
        return tuple(_furniture(scribe, wide, height, first=first, draft=draft))

    first = PageMaster(
        width,
        height,
        margins.inner,
        page.first_page_top,
        wide,
        height - margins.bottom,
        furniture(wide, height, first=True),
        _watermark(scribe, draft=draft),
    )
    rest = replace(
        first, top=margins.top, furniture=furniture(wide, height, first=False)
    )
    turned = replace(
        rest,
        width=height,
        height=width,
        measure=across,
        bottom=width - margins.bottom,
        furniture=furniture(across, width, first=False),
    )
    return Masters(first, rest, turned)


def _furniture(
    scribe: Scribe, wide: float, height: float, *, first: bool, draft: bool
) -> Iterable[Furniture]:
    style, brief = scribe.style, scribe.brief
    left = style.page.margins.inner
    over, under, role = style.running_head, style.footer, style.type.running_head
    head = over.from_top + _baseline(role)
    foot = height - under.from_bottom - BAND + _baseline(role)
    banded = first and style.opening.band != "none"
    look = replace(role, colour="on-band") if banded else role
    line = tuple(_said(scribe, over.first if first else over.text, look, draft=draft))
    if line:
        words = Furniture("Header", line, left, head, wide, may_be_cut=not first)
        yield _on_band(words, style) if banded else words
    said = under.first if first else under.text
    line = tuple(_said(scribe, said, role, draft=False))
    if line:
        span = place(brief.license or brief.version, brief.span)
        yield Furniture("Footer", line, left, foot, wide, span=span)
    column, align = style.grid.margin_column, under.folio
    folio = tuple(_folio(scribe))
    if align == "margin" and column:
        yield Furniture("Footer", folio, left + wide - column, foot, column)
    elif align != "none":
        where = Align.CENTRE if align == "margin" else Align(align)
        yield Furniture("Footer", folio, left, foot, wide, where)
    if brief.marking is not None:
        bottom = height - under.from_bottom - BAND
        yield _marking(scribe, brief.marking, "Header", over.from_top, wide)
        yield _marking(scribe, brief.marking, "Footer", bottom, wide)


def _baseline(role: TypeRole) -> float:
    return BAND / 2 + 0.325 * role.size


def _on_band(line: Furniture, style: Style) -> Furniture:
    """Give a line at the head of the first page the ground of the band there."""
    low = style.running_head.from_top + BAND
    descent = low - line.baseline
    return replace(line, fill=style.colours.band, height=BAND, descent=descent)


def _said(
    scribe: Scribe, pattern: str, role: TypeRole, *, draft: bool
) -> Iterator[InLine]:
    """Write what a pattern says; a part of it that lacks something is left out.

    A draft says so, whatever the style.
    """
    said = _sayings(scribe)
    parts = [scribe.locale["draft"]] if draft else []
    for part in pattern.split(_DOT):
        names = _VARIABLE.findall(part)
        if part and all(said.get(name, name) for name in names):
            parts.append(part)
    words = ""
    for at, piece in enumerate(_VARIABLE.split(_DOT.join(parts))):
        if at % 2 and piece in _COUNTED:
            yield from (_run(scribe, words, role),) if words else ()
            yield replace(_run(scribe, "0", role), late=_COUNTED[piece])
            words = ""
        else:
            words += said[piece] if at % 2 else piece
    if words:
        yield _run(scribe, words, role)


def _sayings(scribe: Scribe) -> Mapping[str, str]:
    """Give what a brief says for each variable; nothing where it says nothing."""
    brief, locale = scribe.brief, scribe.locale
    series = brief.series
    number = f"\u00a0{series.number}" if series and series.number else ""
    title = plain(brief.title)
    if len(title) > _SHORT_TITLE:
        title = f"{title[:_SHORT_TITLE].rsplit(' ', 1)[0]}\u00a0…"
    version = brief.version
    return {
        "date": locale.date(brief.date) if brief.date else "",
        "license": brief.license or "",
        "publisher": brief.publisher.name if brief.publisher else "",
        "review": locale.date(brief.review_by) if brief.review_by else "",
        "series": series.name + number if series else "",
        "title": title,
        "topic": brief.topic or "",
        "version": locale["version"].format(version=version) if version else "",
    }


def _folio(scribe: Scribe) -> Iterable[InLine]:
    """Write “Page n of m”, the number set apart."""
    pattern = scribe.locale["page-of"]
    role, strong = scribe.style.type.running_head, scribe.style.type.folio
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    if before:
        yield _run(scribe, before.replace(" ", "\u00a0"), role)
    yield replace(_run(scribe, "0", strong), late="page")
    yield _run(scribe, between.replace(" ", "\u00a0"), role)
    yield replace(_run(scribe, "0", role), late="pages")
    if after:
        yield _run(scribe, after, role)


def _marking(
    scribe: Scribe,
    words: str,
    kind: Literal["Header", "Footer"],
    top: float,
    wide: float,
) -> Furniture:
    style = scribe.style
    role = style.type.marking
    baseline = top + BAND / 2 + 0.325 * role.size
    return Furniture(
        kind,
        (_run(scribe, words, role),),
        style.page.margins.inner,
        baseline,
        wide,
        Align(style.marking.align),
        fill=style.colour("marking-ground"),
        padding=style.marking.padding,
        height=BAND,
        descent=top + BAND - baseline,
        span=place(words, scribe.brief.span),
    )


def _watermark(scribe: Scribe, *, draft: bool) -> Watermark | None:
    if draft:
        words = scribe.locale["draft"]
    elif scribe.brief.status == "superseded":
        words = scribe.locale["superseded"]
    else:
        return None
    style = scribe.style
    # As large as the page is wide, turned along its diagonal.
    size = min(1.0, 5 / len(words)) * style.watermark.size
    face = style.face(style.type.title, bold=True)
    look = Look(face, size, style.colour("watermark"))
    return Watermark(words, look, style.watermark.angle)


def _run(scribe: Scribe, words: str, role: TypeRole) -> Run:
    style = scribe.style
    look = Look(
        style.face(role), role.size, style.colour(role.colour), 0.0, role.tracking
    )
    line = " ".join(_BREAKS.split(words))
    return Run(Artifact.PAGINATION, line, look, scribe.brief.language)
