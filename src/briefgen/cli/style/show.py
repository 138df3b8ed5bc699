"""`briefgen style show`: every token of a style, with its value and what it is."""

from typing import Annotated

import typer

from briefgen.cli.console import say


def show(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="STYLE",
            help="A built-in style's name, or a style file; left out: the project's.",
        ),
    ] = None,
) -> None:
    """Print every token of a style."""
    from briefgen.cli.style.named import named
    from briefgen.tokens import tokens

    found = [*tokens(named(name))]
    widest = max(len(token.name) + len(token.value) for token in found) + 2
    for token in found:
        stated = f"{token.name}: {token.value}".rstrip()
        say(f"{stated:<{widest}}  # {token.caption}", out=True)
