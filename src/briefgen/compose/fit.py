"""A style to tighter ones, step by step: no type falls below what can be read well."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefgen.style import LOWEST, Step, Style, TypeRole

_LOWER, _WHITE, _ROWS, _LEAD, _SMALL = 0.8, 0.5, 0.75, 0.94, 0.93
"""What is left of figures' height, of white space, of that in rows, of the lead's type
and of small print, each time that a step is taken.
"""
_TITLE = 0.7  # of the white around the title: it keeps off the masthead
_SMALLEST = 7.5  # points: no type is smaller
_PRINT = ("reference", "small")


def tightened(style: Style, *, drawn: bool = True) -> Iterator[Style]:
    """Yield the style with its first step taken, with its first two, and on.

    `drawn`: it has figures, which may be lower.
    """
    for step in style.fit.steps:
        if drawn or step != "figures":
            style = _taken(style, step)
            yield style


def with_low_figures(style: Style) -> Style:
    """Give a style whose pictures and charts are lower."""
    return _taken(style, "figures")


def _taken(style: Style, step: Step) -> Style:
    match step:
        case "figures":
            height = max(style.figures.height * _LOWER, LOWEST)
            return replace(style, figures=replace(style.figures, height=height))
        case "sections":
            roles = style.type
            looser: dict[str, Any] = {
                name: _tighter(role, _TITLE if name == "title" else _WHITE)
                for name, role in roles.roles()
            }
            opening = style.opening
            padding = opening.band_padding * _WHITE
            return replace(
                style,
                type=replace(roles, **looser),
                opening=replace(opening, band_padding=padding),
            )
        case "rows":
            rows = style.recommendations
            padding = rows.row_padding * _ROWS
            return replace(style, recommendations=replace(rows, row_padding=padding))
        case "lead":
            lead = style.type.lead
            share = max(_LEAD, min(1.0, style.type.body.size / lead.size))
            lead = replace(lead, size=lead.size * share, leading=lead.leading * share)
            return replace(style, type=replace(style.type, lead=lead))
        case "small-print":
            roles = style.type
            smaller: dict[str, Any] = {
                name: _smaller(getattr(roles, name)) for name in _PRINT
            }
            return replace(style, type=replace(roles, **smaller))


def _smaller(role: TypeRole) -> TypeRole:
    share = max(_SMALL, min(1.0, _SMALLEST / role.size))
    return replace(role, size=role.size * share, leading=role.leading * share)


def _tighter(role: TypeRole, share: float) -> TypeRole:
    return replace(role, before=role.before * share, after=role.after * share)
