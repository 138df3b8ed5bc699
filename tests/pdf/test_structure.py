"""The tree in the file: what a listener gets, under each standard."""

import pikepdf
import pytest

from briefgen.pdf.conformance import Conformance
from briefgen.structure import Content, Element, Numbering, Role
from tests.pdf.reading import element, opened
from tests.pdf.sample import SQUARE, picture
from tests.pdf.typeset import ITALIC, Typesetter, pdf_of
from tests.pdf_checks import heard


def heard_of(
    t: Typesetter, *children: Element, conformance: Conformance = Conformance.UA1
) -> list[str]:
    return heard(pdf_of(t.document(*children), conformance))


def test_children_are_heard_in_the_order_of_the_tree() -> None:
    t = Typesetter()
    before = t.words("one ")
    word = Element(Role.EMPHASIS, (t.words("two", ITALIC),))
    after = t.words(" three")

    assert heard_of(t, Element(Role.PARAGRAPH, (before, word, after))) == [
        "Document",
        "  P",
        "    “one ”",
        "    Em “two”",
        "    “ three”",
    ]


def test_a_leaf_goes_on_on_the_next_page() -> None:
    t = Typesetter()
    leaf = t.words("one ")
    t.page()
    t.words("two", leaf=leaf)

    assert heard_of(t, Element(Role.PARAGRAPH, (leaf,))) == [
        "Document",
        "  P “one two”",
    ]


def test_what_has_no_ink_is_not_heard() -> None:
    t = Typesetter()
    words = Element(Role.PARAGRAPH, (t.words("here"),))
    empty = Element(Role.ASIDE, (Element(Role.PARAGRAPH, (Content(),)),))

    assert heard_of(t, empty, words) == ["Document", "  P “here”"]


def test_an_empty_cell_keeps_its_place_in_the_row() -> None:
    t = Typesetter()
    row = Element(
        Role.TABLE_ROW,
        (Element(Role.CELL, (Content(),)), Element(Role.CELL, (t.words("2"),))),
    )

    assert heard_of(t, row) == ["Document", "  TR", "    TD", "    TD “2”"]


def test_headings_move_down_one_level_where_pdf_has_no_title() -> None:
    def said(conformance: Conformance) -> list[str]:
        t = Typesetter()
        title = Element(Role.TITLE, (t.words("a"),))
        t.line()
        heading = Element(Role.HEADING_1, (t.words("b"),))
        return heard_of(t, title, heading, conformance=conformance)[1:]

    assert said(Conformance.UA1) == ["  H1 “a”", "  H2 “b”"]
    assert said(Conformance.UA2) == ["  Title “a”", "  H1 “b”"]


def test_headings_stay_where_there_is_no_title() -> None:
    t = Typesetter()

    assert heard_of(t, Element(Role.HEADING_1, (t.words("b"),)))[1:] == ["  H1 “b”"]


def test_pdf_2_hears_the_children_of_a_reference_in_its_place() -> None:
    t = Typesetter()
    note = Element(
        Role.REFERENCE, (t.words("see "), Element(Role.SPAN, (t.words("1"),)))
    )
    paragraph = Element(Role.PARAGRAPH, (note, t.words(".")))

    assert heard_of(t, paragraph, conformance=Conformance.UA2)[1:] == [
        "  P",
        "    “see ”",
        "    Span “1”",
        "    “.”",
    ]


@pytest.mark.parametrize("conformance", Conformance)
def test_a_note_and_its_call_know_each_other_where_pdf_can_say_so(
    conformance: Conformance,
) -> None:
    t = Typesetter()
    link = Element(Role.LINK, (t.words("1"),), target="#n", anchor="c")
    call = Element(Role.PARAGRAPH, (Element(Role.REFERENCE, (link,)),))
    t.line()
    back = Element(Role.LINK, (t.words("1"),), target="#c")
    label = Element(Role.LABEL, (back,), anchor="n")
    note = Element(Role.NOTE, (label, Element(Role.PARAGRAPH, (t.words("Note"),))))

    with opened(pdf_of(t.document(call, note), conformance)) as pdf:
        if conformance is Conformance.UA1:
            assert str(element(pdf, "Note").ID) == "note-1"
            assert "/Ref" not in element(pdf, "Note")
            return
        there, here = element(pdf, "FENote"), element(pdf, "Link")
        assert [one.objgen for one in there.Ref] == [here.objgen]
        assert [one.objgen for one in here.Ref] == [there.objgen]
        assert there.A.NoteType == "/Footnote"


def test_attributes_say_what_the_type_alone_does_not() -> None:
    t = Typesetter()
    head = Element(
        Role.HEADER_CELL, (t.words("a "),), scope="Column", column_span=2, row_span=3
    )
    item = Element(Role.LIST_ITEM, (Element(Role.LIST_BODY, (t.words("b "),)),))
    numbered = Element(Role.LIST, (item,), numbering=Numbering.LOWER_ALPHA)
    short = Element(Role.SPAN, (t.words("IS"),), expansion="Islamic State")
    french = Element(Role.QUOTE, (t.words("oui"),), language="fr")
    sign = Element(Role.CODE, (t.words("→"),), actual_text="leads to")

    with opened(pdf_of(t.document(head, numbered, short, french, sign))) as pdf:
        cell = element(pdf, "TH").A
        assert (cell.O, cell.Scope) == ("/Table", "/Column")
        assert (cell.ColSpan, cell.RowSpan) == (2, 3)
        assert element(pdf, "L").A.ListNumbering == "/LowerAlpha"
        assert str(element(pdf, "Span").E) == "Islamic State"
        assert str(element(pdf, "Quote").Lang) == "fr"
        assert str(element(pdf, "Code").ActualText) == "leads to"


def test_a_figure_says_what_it_shows_and_where_without_its_caption() -> None:
    t = Typesetter()
    t.line()
    ink = t.image("map.png", picture())
    caption = Element(Role.CAPTION, (t.words("A caption"),))
    figure = Element(Role.FIGURE, (ink, caption), alt="A map")

    with opened(pdf_of(t.document(figure))) as pdf:
        found = element(pdf, "Figure")
        assert str(found.Alt) == "A map"
        assert found.A.Placement == "/Block"
        assert [float(value) for value in found.A.BBox] == [72, 696, 172, 756]


def test_a_figure_in_a_line_is_part_of_it() -> None:
    t = Typesetter()
    bars = Element(Role.FIGURE, (t.path(SQUARE),), alt="high")

    with opened(pdf_of(t.document(Element(Role.PARAGRAPH, (bars,))))) as pdf:
        assert element(pdf, "Figure").A.Placement == "/Inline"


def test_a_figure_without_alternative_text_is_our_fault() -> None:
    t = Typesetter()
    document = t.document(Element(Role.FIGURE, (t.path(SQUARE),)))

    with pytest.raises(AssertionError, match="alternative text"):
        pdf_of(document)


def test_ink_that_no_element_owns_is_our_fault() -> None:
    t = Typesetter()
    t.words("whose?")

    with pytest.raises(KeyError):
        pdf_of(t.document())


def test_types_of_pdf_1_7_keep_their_namespace_in_pdf_2() -> None:
    t = Typesetter()
    quote = Element(Role.BLOCK_QUOTE, (Element(Role.PARAGRAPH, (t.words("a"),)),))

    with opened(pdf_of(t.document(quote), Conformance.UA2)) as pdf:
        assert str(element(pdf, "BlockQuote").NS.NS) == "http://iso.org/pdf/ssn"
        assert str(element(pdf, "P").NS.NS) == "http://iso.org/pdf2/ssn"
        assert isinstance(pdf.Root.StructTreeRoot.Namespaces, pikepdf.Array)
