"""A style to tighter ones, step by step: no type falls below what can be read well."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefgen.style import Step, Style, TypeRole

_WHITE, _ROWS, _LEAD = 0.5, 0.75, 0.94
"""What is left of white space, of the white in rows, and of the bottom line's type."""


def tightened(style: Style) -> Iterator[Style]:
    """Yield the style with its first step taken, with its first two, and on."""
    for step in style.fit.steps:
        style = _taken(style, step)
        yield style


def _taken(style: Style, step: Step) -> Style:
    match step:
        case "sections":
            roles = style.type
            looser: dict[str, Any] = {
                name: _tighter(role) for name, role in roles.roles()
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


def _tighter(role: TypeRole) -> TypeRole:
    return replace(role, before=role.before * _WHITE, after=role.after * _WHITE)
