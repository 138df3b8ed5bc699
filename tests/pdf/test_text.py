"""Words on a page: how they are shown, and what reads back."""

from io import BytesIO

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.flowables import Look, Path
from briefgen.paged import Page, PagedDocument, PlacedText
from briefgen.structure import Artifact, Content, Element, Role
from tests.pdf.reading import content, opened
from tests.pdf.typeset import BODY, BOLD, FACES, MARK, Typesetter, pdf_of
from tests.pdf_checks import heard
from tests.verapdf import VeraPdf


def line_of(text: str, look: Look = BODY) -> bytes:
    """Write a document of one line."""
    t = Typesetter()
    return pdf_of(t.document(Element(Role.PARAGRAPH, (t.words(text, look),))))


def heard_in(data: bytes) -> str:
    return heard(data)[1].removeprefix("  P “").removesuffix("”")


def operators(data: bytes) -> str:
    with opened(data) as pdf:
        return content(pdf)


@pytest.mark.parametrize(
    "text",
    [
        "official offices flow",  # ligatures
        "AVATAR To. “Ty”",  # kerning
        "raison d’être, naïveté, Łódź",
        "§\u00a05, 12\u202fkm",  # spaces that do not break
        "hy\u00adphen",
        "x\u0302",  # two glyphs for one cluster
        "(a) \\b\\",
    ],
)
def test_words_read_back_as_they_were_written(text: str) -> None:
    data = line_of(text)

    assert heard_in(data) == text


def test_other_readers_agree() -> None:
    page = pypdf.PdfReader(BytesIO(line_of("An official finding"))).pages[0]

    assert page.extract_text() == "An official finding"


@given(
    st.lists(
        st.text("abcdefgijlfi ﬁéß€“”’–-().,\\0123", min_size=1, max_size=12),
        min_size=1,
        max_size=6,
    )
)
def test_any_words_read_back(words: list[str]) -> None:
    t = Typesetter()
    known = FACES["serif"].covers
    texts = ["".join(filter(known, word)) or "x" for word in words]
    document = t.document(
        *(Element(Role.PARAGRAPH, (t.words(text),)) for text in texts)
    )

    read = [line.strip() for line in heard(pdf_of(document))[1:]]

    assert read == [f"P “{text}”".strip() for text in texts]


def test_a_character_without_a_glyph_is_our_fault() -> None:
    with pytest.raises(AssertionError, match="no glyph for “\u4e00”"):
        line_of("\u4e00")


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_clusters_of_several_glyphs_keep_the_standards(
    verapdf: VeraPdf, flavour: str
) -> None:
    assert not verapdf.failures(line_of("a x\u0302 b"), flavour)


def test_more_glyphs_than_one_byte_counts_are_shown() -> None:
    characters = [chr(c) for c in sorted(FACES["serif"].coverage) if 0xA1 < c < 0x0700]
    letters = [c for c in characters if c.isalpha() and c.isprintable()][:400]
    t = Typesetter()
    leaf = Content()
    for letter in letters:
        t.words(f"{letter} ", leaf=leaf)
    data = pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,))))

    assert len(letters) == 400
    assert heard_in(data).split() == letters


def test_justified_lines_widen_their_spaces_and_nothing_else() -> None:
    t = Typesetter()
    leaf = t.words("a b\u00a0c", stretch=1.5)

    data = pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,))))

    assert operators(data).count(")-150(") == 1


def test_a_look_is_written_only_where_it_changes() -> None:
    t = Typesetter()
    leaf = t.words("a ")
    for look in (BODY, MARK, MARK, BODY):
        t.words("b", look, leaf)

    written = operators(pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,)))))

    assert written.count(" Tf") == 3
    assert [line for line in written.splitlines() if line.endswith("Ts")] == [
        "3.4 Ts",
        "0 Ts",
    ]
    assert written.count("BDC") == written.count("BT") == 1


def test_letters_keep_their_colour_after_a_shape_of_another() -> None:
    t = Typesetter()
    leaf = t.words("a")
    t.path(Path((("m", (0.0, 0.0)), ("l", (9.0, 0.0)), ("z", ())), "#ff0000"), leaf)
    t.words("b", leaf=leaf)

    written = operators(pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,)))))

    colours = [line for line in written.splitlines() if line.endswith("rg")]
    assert colours == ["0.106 0.118 0.137 rg", "1 0 0 rg", "0.106 0.118 0.137 rg"]


def test_a_watermark_is_turned_about_the_middle_of_the_page() -> None:
    t = Typesetter()
    t.watermark("DRAFT")

    written = operators(pdf_of(t.document()))

    assert "/Subtype/Watermark" in written
    matrix = next(line for line in written.splitlines() if " Tm" in line)
    a, b, c, d, x, y = map(float, matrix.split(" Tm")[0].split())
    width = sum(word.width for word in [FACES["bold"].shape("DRAFT")]) * 90 / 1000
    middle = (x + a * width / 2 + c * 31.5, y + b * width / 2 + d * 31.5)
    assert middle == pytest.approx((595 / 2, 842 / 2), abs=0.05)


@pytest.mark.parametrize(
    ("y", "kind"), [(40.0, "/Subtype/Header"), (400.0, ""), (800.0, "/Subtype/Footer")]
)
def test_pagination_says_where_it_stands(y: float, kind: str) -> None:
    words = (FACES["bold"].shape("Page"),)
    item = PlacedText(Artifact.PAGINATION, 72.0, y, BOLD, words, 20.0)
    page = Page(595.0, 842.0, (item,))
    document = PagedDocument((page,), Element(Role.DOCUMENT), (), {})

    assert f"/Artifact<</Type/Pagination{kind}>>BDC" in operators(pdf_of(document))


def test_codes_need_no_escape() -> None:
    t = Typesetter()
    leaf = Content()
    for code in sorted(FACES["serif"].coverage)[:200]:
        if chr(code).isprintable() and FACES["serif"].covers(chr(code)):
            t.words(chr(code), leaf=leaf)

    written = operators(pdf_of(t.document(Element(Role.PARAGRAPH, (leaf,)))))

    assert "\\" not in written
    assert "\r" not in written
