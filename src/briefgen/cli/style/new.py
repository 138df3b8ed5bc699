"""`briefgen style new`: a commented style file to start from."""

import json
import os
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.console import say
from briefgen.cli.new import begin
from briefgen.tokens import Token

_FIRST = (
    *("page.size", "page.margins", "grid.measure", "grid.margin-column"),
    *("colours.ink", "colours.muted", "colours.caveat", "colours.caveat-tint"),
    *("type.scale", "type.body", "type.title", "type.h1"),
)
"""What a designer changes first, after the main colour."""
_LATER = frozenset(
    "style tracking case before after indent wrap hyphenate keep".split()
)
"""Tokens of a role of type that can wait."""
_HEAD = """\
# yaml-language-server: $schema=style.schema.json
# A style of your own: it says only what differs from “{base}”. What is behind a # is
# as it is there: take the # away, and change it. All that can be changed:
# briefgen style show {shown}
extends: {extends}
name: {name}
title: {title}

variables: # values of your own, asked for as $name
  brand: {brand}

"""


def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What to call it, without .yaml.")
    ],
    *,
    base: Annotated[
        str, typer.Option("--from", help="The style that it changes.")
    ] = "institute",
) -> None:
    """Write a commented style file to start from.

    Beside it is put the schema, by which editors help to write it.
    """
    from briefgen.cli.style.named import named
    from briefgen.read.layers import is_path
    from briefgen.tokens import tokens

    look = named(base)

    def text(path: Path) -> str:
        extends = os.path.relpath(base, path.parent) if is_path(base) else base
        head = _HEAD.format(
            base=base,
            shown=shlex.quote(base),
            extends=json.dumps(f"./{extends}") if is_path(base) else base,
            name=json.dumps(path.stem),
            title=json.dumps(path.stem.capitalize()),
            brand=json.dumps(look.colours.primary),
        )
        return head + "\n".join(_body(tokens(look))) + "\n"

    path = begin(name, "style", text)
    line = f"change what you like, then: briefgen style check {shlex.quote(str(path))}"
    say(f"{path}: {line}", out=True)


def _body(tokens: Iterable[Token]) -> Iterator[str]:
    """Write tokens as comments, group by group, the main colour as the variable."""
    above: list[str] = []
    for token in tokens:
        *groups, name = token.name.split(".")
        brand = token.name == "colours.primary"
        first = any(f"{token.name}.".startswith(f"{each}.") for each in _FIRST)
        if not (brand or first) or name in _LATER or not token.value:
            continue
        for depth, group in enumerate(groups):
            if above[depth : depth + 1] != [group]:
                above[depth:] = [group]
                # A group of which nothing is stated must be a comment itself.
                yield f"{'' if group == 'colours' else '# '}{'  ' * depth}{group}:"
        del above[len(groups) :]
        value = "$brand" if brand else token.value
        line = f"{'  ' * len(groups)}{name}: {value} # {token.caption}"
        yield line if brand else f"# {line}"
