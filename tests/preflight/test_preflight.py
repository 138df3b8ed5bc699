"""What is wrong with a finished PDF is found: one file spoiled for each check."""

import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.pdf import objects
from briefgen.pdf.canvas import TaggedCanvas
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.preflight.file import File
from briefgen.preflight.lost_text import squeezed
from briefgen.preflight.syntax import Unreadable, read_value

ROOT = Path(__file__).parents[2]
BRIEF = """\
title: Fund school meals
summary: Keep [kitchens](https://example.org) open^[In July.].
context:
  - figure: {image: night-buses.png, alt: A bus at night., caption: Buses}
  - table: {columns: [Area, Cases], rows: [[North, "12"], [South, "9"]]}
attach: source
"""

Spoil = Callable[[Callable[[bytes], bytes]], None]


def found(brief: str = BRIEF) -> list[tuple[str, str]]:
    source = SourceText("brief.yaml", brief.encode(), ROOT / "examples")
    outcome = render_brief(source)
    wrong = [each for each in outcome.diagnostics if each.code in ("BG905", "BG906")]
    assert (outcome.value is None) is bool(wrong)
    return [(each.code, each.message) for each in wrong]


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch) -> Spoil:
    """Change the bodies of objects, streams unpacked, on their way into the file."""

    def spoiled(change: Callable[[bytes], bytes]) -> None:
        format_body: Any = vars(objects)["format_object"]

        def changed(item: Any, *rest: Any, **more: Any) -> bytes:  # noqa: ANN401
            body: bytes = format_body(item, *rest, **more)
            head, mark, rest_of_it = body.partition(b"\nstream\n")
            if not mark:
                return change(body)
            packed = rest_of_it.removesuffix(b"\nendstream")
            if b"/FlateDecode" in head:
                packed = zlib.compress(change(zlib.decompress(packed)))
            else:
                packed = change(packed)
            head = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), head)
            return head + mark + packed + b"\nendstream"

        monkeypatch.setattr(objects, "format_object", changed)

    return spoiled


def test_a_sound_file_has_nothing_wrong() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (rb"/\w+<</MCID 1>>BDC", b"/H5<</MCID 1>>BDC", "marked as H5"),
        (rb"<</MCID 1>>BDC", b"<</MCID 99>>BDC", "is never heard"),
        (rb"/K\[1\]", b"/K[0]", "is heard twice"),
        (rb"EMC\Z", b"", "does not end"),
        (rb"\A(/Artifact<<[^\n]*>>BDC)", rb"0 0 9 9 re f \1", "nobody owns"),
        (rb"/S/TH/P (\d+)", rb"/S/TH/P 1", "names another parent"),
        (rb"/Scope/Row", b"", "does not say what it is the head of"),
        (rb"/Scope/Row", b"/Scope/Row/RowSpan 2", "rows of different lengths"),
        (rb"/S/TBody", b"/S/Div", "a TR stands in a Div"),
        (rb"/S/H2", b"/S/H4", "an H4 follows an H1"),
        (rb"/Alt\(A bus at night\.\)", b"", "no alternative text"),
        (rb"/BBox\[[^]]*\]", b"", "does not say where it stands"),
        (rb"/ID\(note-1\)", b"", "has no ID"),
        (rb"/Names\[\(note-1\)", b"/Names[(note-2)", "tree of IDs"),
        (rb"/Contents ?\(kitchens[^)]*\)\)", b"/Contents()", "says nothing"),
        (rb"/URI ?\(https:", b"/URI(javascript:", "more than to lead"),
        (rb"/StructParent (\d+)", b"/StructParent 0", "gives an annotation to another"),
        (rb"/ToUnicode (\d+ 0 R)", rb"/Type0 \1", "cannot be read"),
        (rb"/Type/Catalog", b"/Type/Catalog/OpenAction[]", "holds a OpenAction"),
        (rb"/S/URI", b"/S/Launch", "holds a Launch"),
        (rb"/UF\(brief\.yaml\)", b"/UF(b.exe)", ""),
        (rb"attach: source", b"attach: virus!", "attached to the file is not"),
        (rb"/Lang ?\(en-GB\)", b"/Lang(fr-FR)", "in which language"),
        (rb"/Marked true", b"/Marked false", "that it is tagged"),
        (rb"/DisplayDocTitle true", b"/DisplayDocTitle false", "has its name shown"),
        (rb"/OutputIntents\[[^]]*\]", b"/OutputIntents[]", "which colours"),
        (rb">Fund school meals</rdf:li>", b">Fund war</rdf:li>", "another title"),
        (rb"/Title ?\(Fund school meals\)", b"/Title(Fund war)", "another title"),
        (rb"<pdfuaid:part>1", b"<pdfuaid:part>2", "claims standards"),
    ],
)
def test_what_is_spoiled_is_found(
    spoil: Spoil, old: bytes, new: bytes, told: str
) -> None:
    changes = 0

    def change(body: bytes) -> bytes:
        nonlocal changes
        if not changes:
            body, changes = re.subn(old, new, body, count=1)
        return body

    spoil(change)
    faults = found()

    assert changes == 1, "nothing was spoiled"
    if told:
        assert [code for code, message in faults if re.search(told, message)]
        assert {code for code, _ in faults} <= {"BG905", "BG906"}


def test_letters_that_read_as_others_are_found(spoil: Spoil) -> None:
    # U+0061 is an “a”: read as U+0078 wherever it is shown.
    spoil(lambda body: body.replace(b"> <0061>", b"> <0078>"))

    assert {code for code, _ in found()} == {"BG905"}


def test_words_off_the_page_are_found(spoil: Spoil) -> None:
    spoil(lambda body: re.sub(rb"1 0 0 1 \d", b"1 0 0 1 9999", body, count=1))

    assert any("outside of page 1" in message for _, message in found())


def test_a_sentence_that_is_not_drawn_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write = TaggedCanvas.addLiteral

    def forget(canvas: TaggedCanvas, code: str) -> None:
        if not code.startswith("1 0 0 1 5"):
            write(canvas, code)

    monkeypatch.setattr(TaggedCanvas, "addLiteral", forget)

    assert "BG905" in {code for code, _ in found()}


def test_a_text_that_no_part_composes_is_found_at_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lost = "nobody has composed this"
    monkeypatch.setattr("briefgen.preflight.sentences.texts", lambda _: _texts(lost))

    assert ("BG905", f"“{lost}” is lost") in found()


def test_an_accent_that_begins_a_text_does_not_change_the_one_before_it() -> None:
    placed, said = "Ελλάδα", "\u0301 is an accent"

    assert squeezed(placed) in squeezed(placed + said)
    assert squeezed("Ελλά") not in squeezed("Ελλα")


def _texts(words: str) -> list[Any]:
    from briefgen.diagnostics import NOWHERE  # noqa: PLC0415
    from briefgen.model.inlines import Words  # noqa: PLC0415

    return [(Words(NOWHERE, words),)]


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"%PDF-1.7\n",
        b"x" * 100,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nstartxref\n9\n%%EOF\n",
    ],
)
def test_what_is_no_pdf_is_unreadable(broken: bytes) -> None:
    with pytest.raises(Unreadable):
        File(broken)


@pytest.mark.parametrize(
    ("syntax", "value"),
    [
        (b"(a\\(b\\)\\\\c(d(e)))", b"a(b)\\c(d(e))"),
        (b"(\\101\\n\\\nb)", b"A\nb"),
        (b"<414>", b"A@"),
        (
            b"<</A[1 -.5 /B#20C true null]/D<</E 3 0 R>>>>",
            {"A": [1, -0.5, "B C", True, None], "D": {"E": (3,)}},
        ),
    ],
)
def test_syntax_is_read(syntax: bytes, value: object) -> None:
    assert read_value(syntax)[0] == value


@pytest.mark.parametrize(
    "syntax", [b"[1", b"<<1 2>>", b"<</A>>", b"]", b"<</A 1/A 2>>", b"(a"]
)
def test_what_is_no_syntax_is_unreadable(syntax: bytes) -> None:
    with pytest.raises(Unreadable):
        read_value(syntax)
