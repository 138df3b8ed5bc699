"""The outline: bookmarks, by level."""

from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from tests.pdf.reading import opened
from tests.pdf.typeset import Typesetter, pdf_of
from tests.pdf_checks import Thing


def paragraph(t: Typesetter) -> Element:
    return Element(Role.PARAGRAPH, (t.words("here"),), anchor="x")


def test_the_outline_has_the_levels_of_its_entries() -> None:
    t = Typesetter()
    place = paragraph(t)
    entries = [(1, "one"), (2, "one “a”"), (3, "deep"), (2, "one b"), (1, "two")]
    outline = tuple(OutlineEntry(level, title, "x") for level, title in entries)

    with opened(pdf_of(t.document(place, outline=outline))) as pdf:

        def read(entry: Thing) -> list[Thing]:
            found: list[Thing] = []
            while entry is not None:
                below = read(entry.First) if "/First" in entry else []
                found.append((str(entry.Title), below) if below else str(entry.Title))
                entry = entry.get("/Next")
            return found

        top = pdf.Root.Outlines
        assert read(top.First) == [("one", [("one “a”", ["deep"]), "one b"]), "two"]
        assert top.Count == 5
        assert pdf.Root.PageMode == "/UseOutlines"


def test_without_entries_there_is_no_outline() -> None:
    t = Typesetter()

    with opened(pdf_of(t.document(paragraph(t)))) as pdf:
        assert "/Outlines" not in pdf.Root
        assert "/PageMode" not in pdf.Root
