"""How a brief, its project and its style cite → how it is done, or what is wrong."""

from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import Citations
from briefgen.model.csl import CSL_ENDING, CslStyle
from briefgen.model.values import NOTE_STYLES, CitationStyle
from briefgen.style import Style


def citations_of(*said: Citations | None) -> Citations | None:
    """Give how works are cited: what is said first counts, item by item.

    A place that is said below a style was meant for another: it does not count.
    """
    layers = [each for each in said if each is not None]
    styled = next((each for each in layers if each.style is not None), None)
    above = layers if styled is None else layers[: layers.index(styled) + 1]
    placed = next((each for each in above if each.place is not None), styled)
    if placed is None:
        return None
    style = styled.style if styled is not None else None
    return Citations(placed.span, style, placed.place)


def of_style(style: Style) -> Citations:
    """Give how a style cites, at its place there."""
    said = style.citations
    place = style.place("citations.place" if said.place else "citations.style")
    name = CitationStyle(said.style) if said.style is not None else None
    return Citations(place, name, said.place)


def check_citations(
    citations: Citations | None, csl: CslStyle | None = None
) -> tuple[Diagnostic, ...]:
    """Say so where a style of notes is to cite in the text, or another in notes."""
    if citations is None:
        return ()
    style, place = citations.style or "numeric", citations.place
    if style.endswith(CSL_ENDING) and csl is None:
        return ()  # it could not be read
    in_notes = style in NOTE_STYLES if csl is None else csl.in_notes
    if place is None or in_notes == (place != "inline"):
        return ()
    if place == "inline":
        message = f"“{style}” cites in notes, and cannot stand inside a sentence"
        hint = "write place: footnotes or endnotes; or take a style such as apa"
    else:
        message = f"“{style}” cites inside sentences, and has no {place}"
        styles = " or ".join(sorted(NOTE_STYLES))
        hint = f"write place: inline; or take a style that cites in notes: {styles}"
    return (Diagnostic("BG204", "schema/bad-value", citations.span, message, hint),)
