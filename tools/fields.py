"""Writes `docs/fields.md`: every field of a brief, made of its schema.

Run from the project's root: `python -m tools.fields`.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from tools.schema import PLAIN, Schema, brief_schema

PAGE = Path("docs/fields.md")
_INTRO = """\
# Every field of a brief

Made of the types by `python -m tools.fields`: do not edit. [writing.md](writing.md) is
the guide; this page is for looking up what there is. A field in bold has to be written.
A running text may have Markdown, citations and notes. Editors that know JSON Schema
show the same ([how](writing.md#in-an-editor)).
"""
_HEAD = "| Field | What it is | What it may be |\n|---|---|---|\n"


def _bare(field: Schema) -> Schema:
    """Leave out what a field says of itself: what it may hold is the same."""
    return {k: v for k, v in field.items() if k not in ("description", "examples")}


_NAMED = {json.dumps(_bare(kind)): name for name, kind in PLAIN.items()}
"""Plain values by what may be written."""


def page() -> str:
    """Make the whole page: the brief's own fields, then those of each of its parts."""
    schema = brief_schema()
    known: dict[str, Schema] = schema["definitions"]
    sections = [_INTRO, "\n## The brief\n\n", _HEAD, *_rows(schema)]
    for name in _order(schema, known):
        if name == "Block":
            sections.append(_block(known[name]))
            continue
        described, forms = _fields(known[name])
        sections += [f"\n## {name}\n\n{described['description']}\n\n"]
        if forms:
            shown = " or ".join(map(_form, forms))
            sections += [f"May be written in short, as {shown}.\n\n"]
        sections += [_HEAD, *_rows(described)]
    return "".join(sections)


def _block(schema: Schema) -> str:
    """Tell of the blocks that a body may have, each a mapping of one key."""
    pairs = (
        pair for each in schema["anyOf"][1:] for pair in each["properties"].items()
    )
    listed = ", ".join(f"`{key}` ({_form(of)})" for key, of in pairs)
    return (
        "\n## Block\n\nAn item of a body: a text, or a mapping with one of these keys,"
        f" and under it the fields of what it is. {listed}.\n"
    )


def _order(schema: Schema, known: dict[str, Schema]) -> list[str]:
    """Give the parts in the order in which fields lead to them."""
    found = list(dict.fromkeys(_names(schema["properties"])))
    for name in found:
        found += [
            each for each in dict.fromkeys(_names(known[name])) if each not in found
        ]
    return found


def _names(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        for value in schema.values():
            yield from _names(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _names(value)


def _fields(schema: Schema) -> tuple[Schema, list[Schema]]:
    """Give a part as a mapping of fields, and the short forms that it has."""
    if "anyOf" not in schema:
        return schema, []
    *forms, described = schema["anyOf"]
    return described, forms


def _rows(schema: Schema) -> Iterator[str]:
    for name, field in schema["properties"].items():
        shown = f"**`{name}`**" if name in schema["required"] else f"`{name}`"
        what = field.get("description", "").replace("|", "\\|")
        yield f"| {shown} | {what} | {_form(field)} |\n"


def _form(field: Schema) -> str:
    """Say what may be written: a text, a list of something, one of some words."""
    bare = _bare(field)
    named = _NAMED.get(json.dumps(bare))
    if named is not None:
        return named.replace("-", " ")
    if "$ref" in bare:
        name = bare["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in bare:
        return " or ".join(dict.fromkeys(map(_form, bare["anyOf"])))
    if "enum" in bare:
        return " or ".join(f"`{word}`" for word in bare["enum"])
    if bare.get("type") == "array":
        return f"list of {_form(bare['items'])}"
    assert bare.get("type") == "object", bare
    return f"names of your own, each with {_form(bare['additionalProperties'])}"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
