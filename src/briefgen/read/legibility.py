"""A style → the letters and lines in it that would not stand out from their ground.

What is printed on what stands in two tables. A test sets a brief with everything in
it and finds that no letter stands on another ground than these say.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from briefgen.contrast import LARGE, TEXT, better, contrast, difference, lightness
from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.read.layers import built_in
from briefgen.style import Style, Type

_MARKING = "type.marking"
_CAVEAT = (  # what it is made of, wherever it stands
    "type.attribution",
    "type.caveat",
    "type.caveat-label",
    "type.caveat-quote",
    "type.note-mark",
    "type.side-note",
    "colours.ink",
)
_IN_CELLS = ("colours.primary",)  # links
_ON_PAPER = (
    *(f"type.{name.replace('_', '-')}" for name, _ in Type().roles()),
    "colours.ink",  # names and key words among others
    "colours.muted",  # scales of charts, heads of maps
    "colours.primary",  # links, bullets, numbers, signs
    "colours.caveat",  # signs; the second of two positions
)

LETTERS: Mapping[str, tuple[str, ...]] = {
    "colours.paper": tuple(name for name in _ON_PAPER if name != _MARKING),
    "colours.watermark": tuple(name for name in _ON_PAPER if name != _MARKING),
    "colours.caveat-tint": (  # strips under figures, gates, and boxes that warn
        *_CAVEAT,
        "type.chart-label",
        "type.code",
        "type.confidence",
        "type.figure-note",
        "type.figure-number",
        "type.figure-title",
        "type.h2",
        "type.h3",
        "type.meta",
        "type.pull-quote",
        "type.table",
        "type.table-head",
        "colours.caveat",
        "colours.muted",
        "colours.primary",
    ),
    "caveats.ground": _CAVEAT,
    "table.head-ground": ("type.note-mark", "type.table-head", *_IN_CELLS),
    "table.zebra": ("type.note-mark", "type.table", *_IN_CELLS),
    "colours.band": ("colours.on-band",),
    "colours.caveat": ("colours.on-caveat",),
    "colours.primary": ("colours.on-primary",),
    "strokes.box": ("colours.on-primary",),
    "colours.marking-ground": (_MARKING,),
}
"""The letters that are printed on each ground: in the colour of a token."""

LINES: Mapping[str, tuple[str, ...]] = {
    "colours.paper": (
        "strokes.box",
        "strokes.caveat-bar",
        "strokes.caveat-tie",
        "strokes.pair-hinge",
        "colours.primary",  # signs, bars of confidence
        "colours.caveat",
        "colours.box-edge",
    ),
    "colours.caveat-tint": ("strokes.caveat-bar",),
}
"""The lines on each ground without which a meaning is lost. Others only adorn."""

PALETTE = ("primary", "primary-tint", "caveat")
"""The colours that tell one thing from another, in charts and signs."""

FILLS = (("primary", "primary-tint"), ("primary-tint", "paper"), ("paper", "muted"))
"""What charts fill one series and the next with, where no hatching tells the two."""

GREYS_APART = 10.0
"""How far the lightness of two fills must differ, of 100, to be told apart in grey."""

_APART = 10.0  # CIE 1976: what is told apart at a glance, and not side by side
_OWN_SIZE = frozenset({"title", "standfirst", "h1", "pull-quote", "marking"})
"""Roles that are printed in no other size than theirs."""
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points (WCAG 2.2, “large scale”)


class Pair(NamedTuple):
    """Letters or lines on a ground, and how far they stand out from it."""

    token: str
    under: str  # the token of its ground
    colour: str  # the roles of colour that these have
    ground: str
    contrast: float
    wanted: float


def pairs(style: Style) -> Iterator[Pair]:
    """Give every pair that a style can print."""
    for table, lines in ((LETTERS, False), (LINES, True)):
        for ground, tokens in table.items():
            for token in tokens:
                large = lines or _is_large(style, token)
                name, under = _colour_of(style, token), _colour_of(style, ground)
                found = contrast(style.colour(name), style.colour(under))
                yield Pair(token, ground, name, under, found, LARGE if large else TEXT)


def check_legibility(style: Style) -> Iterator[Diagnostic]:
    """Find what would not stand out from its ground (BG702), each pair once."""
    faint = defaultdict[tuple[str, str, float], list[Pair]](list)
    for pair in pairs(style):
        if pair.contrast < pair.wanted:
            faint[pair.colour, pair.ground, pair.wanted].append(pair)
    for (colour, ground, wanted), found in faint.items():
        value, under = style.colour(colour), style.colour(ground)
        other = better(value, under, wanted)
        tokens = dict.fromkeys(pair.token for pair in found)
        shown = ", ".join([*tokens][:4]) + (" …" if len(tokens) > 4 else "")  # noqa: PLR2004 (enough)
        # Cut, not rounded: 4.49 is not 4.5.
        ratio = int(found[0].contrast * 10) / 10
        yield Diagnostic(
            "BG702",
            "access/low-contrast",
            _place(style, found[0]),
            f"“{colour}” on “{ground}” has a contrast of {ratio}:1 and needs "
            f"{wanted}:1: {shown}",
            f"a “{colour}” such as {other} would do" if other else None,
        )


def check_palette(style: Style) -> Iterator[Diagnostic]:
    """Find colours of charts and signs that some eyes cannot tell apart (BG702).

    No meaning hangs on colour alone, so that this is no error.
    """
    for one, other in combinations(PALETTE, 2):
        a, b = style.colour(one), style.colour(other)
        for lacking in ("red", "green", "blue"):
            seen = difference(a, b, without=lacking)
            if seen < _APART <= difference(a, b):
                yield Diagnostic(
                    "BG702",
                    "access/low-contrast",
                    style.place(f"colours.{one}"),
                    f"“{one}” and “{other}” look alike to eyes that see no {lacking}: "
                    f"they differ by {seen:.0f}, and {_APART:.0f} is wanted",
                    "make one of them lighter or darker",
                    Severity.WARNING,
                )


def check_greys(style: Style) -> Iterator[Diagnostic]:
    """Find fills of neighbours in a chart that are one in grey (BG702)."""
    for one, other in FILLS:
        seen = abs(lightness(style.colour(one)) - lightness(style.colour(other)))
        if seen < GREYS_APART:
            yield Diagnostic(
                "BG702",
                "access/low-contrast",
                style.place(f"colours.{one}"),
                f"“{one}” and “{other}” fill series side by side, and are one in "
                f"grey: they differ by {seen:.0f}, and {GREYS_APART:.0f} is wanted",
                "make one of them lighter or darker",
                Severity.WARNING,
            )


def _colour_of(style: Style, token: str) -> str:
    """Give the role of colour that a token has, or is."""
    kind, _, name = token.partition(".")
    if kind == "colours":
        return name
    found = getattr(getattr(style, kind), name.replace("-", "_"))
    colour: str = found if isinstance(found, str) else found.colour
    return colour


def _is_large(style: Style, token: str) -> bool:
    kind, _, name = token.partition(".")
    if kind != "type" or name not in _OWN_SIZE:
        return False
    role = getattr(style.type, name.replace("-", "_"))
    return bool(role.size >= (_LARGE_BOLD if role.weight == "bold" else _LARGE))


def _place(style: Style, pair: Pair) -> Span:
    """Give the place to mend: what the style's own file says of the two colours.

    Else what a file below it says, unless that is one of ours.
    """
    tokens = (
        f"{pair.token}.colour",
        f"{pair.under}.colour",
        f"colours.{pair.colour}",
        f"colours.{pair.ground}",
        pair.under,
    )
    places = [style.place(token) for token in tokens if token in style.origins]
    ours = {f"{name}.yaml" for name in built_in()} - {style.span.path}
    own = [place for place in places if place.path == style.span.path]
    theirs = [place for place in places if place.path not in ours]
    return next(iter(own + theirs), style.span)
