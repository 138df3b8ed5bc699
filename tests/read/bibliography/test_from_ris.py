"""Records of RIS as works, as EndNote, Zotero and others write them."""

import pytest

from briefgen.read.bibliography.from_ris import read_ris
from briefgen.read.nodes import File
from tests.read.bibliography.reading import reference

ENDNOTE = """TY  - JOUR
AU  - Smith, John A.
AU  - World Health Organization,
AU  - Ministry of Health and Welfare
AD  - University of Somewhere
DA  - 2015/09//
DB  - PubMed
AN  - 25904081
DO  - doi:10.1000/182
ET  - 2015/05/01
IS  - 3
J2  - J Foo
N1  - Smith, John A
eng
PY  - 2015
SN  - 1234-5678 (Print)
SP  - 11-29
T2  - Journal of Foo
TI  - The role of returnees
VL  - 12
ID  - 23
ER  - \n"""
ZOTERO = """TY  - BOOK
AU  - Doe, Jane
A2  - Roe, R.
TI  - Meals
T2  - Studies in Lunch
CY  - London
DA  - 1999///
ET  - 2
PB  - Hurst
PY  - 1999
SN  - 978-3-16-148410-0
SP  - 256
ER  - \n"""
SCHOLAR = """TY  - JOUR
T1  - The role of returnees
A1  - Smith JA
JO  - Crime
VL  - 12
IS  - 3
SP  - 11
EP  - 29
Y1  - 2020///
PB  - Sage
ER  - \n"""


@pytest.mark.parametrize(
    ("record", "entry"),
    [
        (
            ENDNOTE,
            (
                "Smith, J. A., World Health Organization, & Ministry of Health"
                " and Welfare"
                ". (2015). The role of returnees. Journal of Foo, 12(3), 11–29."
                " https://doi.org/10.1000/182"
            ),
        ),
        (ZOTERO, "Doe, J. (1999). Meals (R. Roe, Ed.; 2nd edn). Hurst."),
        (
            SCHOLAR,
            "Smith, J. A. (2020). The role of returnees. Crime, 12(3), 11–29.",
        ),
    ],
)
def test_what_programs_export_is_cited_right(record: str, entry: str) -> None:
    works, faults = read_ris(File("refs.ris", record))

    assert not faults
    assert reference(works[0], "apa") == entry


def test_what_is_not_understood_is_told() -> None:
    works, _ = read_ris(File("refs.ris", ENDNOTE))

    assert [(each.name.text, each.why) for each in works[0].passed] == [
        ("ET", "has no place in a source")
    ]


def test_a_record_without_an_end_is_lost_alone() -> None:
    works, faults = read_ris(File("refs.ris", f"TY  - BOOK\nTI  - Lost\n{ZOTERO}"))

    assert len(works) == 1
    assert [fault.message for fault in faults] == [
        "a record has no end (ER  - ): it is lost"
    ]
