"""The tokens of type: a role for each kind of words, and how words are parted."""

from collections.abc import Iterator
from dataclasses import field, fields
from typing import Any, Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, Role, SignedLength, token


@record
class TypeRole:
    """Tokens of one role under `type:`."""

    span: Span = NOWHERE
    family: str = token("sans", "A name of `fonts: families:`")
    weight: Literal["light", "regular", "semibold", "bold"] = token(
        "regular", "How heavy"
    )
    style: Literal["normal", "italic"] = token("normal", "Upright or italic")
    size: Length = token(10.0, "Type size", least=6.0, most=144.0, of="body size")
    leading: Length = token(14.0, "Baseline to baseline", most=216.0, of="own size")
    tracking: SignedLength = token(
        0.0, "Added after each letter", least=-3.0, most=24.0, of="own size"
    )
    colour: Role = token("ink", "Colour of the letters")
    case: Literal["none", "upper"] = token("none", "`upper` sets capitals")
    before: Length = token(0.0, "White space above", most=216.0)
    after: Length = token(0.0, "White space below", most=216.0)
    indent: Length = token(
        10.0, "Of the first line, in a paragraph after another", most=72.0
    )
    wrap: Literal["ragged", "justified", "balanced"] = token(
        "ragged", "How lines are broken"
    )
    hyphenate: bool = token(default=False, caption="Whether words may be parted")


@record
class Hyphenation:
    """Tokens under `hyphenation:`: which words are parted, where a role parts any."""

    span: Span = NOWHERE
    shortest: int = token(7, "Letters of a word that is parted", least=4, most=30)
    before: int = token(3, "Letters that stay before a hyphen", least=2, most=15)
    after: int = token(3, "Letters that go to the next line", least=2, most=15)
    ladder: int = token(
        2, "Lines running that may end in a hyphen, at most", least=1, most=9
    )
    capitals: bool = token(
        default=False, caption="Whether capitalised words are parted: German nouns"
    )


def role(**tokens: Any) -> Any:  # noqa: ANN401 (the tokens of TypeRole)
    """Declare a role of type."""
    value = TypeRole(**tokens)
    return field(default=value, metadata={"caption": "A role of type"})


@record
class Type:
    """Tokens under `type:`: what each kind of words looks like."""

    span: Span = NOWHERE
    scale: float = token(
        1.0,
        "What all sizes, leadings and white of type are multiplied by, and the grid; "
        "no text is made smaller than 7.5pt",
        least=0.6,
        most=1.6,
    )
    body: TypeRole = role(family="serif")
    lead: TypeRole = role(family="serif", size=12.5, leading=17.5)
    title: TypeRole = role(
        weight="bold",
        size=38.0,
        leading=42.0,
        tracking=-0.5,
        colour="primary",
        wrap="balanced",
    )
    standfirst: TypeRole = role(
        family="serif", weight="light", size=15.6, leading=21.0, wrap="balanced"
    )
    wordmark: TypeRole = role(
        weight="bold", size=12.5, leading=14.0, colour="primary", wrap="balanced"
    )
    kicker: TypeRole = role(
        weight="semibold",
        size=8.0,
        leading=10.5,
        tracking=0.6,
        colour="muted",
        case="upper",
    )
    h1: TypeRole = role(
        weight="bold",
        size=15.6,
        leading=21.0,
        colour="primary",
        before=14.0,
        after=7.0,
        wrap="balanced",
    )
    h2: TypeRole = role(weight="semibold", size=12.5, leading=14.0, wrap="balanced")
    h3: TypeRole = role(weight="bold", wrap="balanced", before=7.0)
    statement: TypeRole = role(size=11.0)
    statement_verb: TypeRole = role(weight="bold", size=11.0, colour="primary")
    caveat: TypeRole = role()
    caveat_quote: TypeRole = role(family="serif", style="italic")
    caveat_label: TypeRole = role(weight="bold", colour="caveat")
    attribution: TypeRole = role(size=8.5, leading=10.5, colour="muted")
    meta: TypeRole = role(size=8.5, leading=10.5, colour="muted")
    side_note: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    confidence: TypeRole = role(weight="semibold", size=8.5, colour="primary")
    pull_quote: TypeRole = role(
        family="serif", weight="light", size=15.6, leading=21.0, colour="primary"
    )
    contested: TypeRole = role(
        family="serif", size=12.5, leading=17.5, colour="primary"
    )
    contested_counter: TypeRole = role(
        family="serif", size=12.5, leading=17.5, colour="caveat"
    )
    figure_number: TypeRole = role(
        weight="bold",
        size=8.0,
        leading=10.5,
        tracking=0.4,
        colour="primary",
        case="upper",
    )
    figure_title: TypeRole = role(weight="semibold")
    figure_note: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    chart_label: TypeRole = role(size=8.5, leading=10.5)
    stat_value: TypeRole = role(
        weight="light", size=26.4, leading=30.0, colour="primary"
    )
    stat_label: TypeRole = role(size=8.5, leading=10.5)
    table: TypeRole = role(size=8.8, leading=12.0)
    table_head: TypeRole = role(weight="semibold", size=8.8, leading=12.0)
    note: TypeRole = role(size=8.0, leading=10.5)
    note_mark: TypeRole = role(weight="semibold", size=6.6, colour="primary")
    reference: TypeRole = role(size=8.0, leading=10.5)
    small: TypeRole = role(size=8.5, leading=12.0)
    running_head: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    folio: TypeRole = role(weight="semibold")
    marking: TypeRole = role(
        weight="bold", size=12.0, tracking=0.3, colour="on-marking"
    )
    code: TypeRole = role(size=9.5)

    def roles(self) -> Iterator[tuple[str, TypeRole]]:
        """Yield every role with its name."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, TypeRole):
                yield each.name, value
