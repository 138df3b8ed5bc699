"""The kinds of work that a source can be: the types of CSL 1.0.2."""

from typing import Self

from briefgen.model.values import Misspelt, Placed
from briefgen.nearest import nearest

TYPES: tuple[str, ...] = (
    *("article", "article-journal", "article-magazine", "article-newspaper", "bill"),
    *("book", "broadcast", "chapter", "classic", "collection", "dataset", "document"),
    *("entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic"),
    *("hearing", "interview", "legal_case", "legislation", "manuscript", "map"),
    *("motion_picture", "musical_score", "pamphlet", "paper-conference", "patent"),
    *("performance", "periodical", "personal_communication", "post", "post-weblog"),
    *("regulation", "report", "review", "review-book", "software", "song", "speech"),
    *("standard", "thesis", "treaty", "webpage"),
)


def _plainly(name: str) -> str:
    return name.lower().replace("-", " ").replace("_", " ")


_AS_WRITTEN = {_plainly(name): name for name in TYPES} | {
    "journal article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "conference paper": "paper-conference",
    "book chapter": "chapter",
    "website": "webpage",
    "web page": "webpage",
    "film": "motion_picture",
    "blog post": "post-weblog",
}
"""What is not written as a type is, and can mean one alone."""


class WorkType(Placed):
    """The kind of a work, in the words of CSL: `report`, `article-journal`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a type."""
        if text not in TYPES:
            message = f"“{text}” is not a type of source"
            right = _AS_WRITTEN.get(_plainly(text))
            if right is not None:
                raise Misspelt(message, right)
            near = nearest(text, TYPES)
            known = "the types are those of CSL, such as report, book or webpage"
            advice = f"did you mean “{near}”?" if near else known
            message = f"{message}; {advice}"
            raise ValueError(message)
        return cls(text)
