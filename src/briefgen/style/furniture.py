"""The tokens of what stands on every page: running heads, feet, markings, drafts."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, Pattern, token
from briefgen.units import MM

BAND = 14.0
"""Points: height of a line at the head or foot of a page, and of a marking's ground."""


@record
class RunningHead:
    """Tokens under `running-head:`: words that are empty vanish with their dot."""

    span: Span = NOWHERE
    text: Pattern = token(
        "{publisher} \u00b7 {series} \u00b7 {title}",
        "Its words, from the second page on",
    )
    first: Pattern = token("", "Its words on the first page")
    left: Pattern | None = token(
        None, "Its words on left pages, where pages face each other; left out: `text`"
    )
    align: Literal["left", "centre", "right", "inner", "outer"] = token(
        "left", "Where it stands, unless a marking does"
    )
    from_top: Length = token(10 * MM, "From the edge of the page", of="page height")


@record
class Footer:
    """Tokens under `footer:`."""

    span: Span = NOWHERE
    text: Pattern = token(
        "{date} \u00b7 {version} \u00b7 {license}", "Its words, from the second page on"
    )
    first: Pattern = token(
        "{date} \u00b7 {version} \u00b7 {license}", "Its words on the first page"
    )
    left: Pattern | None = token(
        None, "Its words on left pages, where pages face each other; left out: `text`"
    )
    align: Literal["left", "centre", "right", "inner", "outer"] = token(
        "left", "Where it stands, unless the folio or a marking does"
    )
    folio: Literal["margin", "left", "centre", "right", "inner", "outer", "none"] = (
        token(
            "margin",
            "Where the page is numbered; `margin` is `centre` where there is none",
        )
    )
    folio_form: Literal["of-pages", "number"] = token(
        "of-pages", "“Page 3 of 8”, or the number alone"
    )
    folio_first: bool = token(
        default=True, caption="Whether the first page is numbered"
    )
    from_bottom: Length = token(9 * MM, "From the edge of the page", of="page height")


@record
class MarkingStrip:
    """Tokens under `marking:`: the marking at the head and the foot of each page."""

    span: Span = NOWHERE
    place: Literal["both", "head", "foot"] = token(
        "both", "Whether it stands at the head and the foot, or at one of them"
    )
    align: Literal["left", "centre", "right", "inner", "outer"] = token(
        "right", "Where it stands"
    )
    padding: Length = token(
        5.0, "Of its ground, left and right of the words", most=72.0
    )


@record
class WatermarkStyle:
    """Tokens under `watermark:`: the word across a draft."""

    span: Span = NOWHERE
    size: Length = token(
        165.0,
        "Type size of five letters, where the page has room; of more, less",
        least=24.0,
        most=400.0,
    )
    angle: float = token(52.0, "Degrees, anticlockwise", most=90.0)
