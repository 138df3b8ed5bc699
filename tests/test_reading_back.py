"""The library and PDFs: what is known of one, and whether it is what it carries."""

from pathlib import Path

import briefgen

TEXT = "title: Night buses\ncontext: Words.\n"


def test_a_pdf_is_looked_at_taken_apart_and_made_again(tmp_path: Path) -> None:
    made = briefgen.render(TEXT).value
    assert made is not None
    path = tmp_path / "a.pdf"
    path.write_bytes(made)

    for pdf in (made, path, str(path)):
        seen, files = briefgen.inspect(pdf).value, briefgen.extract(pdf).value
        verified = briefgen.verify(pdf).value
        assert seen is not None
        assert seen.inspection.title == "Night buses"
        assert files == {"brief.yaml": TEXT.encode()}
        assert verified is not None
        assert verified.same == "bytes"


def test_what_is_no_pdf_is_told() -> None:
    for call in (briefgen.inspect, briefgen.extract, briefgen.verify):
        for pdf, code in ((b"words", "BG961"), ("no/such.pdf", "BG105")):
            outcome = call(pdf)
            assert outcome.value is None
            assert [each.code for each in outcome.diagnostics] == [code]


def test_a_pdf_may_carry_nothing() -> None:
    made = briefgen.render(TEXT, attachments=False).value
    assert made is not None

    assert briefgen.extract(made).diagnostics[0].code == "BG964"
