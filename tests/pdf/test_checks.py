"""The checks of finished files find what is wrong: each fault is made here."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from briefgen.structure import Element, Role
from tests.pdf.reading import element, opened
from tests.pdf.sample import sample
from tests.pdf.typeset import Typesetter, pdf_of
from tests.pdf_checks import faults


def spoilt(spoil: Callable[[pikepdf.Pdf], object]) -> list[str]:
    with opened(pdf_of(sample())) as pdf:
        spoil(pdf)
        buffer = BytesIO()
        pdf.save(buffer)
    return faults(buffer.getvalue())


def write(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    contents = pdf.pages[0].Contents
    contents.write(change(contents.read_bytes()))


def swap_kids(pdf: pikepdf.Pdf) -> None:
    kids = element(pdf, "LI").K
    kids[0], kids[1] = kids[1], kids[0]


def forget_annotation(pdf: pikepdf.Pdf) -> None:
    del element(pdf, "Link").K[1:]


def exchange_parents(pdf: pikepdf.Pdf) -> None:
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0], parents[1] = parents[1], parents[0]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (swap_kids, "drawn before it"),
        (forget_annotation, "an annotation that no element holds"),
        (exchange_parents, "the parent tree gives Mark(page=0, number=0)"),
        (lambda pdf: write(pdf, lambda c: c[: c.rindex(b"EMC")]), "does not end"),
        (lambda pdf: write(pdf, lambda c: c + b" 0 0 9 9 re f"), "nobody owns"),
        (
            lambda pdf: write(pdf, lambda c: c.replace(b"EMC", b"", 1)),
            "inside Artifact",
        ),
        (lambda pdf: element(pdf, "Figure").__delitem__("/A"), "a Figure without BBox"),
        (lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/IDTree"), "the ID tree"),
        (lambda pdf: element(pdf, "Note").__delitem__("/ID"), "a Note without ID"),
        (lambda pdf: element(pdf, "Em").K.pop(), "is never read"),
        (
            lambda pdf: element(pdf, "Em").__setitem__("/S", pikepdf.Name.Code),
            "drawn as",
        ),
        (
            lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", 0),
            "Suspects is",
        ),
    ],
)
def test_a_fault_is_found(spoil: Callable[[pikepdf.Pdf], object], said: str) -> None:
    found = spoilt(spoil)

    assert any(said in fault for fault in found), found


def test_lines_that_run_together_are_found() -> None:
    t = Typesetter()
    leaf = t.words("line")
    t.line()
    t.words("next", leaf=leaf)

    found = faults(pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,)))))

    assert found == ["“line” runs into “next”"]
