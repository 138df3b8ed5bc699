"""Names that programs give to kinds of works → CSL's types."""

_KINDS = {
    "journal article": "article-journal",
    "journal-article": "article-journal",
    "electronic article": "article-journal",
    "newspaper article": "article-newspaper",
    "magazine article": "article-magazine",
    "book": "book",
    "edited book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "electronic book": "book",
    "book section": "chapter",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "electronic book section": "chapter",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "proceedings-article": "paper-conference",
    "report-series": "report",
    "web page": "webpage",
    "blog": "post-weblog",
    "generic": "document",
    "statute": "legislation",
    "case": "legal_case",
    "dissertation": "thesis",
    "posted-content": "article",
    "preprint": "article",
    "peer-review": "review",
    "reference-entry": "entry",
    "component": "document",
    "other": "document",
}
"""Names in EndNote and in the records of Crossref; others describe a work."""


def kind_named(text: str) -> str | None:
    """Give the type of CSL that a program's own name for a kind stands for."""
    return _KINDS.get(text.strip("{} \t\r\n").lower())
