"""Works of every kind, with any of their fields → sound citations and entries."""

import random
import re
from dataclasses import fields, replace
from typing import Any

import pytest

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import NOWHERE
from briefgen.model.cited import plain_words
from briefgen.model.identifiers import Url
from briefgen.model.inlines import Citation, Cite
from briefgen.model.sources import Name, Source
from briefgen.model.values import Language, PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import TYPES, WorkType
from briefgen.read.citation_terms import read_citation_terms
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import CitedWorks, Placed, write_citations

EACH = 2  # works of a kind in a style
PEOPLE = (
    Name(NOWHERE, family="Berg", given="Anna M.", non_dropping_particle="van den"),
    Name(NOWHERE, literal="Ministry of Works"),
    Name(NOWHERE, family="King", given="Jean-Luc", suffix="Jr."),
    Name(NOWHERE, family="O'Neil"),
)
VALUES = {
    "DOI": "10.1000/182",
    "URL": Url("https://example.org/a"),
    "PMID": "12345",
    "PMCID": "PMC1234",
    "page": "101-108",
    "page_first": "101",
    "number": "12",
    "title": "What works: “proof” in practice?",
    "title_short": "What Works",
    "status": "in press",
    "references": "cited in 12 works",
    "edition": "3",
}
DATES = (
    WorkDate(PartialDate(2015, 9, 21)),
    WorkDate(PartialDate(2015)),
    WorkDate(PartialDate(2015, 9, 30), PartialDate(2015, 10, 2)),
    WorkDate(PartialDate(-350)),
    WorkDate(PartialDate(2015), season=2),
    WorkDate(PartialDate(1920), circa=True),
)
FAULTS = re.compile(
    r"\.\.|,,|;;|::| [,.;:]|\(\)|\[\]|  |[(\[] | [)\]]|,[.;:]|^[,;:.]|[,;:]$"
)
KEYS = [field.name for field in fields(Source)][2:]
KEYS = KEYS[: KEYS.index("archived")]


def work(kind: str, lots: random.Random) -> Source:
    """Make a work with a few of the fields that there are."""
    names = lots.sample(KEYS, lots.choice((0, 1, 3, 6, 12, len(KEYS))))
    chosen = {name: value(name, lots) for name in names}
    return replace(Source(NOWHERE, type=WorkType(kind)), **chosen)


def value(name: str, lots: random.Random) -> Any:  # noqa: ANN401 (a field of any type)
    if name in VALUES:
        return VALUES[name]
    if Source.__dataclass_fields__[name].default == ():
        return tuple(lots.sample(PEOPLE, lots.choice((1, 2, 4))))
    if name == "accessed":
        return PartialDate(2026, 11, 20)
    if name in {"issued", "submitted"} or name.endswith("_date"):
        return lots.choice(DATES)
    return f"{name.replace('_', ' ').capitalize()} text"


def written(kind: str, style: str, lots: random.Random) -> CitedWorks:
    works = {f"w{n}": work(kind, lots) for n in range(EACH)}
    cites = [Cite(NOWHERE, key, locator="5", label="page") for key in (*works, *works)]
    placed = [
        Placed(Citation(NOWHERE, (cite,)), note) for note, cite in enumerate(cites, 1)
    ]
    return write_citations(STYLES[style], terms(lots), works, placed)


def terms(lots: random.Random) -> CitationTerms:
    locale = lots.choice(("en-GB", "en-US", "fr-FR", "de-DE"))
    return read_citation_terms(Language(locale))


def balanced(text: str) -> bool:
    german = "„" in text  # its closing mark opens elsewhere
    pairs = zip("([„" if german else "([“«", ")]“" if german else ")]”»", strict=True)
    return all(text.count(one) == text.count(other) for one, other in pairs)


@pytest.mark.parametrize("style", sorted(STYLES))
@pytest.mark.parametrize("kind", TYPES)
def test_a_style_writes_any_work(style: str, kind: str) -> None:
    lots = random.Random(f"{style} {kind}")  # noqa: S311 (no secret: the same each time)
    done = written(kind, style, lots)
    texts = [plain_words(each.text) for each in done.citations]
    texts += [plain_words(work.text) for work in done.entries]

    for text in texts:
        assert text.strip(" .()[]"), "it says something"
        plain = text.replace("\u00a0", " ")
        assert not FAULTS.search(plain), plain
        assert balanced(plain), plain
