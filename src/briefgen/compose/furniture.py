"""Sets what every page has: running head, folio, marking, the word across a draft."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

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
from briefgen.style import TypeRole
from briefgen.units import MM

_FROM_TOP, _FROM_BOTTOM = 10 * MM, 9 * MM
_BAND = 14.0  # points: height of the line of furniture, and of a marking's ground
_MARKING_PADDING = 5.0
_BREAKS = re.compile(r"[\t\r\n]+")  # in a name that stands on several lines
_SHORT_TITLE = 60  # characters of a running head


def masters(scribe: Scribe, *, draft: bool) -> tuple[PageMaster, PageMaster]:
    """Make the first page's master, and that of all further pages."""
    page = scribe.style.page
    width, height = page.paper
    watermark = _watermark(scribe, draft=draft)
    first = PageMaster(
        width,
        height,
        page.margins.inner,
        page.first_page_top,
        measure(scribe.style),
        height - page.margins.bottom,
        tuple(_furniture(scribe, height, first=True, draft=draft)),
        watermark,
    )
    rest = replace(
        first,
        top=page.margins.top,
        furniture=tuple(_furniture(scribe, height, first=False, draft=draft)),
    )
    return first, rest


def _furniture(
    scribe: Scribe, height: float, *, first: bool, draft: bool
) -> Iterable[Furniture]:
    style, brief = scribe.style, scribe.brief
    left, wide = style.page.margins.inner, measure(style)
    role = style.type.running_head
    head = _FROM_TOP + _baseline(role)
    foot = height - _FROM_BOTTOM - _BAND + _baseline(role)
    if not first:
        words = " \u00b7 ".join(_running(scribe, draft=draft))
        line = (_run(scribe, words, role),)
        yield Furniture("Header", line, left, head, wide, may_be_cut=True)
    else:
        words = scribe.locale["draft"] if draft else ""
        if words:
            yield Furniture("Header", (_run(scribe, words, role),), left, head, wide)
    made = " \u00b7 ".join(_made(scribe))
    if made:
        span = place(brief.license or brief.version, brief.span)
        line = (_run(scribe, made, role),)
        yield Furniture("Footer", line, left, foot, wide, span=span)
    column = left + wide - style.grid.margin_column
    folio = tuple(_folio(scribe))
    if style.grid.margin_column:
        yield Furniture("Footer", folio, column, foot, style.grid.margin_column)
    else:
        yield Furniture("Footer", folio, left, foot, wide, Align.CENTRE)
    if brief.marking is not None:
        yield _marking(scribe, brief.marking, "Header", _FROM_TOP)
        yield _marking(scribe, brief.marking, "Footer", height - _FROM_BOTTOM - _BAND)


def _baseline(role: TypeRole) -> float:
    return _BAND / 2 + 0.325 * role.size


def _running(scribe: Scribe, *, draft: bool) -> Iterable[str]:
    brief = scribe.brief
    if draft:
        yield scribe.locale["draft"]
    if brief.publisher is not None:
        yield brief.publisher.name
    if brief.series is not None:
        number = f"\u00a0{brief.series.number}" if brief.series.number else ""
        yield brief.series.name + number
    title = plain(brief.title)
    yield (
        title
        if len(title) <= _SHORT_TITLE
        else f"{title[:_SHORT_TITLE].rsplit(' ', 1)[0]}\u00a0…"
    )


def _made(scribe: Scribe) -> Iterable[str]:
    brief, locale = scribe.brief, scribe.locale
    if brief.date is not None:
        yield locale.date(brief.date)
    if brief.version is not None:
        yield locale["version"].format(version=brief.version)
    if brief.license is not None:
        yield brief.license


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
    scribe: Scribe, words: str, kind: Literal["Header", "Footer"], top: float
) -> Furniture:
    style = scribe.style
    role = style.type.marking
    wide = measure(style)
    baseline = top + _BAND / 2 + 0.325 * role.size
    return Furniture(
        kind,
        (_run(scribe, words, role),),
        style.page.margins.inner,
        baseline,
        wide,
        Align.RIGHT,
        fill=style.colour("marking-ground"),
        padding=_MARKING_PADDING,
        height=_BAND,
        descent=top + _BAND - baseline,
        span=place(words, scribe.brief.span),
    )


def _watermark(scribe: Scribe, *, draft: bool) -> Watermark | None:
    if draft:
        words = scribe.locale["draft"]
    elif scribe.brief.status == "superseded":
        words = scribe.locale["superseded"]
    else:
        return None
    # As large as the page is wide, turned along its diagonal.
    size = min(165.0, 165.0 * 5 / len(words))
    look = Look("sans-bold", size, scribe.style.colour("watermark"))
    return Watermark(words, look, 52.0)


def _run(scribe: Scribe, words: str, role: TypeRole) -> Run:
    style = scribe.style
    look = Look(
        style.face(role), role.size, style.colour(role.colour), 0.0, role.tracking
    )
    line = " ".join(_BREAKS.split(words))
    return Run(Artifact.PAGINATION, line, look, scribe.brief.language)
