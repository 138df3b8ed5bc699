"""Gives the words that the Chicago Manual (17th edition) has for itself."""

from briefgen.resolve.citing.entry import Settings

_TERMS = (
    ("advance-online-publication", "ahead of print"),
    ("anonymous", "unsigned"),
    ("collection-number.short", "vol.|vols."),
    ("editor.verb-short", "ed."),
    ("collection-editor.verb-short", "ed."),
    ("compiler.verb-short", "comp."),
    ("editor-translator.short", "ed. and trans.|eds. and trans."),
    ("editor-translator.verb", "edited and translated by"),
    ("editor-translator.verb-short", "ed. and trans."),
    ("illustrator.verb-short", "ill."),
    ("translator.verb-short", "trans."),
    ("original-work-published", "originally published as"),
    ("legislation.short", "Pub. L."),
    ("manuscript", "unpublished manuscript"),
    ("paper-conference.short", "paper"),
    ("timestamp", "at"),
)
_BRITISH = (
    ("collection-number.short", "vol.|vols"),
    ("editor-translator.short", "ed. and trans.|eds and trans."),
    ("illustrator.verb-short", "illus."),
)


def settings(language: str) -> Settings:
    """Give what holds in a language."""
    own: tuple[tuple[str, str], ...] = _TERMS if language.startswith("en") else ()
    own += _BRITISH if language == "en-GB" else ()
    return Settings(page_range="chicago", overrides=own)
