"""The tokens of citations: how a house cites, where a brief does not say."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import CitationName, token


@record
class Citing:
    """Tokens under `citations:`: what a brief's and a project's own come before."""

    span: Span = NOWHERE
    style: CitationName | None = token(
        None, "Citation style; left out: that of the brief, or `numeric`"
    )
    place: Literal["footnotes", "endnotes", "inline"] | None = token(
        None, "Where citations stand; left out: where their style has them"
    )
