"""What a token may be, and how one is declared: default, caption, bounds.

Lengths are points once a style is resolved; an author writes them with a unit
(`10pt`, `24mm`, `1b` for a baseline).
"""

from dataclasses import field
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from briefgen.diagnostics import Span

Length: TypeAlias = Annotated[float, "length"]
"""Points; written with a unit."""

SignedLength: TypeAlias = Annotated[float, "signed length"]
"""Points, of either sign; written with a unit."""

Colour: TypeAlias = Annotated[str, "colour"]
"""`#rrggbb`."""

Role: TypeAlias = Annotated[str, "role"]
"""The name of one of the `colours`."""

Pattern: TypeAlias = Annotated[str, "pattern"]
"""Words of the furniture of a page, with `VARIABLES` in braces: `{publisher}`."""

PartName: TypeAlias = Annotated[str, "part"]
"""The name of a part of every brief; `sections` are those of its author's own."""

CitationName: TypeAlias = Annotated[str, "citation style"]
"""The name of a citation style."""

VARIABLES = tuple(
    "date license page pages publisher review series title topic version".split()
)
"""What furniture can say of a brief."""

Percentage: TypeAlias = Literal["own size", "body size", "page width", "page height"]
"""What a percentage may be one of."""


class Origin(NamedTuple):
    """One place where a token, or a `$variable`, is given a value, as written there."""

    span: Span
    text: str


def token(
    default: Any,  # noqa: ANN401 (any token's type)
    caption: str,
    *,
    least: float | None = None,
    most: float | None = None,
    of: Percentage | None = None,
) -> Any:  # noqa: ANN401 (the same)
    """Declare a token, with the caption that the style guide prints.

    A number, or a length in points, is `least` at least, and `most` at most. A
    percentage is one `of` something, or the token takes none.
    """
    bounds = {"least": least, "most": most, "of": of}
    return field(default=default, metadata={"caption": caption, **bounds})


def group(kind: type[Any], caption: str) -> Any:  # noqa: ANN401 (any group's type)
    """Declare a group of tokens, all at their defaults."""
    return field(default_factory=kind, metadata={"caption": caption})
