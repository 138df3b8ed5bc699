"""Writes the tables of `docs/styles.md`: every token of a style, made of the types.

Run from the project's root: `python -m tools.tokens`. What stands above the mark in
that file is written by hand, and stays.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from briefgen.style import Family, StrokeStyle, Style, TypeRole
from briefgen.tokens import length, wanted, written

PAGE = Path("docs/styles.md")
MARK = "<!-- What follows is made by `python -m tools.tokens`: do not edit. -->\n"
_HEAD = "| Token | What it is | What it may be | In `institute` |\n|---|---|---|---|\n"


def page() -> str:
    """Give the whole page: what is written by hand, and the tables as they are now."""
    by_hand = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    return by_hand + MARK + tables()


def tables() -> str:
    """Make the tables, a section for each group of tokens."""
    style = Style()
    sections = ["\n## All tokens\n\n", _HEAD, *_rows(style, "")]
    for each in fields(style):
        group = getattr(style, each.name)
        if is_dataclass(group) and not isinstance(group, type):
            caption = each.metadata["caption"]
            name = each.name.replace("_", "-")
            sections += [f"\n### {name}\n\n{caption}.\n\n", *_section(group)]
    return "".join(sections)


def _section(group: Any) -> Iterator[str]:  # noqa: ANN401 (any group of tokens)
    values = [getattr(group, each.name) for each in fields(group)]
    if any(isinstance(value, TypeRole) for value in values):
        yield "| Role | Family | Size / leading | Colour |\n|---|---|---|---|\n"
        for name, role in group.roles():
            slant = "" if role.style == "normal" else f" {role.style}"
            yield (
                f"| `{name.replace('_', '-')}` | {role.family} {role.weight}{slant} "
                f"| {length(role.size)} / {length(role.leading)} | {role.colour} |\n"
            )
        yield f"\nEach role has these tokens:\n\n{_HEAD}"
        yield from _rows(TypeRole(), "")
    elif any(isinstance(value, StrokeStyle) for value in values):
        yield "| Stroke | Width | Colour |\n|---|---|---|\n"
        for each in fields(group):
            value = getattr(group, each.name)
            if isinstance(value, StrokeStyle):
                name = each.name.replace("_", "-")
                yield f"| `{name}` | {length(value.width)} | {value.colour} |\n"
        yield f"\nEach stroke has these tokens:\n\n{_HEAD}"
        yield from _rows(StrokeStyle(), "")
    else:
        yield _HEAD
        yield from _rows(group, "")


def _rows(group: Any, path: str) -> Iterator[str]:  # noqa: ANN401 (any group of tokens)
    for each in fields(group):
        value = getattr(group, each.name)
        name = f"{path}{each.name.replace('_', '-')}"
        if "caption" not in each.metadata or is_dataclass(value):
            if path or not isinstance(group, Style):
                yield from _rows(value, f"{name}.") if is_dataclass(value) else ()
        elif isinstance(value, dict):
            yield from _rows(Family(), f"{name}.NAME.")
        else:
            shown = written(value, each.type).strip('"')
            shown = f"`{shown}`" if shown else ""
            caption = each.metadata["caption"]
            yield f"| `{name}` | {caption} | {wanted(each)} | {shown} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
