"""A style as its file says it → with all its type as large as `type: scale` asks."""

from dataclasses import replace
from typing import Any

from briefgen.style.style import Style
from briefgen.style.typography import TypeRole

_LEAST = {"marking": 12.0, "note_mark": 6.0}
"""Points that a role keeps, and below which it is never made smaller."""
_LEAST_OF_OTHERS = 7.5
_PLACES = 2  # of a point: what is printed of a size


def scaled(style: Style) -> Style:
    """Multiply sizes, leadings and white of all type, and the grid under it."""
    scale = style.type.scale
    if scale == 1:
        return style
    roles: dict[str, Any] = {
        name: _scaled(name, role, scale) for name, role in style.type.roles()
    }
    grid, snap = style.grid, style.grid.snap
    grid = replace(
        grid,
        baseline=round(grid.baseline * scale, _PLACES),
        snap=None if snap is None else round(snap * scale, _PLACES),
    )
    return replace(style, type=replace(style.type, **roles), grid=grid)


def _scaled(name: str, role: TypeRole, scale: float) -> TypeRole:
    """Scale a role; letters that are small already stay as they are."""
    least = min(role.size, _LEAST.get(name, _LEAST_OF_OTHERS))
    size = max(role.size * scale, least)
    share = size / role.size
    return replace(
        role,
        size=round(size, _PLACES),
        leading=round(role.leading * share, _PLACES),
        tracking=round(role.tracking * share, _PLACES),
        before=round(role.before * scale, _PLACES),
        after=round(role.after * scale, _PLACES),
        indent=round(role.indent * scale, _PLACES),
    )
