"""Roles of type that are made from others: words that stand out, room for signs."""

from dataclasses import replace

from briefgen.style import TypeRole

SIGN_HIGH = 14.0  # points: the least leading of a line with signs


def strong(role: TypeRole) -> TypeRole:
    """Give the look of a name or a key word among words of this role."""
    return replace(role, weight="semibold", colour="ink")


def marker(role: TypeRole) -> TypeRole:
    """Give the look of a number, a letter or a bullet before words of this role."""
    return replace(role, weight="semibold", colour="primary")


def with_signs(role: TypeRole, high: float = SIGN_HIGH) -> TypeRole:
    """Give lines of this role room for the signs that stand in them."""
    return replace(role, leading=max(role.leading, high))
