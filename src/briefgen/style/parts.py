"""The tokens of the parts of a brief: headings, recommendations, caveats."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, PartName, Role, token

LOZENGE = 19.3
"""Points: width of the sign of a caveat."""


@record
class Headings:
    """Tokens under `headings:`."""

    span: Span = NOWHERE
    numbering: Literal["none", "paragraphs", "sections", "both"] = token(
        "none", "What is counted: paragraphs, in the number column; headings; both"
    )
    numerals: Literal["decimal", "roman", "letters"] = token(
        "decimal", "How the headings of parts are counted: 1, I or A"
    )
    levels: int = token(
        2, "Levels of headings that are numbered: 2 is 1, and 1.1", least=1, most=4
    )
    stop: bool = token(
        default=False, caption="Whether a full stop follows the number of a heading"
    )
    unnumbered: tuple[PartName, ...] = token(
        (
            *("summary", "methods", "standards", "glossary", "corrections"),
            *("acknowledgements", "disclosure", "sources"),
        ),
        "Parts whose headings bear no number",
    )
    across: bool = token(
        default=False, caption="Whether a part's heading reaches over all columns"
    )


@record
class Recommendations:
    """Tokens under `recommendations:`: what they look like in full."""

    span: Span = NOWHERE
    card: Literal["tab", "open"] = token(
        "tab", "A box with the sign in a strip, or a line above and the sign beside"
    )
    row_padding: Length = token(
        7.0, "White space above and below, in a row of two halves", most=72.0
    )


@record
class Caveats:
    """Tokens under `caveats:`: where a caveat stands, and what it looks like."""

    span: Span = NOWHERE
    place: Literal["margin", "under"] = token(
        "margin", "Beside what it limits, in the margin column, or directly under it"
    )
    by_recommendations: Literal["margin", "under", "pair"] = token(
        "margin", "The same for recommendations; `pair` sets both in halves of a row"
    )
    word: Literal["caveat", "but"] = token("caveat", "The word that names it")
    hinge: bool = token(
        default=False, caption="Whether the word “but” joins the halves of a row"
    )
    sign: Literal["outline", "solid"] = token("outline", "How its lozenge is drawn")
    sign_column: Length = token(
        0.0, "Column of the lozenge, before the words; 0: none", most=72.0
    )
    bar: Literal["left", "around"] = token(
        "left", "Where its lines are drawn: at its left, or above and below"
    )
    ground: Role = token("paper", "What lies under it")
    padding: Length = token(8.0, "Between its lines and its words", most=72.0)
