"""Links, and the places that they lead to."""

import pytest

from briefgen.flowables import Path
from briefgen.paged import OutlineEntry
from briefgen.pdf.conformance import Conformance
from briefgen.structure import Element, Role
from tests.pdf.reading import element, links, opened
from tests.pdf.sample import picture
from tests.pdf.typeset import HEIGHT, LEADING, LEFT, MEASURE, Typesetter, pdf_of
from tests.pdf_checks import Thing


def link(t: Typesetter, text: str, target: str, alt: str | None = None) -> Element:
    return Element(Role.LINK, (t.words(text),), target=target, alt=alt)


def paragraph(t: Typesetter, text: str, anchor: str | None = None) -> Element:
    return Element(Role.PARAGRAPH, (t.words(text),), anchor=anchor)


def rectangle(annotation: Thing) -> list[float]:
    return [float(value) for value in annotation.Rect]


def test_an_address_is_followed_as_it_is_written() -> None:
    t = Typesetter()
    children = link(t, "here", "https://example.org/a_(b)?c=d\\e")

    with opened(pdf_of(t.document(children))) as pdf:
        (annotation,) = links(pdf)
        assert str(annotation.A.URI) == "https://example.org/a_(b)?c=d\\e"


def test_an_address_is_in_ascii() -> None:
    t = Typesetter()

    with opened(pdf_of(t.document(link(t, "a", "https://example.org/bücher")))) as pdf:
        assert str(links(pdf)[0].A.URI) == "https://example.org/b%C3%BCcher"


@pytest.mark.parametrize("target", ["javascript:x", "file:///etc/passwd", "data:,x"])
def test_no_other_address_is_followed(target: str) -> None:
    t = Typesetter()
    document = t.document(link(t, "a", target))

    with pytest.raises(AssertionError, match="a link to"):
        pdf_of(document)


def test_a_link_says_its_words_or_what_it_is_told_to() -> None:
    t = Typesetter()
    own = link(t, "the  re\u00adport ", "https://example.org")
    told = link(t, "1", "https://example.org", alt="Note 1")

    with opened(pdf_of(t.document(own, told))) as pdf:
        assert {str(one.Contents) for one in links(pdf)} == {"the report", "Note 1"}


def test_a_link_can_be_clicked_on_each_of_its_lines() -> None:
    t = Typesetter()
    words = "many words " * 9
    children = link(t, words, "https://example.org")

    with opened(pdf_of(t.document(children))) as pdf:
        first, second = links(pdf)
        left, bottom, right, top = rectangle(first)
        assert left == LEFT
        assert right <= LEFT + MEASURE
        assert top - bottom == pytest.approx(10.2, abs=0.02)
        assert bottom <= HEIGHT - 72 <= top
        assert top - rectangle(second)[3] == pytest.approx(LEADING, abs=0.02)


def test_space_around_a_link_is_not_part_of_it() -> None:
    def width(text: str) -> float:
        t = Typesetter()
        with opened(pdf_of(t.document(link(t, text, "https://a.example")))) as pdf:
            left, _, right, _ = rectangle(links(pdf)[0])
            return right - left

    assert width("word  ") == pytest.approx(width("word"), abs=0.02)


def test_words_of_several_looks_are_clicked_as_one() -> None:
    t = Typesetter()
    words = (t.words("a "), Element(Role.EMPHASIS, (t.words("b"),)), t.words(" c"))
    children = Element(Role.LINK, words, target="https://example.org")

    with opened(pdf_of(t.document(children))) as pdf:
        assert len(links(pdf)) == 1
        assert str(links(pdf)[0].Contents) == "a b c"


def test_an_image_can_be_a_link() -> None:
    t = Typesetter()
    image = Element(Role.FIGURE, (t.image("a", picture()),), alt="A map")
    children = Element(Role.LINK, (image,), target="https://example.org", alt="Go")

    with opened(pdf_of(t.document(children))) as pdf:
        assert rectangle(links(pdf)[0]) == [72, 710, 172, 770]


def test_a_sign_and_its_label_are_clicked_as_one() -> None:
    sign = Path(
        (("m", (0.0, 2.0)), ("l", (9.0, 2.0)), ("l", (9.0, -8.0)), ("z", ())), "#cccccc"
    )
    t = Typesetter()
    leaf = t.path(sign)
    t.words("F1", leaf=leaf)
    children = Element(Role.LINK, (leaf,), target="https://example.org")

    with opened(pdf_of(t.document(children))) as pdf:
        (annotation,) = links(pdf)
        assert rectangle(annotation)[1] == HEIGHT - 72 - 2.2


def test_a_link_that_says_nothing_is_our_fault() -> None:
    t = Typesetter()
    image = Element(Role.FIGURE, (t.image("a", picture()),), alt="A map")
    document = t.document(Element(Role.LINK, (image,), target="https://example.org"))

    with pytest.raises(AssertionError, match="says nothing"):
        pdf_of(document)


def test_a_link_leads_above_the_first_line_of_its_target() -> None:
    t = Typesetter()
    children = link(t, "there", "#b")
    t.page()
    t.line()
    target = paragraph(t, "here", anchor="b")

    with opened(pdf_of(t.document(children, target))) as pdf:
        page, kind, left, top, zoom = links(pdf)[0].A.D
        assert page.objgen == pdf.pages[1].objgen
        assert (kind, zoom) == ("/XYZ", None)
        assert float(left) == LEFT
        # The reach of the letters, and four points of white.
        assert float(top) == pytest.approx(HEIGHT - 72 - LEADING + 8 + 4)
        assert "/SD" not in links(pdf)[0].A


def test_pdf_2_leads_to_the_element_too() -> None:
    t = Typesetter()
    children = Element(Role.SECTION, (link(t, "there", "#b"),))
    t.line()
    target = paragraph(t, "here", anchor="b")
    outline = (OutlineEntry(1, "Here", "b"),)

    data = pdf_of(t.document(children, target, outline=outline), Conformance.UA2)

    with opened(data) as pdf:
        here = element(pdf, "P").objgen
        assert links(pdf)[0].A.SD[0].objgen == here
        assert pdf.Root.Outlines.First.A.SD[0].objgen == here


def test_a_link_to_nowhere_is_our_fault() -> None:
    t = Typesetter()
    document = t.document(link(t, "there", "#nowhere"))

    with pytest.raises(AssertionError, match="nothing has the anchor “nowhere”"):
        pdf_of(document)


def test_an_anchor_given_twice_is_our_fault() -> None:
    t = Typesetter()
    document = t.document(paragraph(t, "a", "x"), paragraph(t, "b", "x"))

    with pytest.raises(AssertionError, match="two elements have the anchor “x”"):
        pdf_of(document)
