"""`briefgen style explain`: where a token has its value from."""

import re
from collections.abc import Iterator
from typing import Annotated

import typer

from briefgen.cli.console import Exit, complain, say
from briefgen.style import Style
from briefgen.tokens import Token


def explain(
    token: Annotated[
        str,
        typer.Argument(
            metavar="TOKEN", help="Such as type.h1.size; or a group, such as colours."
        ),
    ],
    *,
    style: Annotated[
        str | None,
        typer.Option(help="A built-in style's name, or a style file."),
    ] = None,
) -> None:
    """Print the files and lines that give a token its value, the topmost first."""
    from briefgen.cli.style.named import named
    from briefgen.read.reader import meant
    from briefgen.tokens import tokens

    look = named(style)
    known = {each.name: each for each in tokens(look)}
    found = [each for name, each in known.items() if f"{name}.".startswith(f"{token}.")]
    if not found:
        complain(f"no token is called “{token}”: {meant(token, known)}")
        raise typer.Exit(Exit.USAGE)
    for each in found:
        for line in _told(each, look):
            say(line, out=True)


def _told(token: Token, style: Style) -> Iterator[str]:
    yield f"{token.name}: {token.value}".rstrip()
    yield f"  {token.caption}: {token.wanted}"
    origins = style.origins.get(token.name, ())
    for number, origin in enumerate(origins):
        covered = " (covered)" if number else ""
        yield f"  {origin.span}: {origin.text}{covered}"
        if not number:
            yield from _variables(origin.text, style, ())
    if not origins:
        yield "  no file states it: this is its usual value"


def _variables(text: str, style: Style, above: tuple[str, ...]) -> Iterator[str]:
    """Tell of the variables that a value asks for, and of those that these ask for."""
    from briefgen.read.sums import VARIABLE

    for name in dict.fromkeys(re.findall(VARIABLE, text)):
        if name in above:
            continue
        for number, origin in enumerate(style.origins.get(f"${name}", ())):
            covered = " (covered)" if number else ""
            indent = "  " * (len(above) + 2)
            yield f"{indent}${name} {origin.span}: {origin.text}{covered}"
            if not number:
                yield from _variables(origin.text, style, (*above, name))
