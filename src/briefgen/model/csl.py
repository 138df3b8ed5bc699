"""A citation style that an author brings: a CSL file, checked and not yet run."""

from briefgen.diagnostics import Span
from briefgen.record import record

CSL_ENDING = ".csl"


@record
class CslStyle:
    """A sound CSL file, and what it says of itself."""

    span: Span  # where the brief names it
    name: str  # as the brief does
    xml: bytes
    in_notes: bool  # its class is note: citations stand in footnotes or endnotes
    listing: bool  # it has a bibliography
