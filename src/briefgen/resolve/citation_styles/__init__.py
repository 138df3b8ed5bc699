"""The shelf of citation styles: by name, each in a file of its own."""

from collections.abc import Mapping

from briefgen.resolve.citation_styles.apa import APA
from briefgen.resolve.citation_styles.chicago_author_date import CHICAGO_AUTHOR_DATE
from briefgen.resolve.citation_styles.chicago_notes import CHICAGO_NOTES
from briefgen.resolve.citation_styles.harvard import HARVARD
from briefgen.resolve.citation_styles.numeric import NUMERIC
from briefgen.resolve.citation_styles.oscola import OSCOLA
from briefgen.resolve.citation_styles.vancouver import VANCOUVER
from briefgen.resolve.citing.style import CitationStyle

STYLES: Mapping[str, CitationStyle] = {
    style.name: style
    for style in (
        NUMERIC,
        VANCOUVER,
        APA,
        CHICAGO_AUTHOR_DATE,
        CHICAGO_NOTES,
        OSCOLA,
        HARVARD,
    )
}
