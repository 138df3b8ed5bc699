"""How a brief cites → what is wrong with it: a style and a place that do not meet."""

from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import Citations
from briefgen.model.values import NOTE_STYLES


def check_citations(citations: Citations | None) -> tuple[Diagnostic, ...]:
    """Say so where a style of notes is to cite in the text, or another in notes."""
    if citations is None:
        return ()
    style, place = citations.style, citations.place
    if place is None or (style in NOTE_STYLES) == (place != "inline"):
        return ()
    if place == "inline":
        message = f"“{style}” cites in notes, and cannot stand inside a sentence"
        hint = "write place: footnotes or endnotes; or take a style such as apa"
    else:
        message = f"“{style}” cites inside sentences, and has no {place}"
        styles = " or ".join(sorted(NOTE_STYLES))
        hint = f"write place: inline; or take a style that cites in notes: {styles}"
    return (Diagnostic("BG204", "schema/bad-value", citations.span, message, hint),)
