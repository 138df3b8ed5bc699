"""Sorts works as the Chicago Manual does: series of issues, laws, entries, reviews."""

from briefgen.resolve.citing.entry import Entry

SERIALS = frozenset(
    """article-journal article-magazine article-newspaper periodical post-weblog
    review review-book""".split()
)
LEGAL = frozenset("bill hearing legal_case legislation regulation treaty".split())
ENTRIES = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
EDITED = ("collection_editor", "compiler", "editor", "editorial_director")
PUBLIC = (
    *("archive", "archive_place", "container_title", "DOI", "number", "publisher"),
    *("references", "URL"),
)
"""Fields of which a letter or an interview has one where it can be looked up."""
PERIODIC = ("article-magazine", "article-newspaper")
ON_DAYS = frozenset(
    """article broadcast collection dataset document event graphic manuscript map
    patent performance personal_communication post software song speech standard
    webpage""".split()
)
BOOKISH = frozenset(
    """book chapter classic interview musical_score pamphlet paper-conference report
    thesis""".split()
)


def is_described(e: Entry) -> bool:
    """Say whether a review is named by what it reviews, where it is named in short."""
    if not is_review(e):
        return False
    return not e.has("reviewed_genre", "title")


def is_serial(e: Entry) -> bool:
    """Say whether a work appeared in a series of issues."""
    if e.type in SERIALS:
        return True
    return e.type in {"interview", "paper-conference"} and not e.any(*EDITED)


def is_review(e: Entry) -> bool:
    """Say whether a work is the review of another."""
    reviewed = ("reviewed_author", "reviewed_genre", "reviewed_title")
    return e.type in {"review", "review-book"} or e.any(*reviewed)
