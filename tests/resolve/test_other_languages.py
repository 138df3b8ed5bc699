"""Works in a language other than English → no word of another language in them."""

import random
import re
from dataclasses import fields, replace
from typing import Any

import pytest

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import NOWHERE
from briefgen.model.cited import plain_words
from briefgen.model.inlines import Citation, Cite
from briefgen.model.sources import Name, Source
from briefgen.model.values import Language, PartialDate, Url
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import TYPES, WorkType
from briefgen.read.citation_terms import read_citation_terms
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import Placed, write_citations
from briefgen.resolve.citing.style import CitationStyle

EACH = 3  # works of a kind
WORDS = re.compile(r"[^\W\d_]{2,}")
NOTATION = set("al central doi et éds https org pmcid pmid pubmed".split())
"""What a style has in any language, or of its own for one: et al., Éds."""
DATA = {"ab", "qq", "qqqq", "zz"}
TIMES = (
    WorkDate(PartialDate(2015, 9, 21)),
    WorkDate(PartialDate(2015, 9)),
    WorkDate(PartialDate(2015)),
    None,
)
KEYS = [field.name for field in fields(Source)][2:]
KEYS = KEYS[: KEYS.index("archived")]


def work(kind: str, lots: random.Random) -> Source:
    """Make a work whose own words are none of any language."""
    names = lots.sample(KEYS, lots.choice((3, 8, 20, len(KEYS))))
    chosen = {name: value(name, lots) for name in names if name != "language"}
    return replace(Source(NOWHERE, type=WorkType(kind)), **chosen)


def value(name: str, lots: random.Random) -> Any:  # noqa: ANN401 (a field of any type)
    if Source.__dataclass_fields__[name].default == ():
        people = [Name(NOWHERE, family="Zz", given="Ab")] * lots.choice((1, 2, 5))
        return tuple(people)
    if name == "accessed":
        return PartialDate(2026, 11, 20)
    if name in {"issued", "submitted"} or name.endswith("_date"):
        return lots.choice(TIMES)
    if name == "URL":
        return Url("https://qq.org/")
    return "10.1000/1" if name == "DOI" else lots.choice(("Qq", "7", "7-9"))


def of_the_language(terms: CitationTerms) -> set[str]:
    texts = (*terms.terms.values(), *terms.months, *terms.short_months)
    return {word.lower() for text in texts for word in WORDS.findall(text)}


def written(style: CitationStyle, terms: CitationTerms, source: Source) -> list[str]:
    """Give a work's citations and its entry; alone, it is like no other."""
    cite = Cite(NOWHERE, "w", locator="5", label="page")
    placed = [Placed(Citation(NOWHERE, (cite,)), note) for note in (1, 3)]
    done = write_citations(style, terms, {"w": source}, placed)
    texts = [each.text for each in done.citations] + [w.text for w in done.entries]
    return [plain_words(text) for text in texts]


@pytest.mark.parametrize("locale", ["fr-FR", "de-DE"])
@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_style_has_its_words_from_the_language(style: str, locale: str) -> None:
    terms = read_citation_terms(Language(locale))
    lots = random.Random(f"{style} {locale}")  # noqa: S311 (no secret: the same each time)
    texts = [
        text
        for kind in TYPES * EACH
        for text in written(STYLES[style], terms, work(kind, lots))
    ]

    printed = {word.lower() for text in texts for word in WORDS.findall(text)}
    assert printed - of_the_language(terms) - NOTATION - DATA == set()


@pytest.mark.parametrize("locale", ["fr-FR", "de-DE"])
def test_the_terms_of_a_language_are_not_english_ones(locale: str) -> None:
    english = read_citation_terms(Language("en-GB")).terms
    terms = read_citation_terms(Language(locale)).terms
    same = {name for name, words in terms.items() if words == english.get(name)}

    assert {
        n for n in same if re.search(r"\b(of|by|the|with|and)\b", terms[n])
    } == set()
