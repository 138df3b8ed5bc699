"""Copies of sources, and files that only say that they are some."""

import os
import re
import zlib
from pathlib import Path

import pytest

from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.read.archive.copy_text import CopyText, Unreadable, read_copy

HOSTILE = os.environ.get("BRIEFGEN_HOSTILE")
PAGES = "\n\n".join(f"Paragraph {n} says that it is the {n}th." for n in range(1, 120))


@pytest.fixture(scope="module")
def report() -> bytes:
    """Give a PDF of several pages: one of ours."""
    text = f"title: T\ncontext: |\n  {PAGES.replace(chr(10), chr(10) + '  ')}\n"
    made = render_brief(SourceText("b.yaml", text.encode(), Path()))
    assert made.value is not None
    return made.value.pdf


def words(copy: CopyText) -> str:
    return " ".join(copy.words.words)


def test_the_pages_of_a_pdf_have_their_numbers(report: bytes) -> None:
    copy = read_copy("report.pdf", report)

    assert [page.first for page in copy.passages] == ["1", "2", "3"][
        : len(copy.passages)
    ]
    assert "Paragraph 119 says that it is the 119th" in words(copy)
    at = copy.words.letters.index("Paragraph119says")
    assert copy.at(at, at + 3) == (copy.passages[-1],)


def test_a_web_page_is_what_a_reader_sees_of_it() -> None:
    page = """<html><head><title>No</title><style>p {}</style></head><body>
    <script>let no = "<p>no";</script><h1>On&nbsp;rivers</h1>
    <p>They <em>rise</em>&mdash;and fa<b>ll</b>.<br>So <!-- no --> it is.<p>Yes"""

    copy = read_copy("page.html", page.encode())

    assert words(copy) == "On rivers They rise and fall So it is Yes"
    assert [each.text for each in copy.passages][1:] == [
        "They rise—and fall. So it is.",
        "Yes",
    ]


def test_markdown_is_what_it_says() -> None:
    text = "# On *rivers*\n\n> They **rise** and [fall](https://example.org).\n"

    assert (
        read_copy("a.md", text.encode()).words.text
        == "On rivers\fThey rise and fall.\n"
    )


def test_a_text_without_blank_lines_has_a_paragraph_on_each() -> None:
    copy = read_copy("a.txt", b"\xef\xbb\xbfOne.\r\nTwo.\n")

    assert [(each.text, each.last) for each in copy.passages] == [
        ("One.", "1"),
        ("Two.", "2"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"", "is none of: txt, md, html, pdf"),
        ("a.txt", b"caf\xe9", "is not UTF-8 (byte 4)"),
        ("a.txt", b"a" * 10_000_001, "has more than 10,000,000 characters"),
        ("a.pdf", b"", "is no PDF"),
        ("a.pdf", b"text", "is no PDF"),
    ],
)
def test_what_is_no_text_says_why(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(reason)):
        read_copy(name, data)


def pdf_of(content: bytes, *forms: bytes, packed: bool = False) -> bytes:
    """Write a PDF of one page; each form draws what it is given, by the next name."""
    head = b"/Filter /FlateDecode " if packed else b""
    streams = [content, *forms]
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R %s>>"
        % b"/Resources <</XObject <</X 5 0 R>>>>",
    ]
    for at, stream in enumerate(streams):
        data = zlib.compress(stream) if packed else stream
        form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " if at else b""
        inner = b"/Resources <</XObject <</X %d 0 R>>>> " % (5 + at)
        objects.append(
            b"<<%s%s%s/Length %d>>\nstream\n%s\nendstream"
            % (form, inner if at else b"", head, len(data), data)
        )
    body, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (count, len(body))
    )


def test_a_stream_that_unpacks_without_end_is_left() -> None:
    bomb = pdf_of(b" " * (64 * 1024 * 1024), packed=True)

    with pytest.raises(Unreadable, match="unpacks to more than 16 MiB"):
        read_copy("a.pdf", bomb)


def test_forms_that_draw_forms_without_end_are_left() -> None:
    ten = b"/X Do " * 10
    bomb = pdf_of(ten, *[ten] * 9, b"q Q")

    with pytest.raises(Unreadable, match="has no text"):
        read_copy("a.pdf", bomb)


@pytest.mark.skipif(
    HOSTILE is None, reason="BRIEFGEN_HOSTILE names no folder of hostile inputs"
)
def test_no_hostile_pdf_gets_by(capfd: pytest.CaptureFixture[str]) -> None:
    files = sorted(Path(HOSTILE or "").glob("pdf/*.pdf"))

    for path in files:
        with pytest.raises(Unreadable):
            read_copy(path.name, path.read_bytes())
    assert len(files) > 10
    assert capfd.readouterr() == ("", "")
