"""Every field of three formats: in the work, known to say nothing, or told.

Each is tried alone, and beside each other one: two that want one place are both kept,
or the second is told.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest

from briefgen.diagnostics import Severity
from briefgen.read.bibliography import bibtex_fields, ris_tags
from briefgen.read.bibliography.from_bibtex import read_bibtex
from briefgen.read.bibliography.from_csl import IDLE as IDLE_IN_CSL
from briefgen.read.bibliography.from_csl import read_csl
from briefgen.read.bibliography.from_ris import read_ris
from briefgen.read.bibliography.work import Work
from briefgen.read.nodes import File, Node, Scalar
from briefgen.read.nodes import Mapping as MappingNode
from briefgen.read.nodes import Sequence as SequenceNode

BIBLATEX = """abstract addendum afterword annotation annotator author authortype
bookauthor bookpagination booksubtitle booktitle booktitleaddon chapter commentator date
doi edition editor editora editorb editorc editortype editoratype editorbtype
editorctype eid entrysubtype eprint eprintclass eprinttype eventdate eventtitle
eventtitleaddon file foreword holder howpublished indextitle institution introduction
isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc
journalsubtitle journaltitle journaltitleaddon label language library location
mainsubtitle maintitle maintitleaddon month nameaddon note number organization origdate
origlanguage origlocation origpublisher origtitle pages pagetotal pagination part
publisher pubstate reprinttitle series shortauthor shorteditor shorthand shorthandintro
shortjournal shortseries shorttitle subtitle title titleaddon translator type url
urldate venue version volume volumes year crossref entryset execute gender langid
langidopts ids indexsorttitle keywords options presort related relatedoptions
relatedtype relatedstring sortkey sortname sortshorthand sorttitle sortyear xdata xref
namea nameb namec nameatype namebtype namectype lista listb listc listd liste listf
usera userb userc userd usere userf verba verbb verbc address annote archiveprefix
journal key pdf primaryclass school day arxivid pmid pmcid mendeley-tags
timestamp""".split()
"""The fields of BibLaTeX's manual, those of BibTeX, and what programs add."""

RIS = """A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO
DP ED EP ET FD H1 H2 IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NO NV OL
OP PA PB PP PY RD RI RN RP SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR
VL VO WP WT WV Y1 Y2 YR""".split()

CSL = """abstract annote archive archive_collection archive_location archive-place
authority call-number citation-key citation-label collection-title container-title
container-title-short dimensions division DOI event event-title event-place genre ISBN
ISSN journalAbbreviation jurisdiction keyword language license medium note
original-publisher original-publisher-place original-title part-title PMCID PMID
publisher publisher-place references reviewed-genre reviewed-title scale section
shortTitle source status title title-short URL version volume-title year-suffix
chapter-number citation-number collection-number edition first-reference-note-number
issue locator number number-of-pages number-of-volumes page page-first part-number
printing-number supplement-number volume accessed available-date event-date issued
original-date submitted author chair collection-editor compiler composer
container-author contributor curator director editor editorial-director
executive-producer guest host illustrator interviewer narrator organizer original-author
performer producer recipient reviewed-author script-writer series-creator translator
categories custom issued accessed""".split()

DATES = {"date", "eventdate", "origdate", "urldate", "DA", "PY", "Y1", "Y2", "YR", "FD"}
DATES |= {"RD", "accessed", "available-date", "event-date", "issued", "original-date"}
DATES |= {"submitted"}
_EVERY = 15  # pair of fields is tried in one kind of work
CSL_PEOPLE = frozenset(CSL[CSL.index("author") : CSL.index("categories")])
KINDS = ("article", "book", "inproceedings", "techreport", "misc")


def said(name: str, at: int) -> str:
    """Give what a field says: nothing that another could say."""
    if name == "year":
        return f"{1500 + at}"
    if name in {"url", "URL", "UR", "LK"}:
        return f"https://example.org/z{at}q"
    return f"{1700 + at}-03-04" if name in DATES else f"z{at}q"


def texts(node: Node) -> Iterator[str]:
    match node:
        case Scalar():
            yield node.text
        case MappingNode():
            for _, value in node.entries:
                yield from texts(value)
        case SequenceNode():
            for item in node.items:
                yield from texts(item)
        case _:
            pass


def lost(work: Work, fields: Mapping[str, str], idle: Mapping[str, str]) -> set[str]:
    """Give the fields that are neither kept, nor idle, nor told."""
    kept = " ".join(texts(work.fields)).lower()
    told = {each.name.text.split()[0].rstrip(":") for each in work.passed}
    return {
        name
        for name, value in fields.items()
        if value.lower() not in kept and name not in told and name not in idle
    }


def chosen(names: list[str], turn: int = 0) -> list[dict[str, str]]:
    """Give each field alone, then some two of them: others at each turn."""
    values = {name: said(name, at) for at, name in enumerate(names)}
    alone: list[tuple[str, ...]] = [(name,) for name in names]
    return [
        {name: values[name] for name in some}
        for some in (*alone, *[*combinations(names, 2)][turn::_EVERY])
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_of_bibtex(kind: str) -> None:
    tried = chosen(BIBLATEX, KINDS.index(kind))
    text = "".join(
        f"@{kind}{{k{at}, "
        + ", ".join(f"{name} = {{{value}}}" for name, value in some.items())
        + "}\n"
        for at, some in enumerate(tried)
    )

    works, faults = read_bibtex(File("refs.bib", text))

    assert not faults
    assert len(works) == len(tried)
    for work, some in zip(works, tried, strict=True):
        assert not lost(work, some, bibtex_fields.IDLE), some


@pytest.mark.parametrize("kind", ["JOUR", "BOOK", "CPAPER", "RPRT", "ELEC"])
def test_of_ris(kind: str) -> None:
    tried = chosen(RIS, len(kind))
    text = "".join(
        f"TY  - {kind}\n"
        + "".join(f"{name}  - {value}\n" for name, value in some.items())
        + "ER  - \n"
        for some in tried
    )

    works, faults = read_ris(File("refs.ris", text))

    assert not faults
    for work, some in zip(works, tried, strict=True):
        assert not lost(work, some, ris_tags.IDLE), some


def test_of_csl_json() -> None:
    tried = chosen([*dict.fromkeys(CSL)])
    text = "".join(
        f"- id: k{at}\n  type: book\n"
        + "".join(
            f"  {name}: [{{family: {value}}}]\n"
            if name in CSL_PEOPLE
            else f"  {name}: '{value}'\n"
            for name, value in some.items()
        )
        for at, some in enumerate(tried)
    )

    works, faults = read_csl(File("refs.yaml", text))

    assert not faults
    for work, some in zip(works, tried, strict=True):
        assert not lost(work, some, dict.fromkeys(IDLE_IN_CSL, "")), some


@pytest.mark.parametrize("nothing", ["", "{}", "null", "[]", "''"])
def test_a_field_that_is_empty_is_told(nothing: str) -> None:
    value = nothing or "''"
    works, _ = read_csl(File("refs.yaml", f"- id: k\n  publisher: {value}\n"))

    (told,) = works[0].passed
    assert (told.name.text, told.why) == ("publisher", "is empty")
    assert [key.text for key, _ in works[0].fields.entries] == []


def test_nothing_is_lost_in_what_a_parent_leaves() -> None:
    text = """@inproceedings{child, title = {Part}, crossref = {whole}}
@inproceedings{orphan, title = {Part}, crossref = {nobody}}
@proceedings{whole, title = {All of It}, subtitle = {Again},
  editor = {Doe, Jane}, year = 1999}
"""
    (child, orphan, _), faults = read_bibtex(File("refs.bib", text))

    assert not faults
    assert " ".join(texts(child.fields)) == (
        "paper-conference Part All of It: Again Doe Jane 1999"
    )
    (told,) = orphan.passed
    assert told.level is Severity.WARNING
    assert (told.name.text, told.why) == (
        "crossref = nobody",
        "names no entry of this file",
    )
