"""Roles of type that are made from others: words that stand out in their line."""

from dataclasses import replace

from briefgen.style import TypeRole


def strong(role: TypeRole) -> TypeRole:
    """Give the look of a name or a key word among words of this role."""
    return replace(role, weight="semibold", colour="ink")


def marker(role: TypeRole) -> TypeRole:
    """Give the look of a number, a letter or a bullet before words of this role."""
    return replace(role, weight="semibold", colour="primary")
