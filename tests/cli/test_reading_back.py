"""`briefgen inspect`, `extract` and `verify`, as they are from a shell."""

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.pipeline.render import Options
from tests.cli.conftest import Ran
from tests.readback.hostile import SOUND, attached
from tests.readback.hostile import pdf as pdf_of
from tests.readback.tampering import rendered, rendered_text, with_brief

Run = Callable[..., Ran]
HOUSE = Path(__file__).parents[2] / "examples" / "own-style"
TEXT = "title: Night buses\ncontext: Words.\n"


@pytest.fixture(scope="module")
def made() -> bytes:
    return rendered(HOUSE / "tramline.yaml")


@pytest.fixture
def pdf(tmp_path: Path, made: bytes) -> Path:
    path = tmp_path / "tramline.pdf"
    path.write_bytes(made)
    return path


@pytest.fixture
def from_stdin(monkeypatch: pytest.MonkeyPatch, made: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(made)))


def test_a_pdf_is_told_line_by_line(run: Run, pdf: Path) -> None:
    ran = run("inspect", pdf.name)

    assert ran.code == 0
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert "title       Close the gap in the tramline" in lines
    assert "claims      PDF/UA-1, PDF/A-3a" in lines
    assert "pages       2 of 190 by 250 mm" in lines
    assert "style       house.yaml" in lines
    assert "attached    house.yaml (1.2 kB, source)" in lines
    assert any("(rests on 1, 2)" in line for line in lines)
    assert any(line.startswith("source        [1] ") for line in lines)


def test_a_pdf_is_told_to_programs(run: Run, pdf: Path) -> None:
    ran = run("inspect", pdf.name, "--format", "json")

    told = json.loads(ran.out)
    assert told["file"] == "tramline.pdf"
    assert told["pages"] == 2
    assert told["claims"] == ["PDF/UA-1", "PDF/A-3a"]
    assert all(font["embedded"] for font in told["fonts"])
    assert told["made"]["files"] == ["brief.yaml", "house.yaml", "logo.svg"]
    assert told["argument"]["recommendations"][0]["more"] == "rests on 1, 2"
    assert told["diagnostics"] == []


def test_the_other_standards_are_told(run: Run, tmp_path: Path) -> None:
    options = Options(conformance="ua2")
    (tmp_path / "a.pdf").write_bytes(rendered_text(TEXT, options=options))

    claims = json.loads(run("inspect", "a.pdf", "--format", "json").out)["claims"]

    assert claims[:2] == ["PDF/UA-2", "PDF/A-4f"]
    assert claims[2:] == ["WTPDF 1.0 for accessibility", "WTPDF 1.0 for reuse"]


def test_a_pdf_of_another_program_is_told_as_far_as_it_goes(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(SOUND)

    ran = run("inspect", "a.pdf")

    assert ran.code == 0
    assert "claims      no standard" in ran.out
    assert run("verify", "a.pdf").code == 1
    assert "not made by briefgen" in run("extract", "a.pdf").err


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_control_of_a_pdf_reaches_the_terminal(
    run: Run, tmp_path: Path, form: str
) -> None:
    title = b"<FEFF202E0085001B005B0032004A>"
    data = pdf_of(
        *(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Kids[3 0 R]/Count 1>>"),
        *(b"<</Type/Page/MediaBox[0 0 9 9]>>", b"<</Title%s>>" % title),
        trailer=b"/Info 4 0 R",
    )
    (tmp_path / "a.pdf").write_bytes(data)

    ran = run("inspect", "a.pdf", "--format", form)

    assert ran.code == 0
    assert "[2J" in ran.out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", ran.out)


@pytest.mark.usefixtures("from_stdin")
@pytest.mark.parametrize(
    "command", [("inspect",), ("verify",), ("extract", "-o", "was")]
)
def test_a_pdf_may_come_from_standard_input(run: Run, command: tuple[str, ...]) -> None:
    assert run(*command, "-").code == 0


@pytest.mark.usefixtures("from_stdin")
def test_what_comes_from_standard_input_wants_a_folder(run: Run) -> None:
    ran = run("extract", "-")

    assert ran.code == 2
    assert ran.err == "briefgen: where to? -o FOLDER\n"


@pytest.mark.parametrize("verb", ["inspect", "extract", "verify"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.pdf", "there is no such file"),
        ("folder.pdf", "it is a folder"),
        ("empty.pdf", "it is no PDF"),
        ("words.pdf", "it is no PDF"),
        ("half.pdf", "it is cut off"),
        ("link.pdf", "it is a link"),
    ],
)
def test_what_is_no_pdf_ends_in_one_line(
    run: Run, pdf: Path, verb: str, name: str, told: str
) -> None:
    here = pdf.parent
    (here / "folder.pdf").mkdir()
    (here / "empty.pdf").write_bytes(b"")
    (here / "words.pdf").write_text("words", encoding="utf-8")
    (here / "half.pdf").write_bytes(pdf.read_bytes()[:9999])
    (here / "link.pdf").symlink_to(pdf)

    ran = run(verb, name)

    assert ran.code == 1
    assert ran.out == ""
    (line,) = [line for line in ran.err.splitlines() if "hint: " not in line]
    assert line.startswith(f"{name}:1:1: error BG")
    assert told in line


def test_a_name_in_a_pdf_is_shown_and_not_acted_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(attached(b"<FEFF202E001B005B0032004A002E002E>"))

    ran = run("inspect", "a.pdf")

    assert ran.code == 1
    assert "‹U+202E›‹U+001B›[2J.." in ran.err


def test_the_files_are_written_into_a_folder_of_the_same_name(
    run: Run, pdf: Path
) -> None:
    ran = run("extract", pdf.name)

    assert ran.code == 0
    assert ran.out.splitlines() == [
        *("tramline/brief.yaml", "tramline/house.yaml", "tramline/logo.svg"),
    ]
    assert ran.err == "as it was made: briefgen render tramline/brief.yaml\n"
    assert run("render", "tramline/brief.yaml", "-o", "again.pdf").code == 0
    assert (pdf.parent / "again.pdf").read_bytes() == pdf.read_bytes()


def test_nothing_is_written_over_what_is_there(run: Run, pdf: Path) -> None:
    (pdf.parent / "was").mkdir()
    own = pdf.parent / "was" / "logo.svg"
    own.write_bytes(b"mine")

    ran = run("extract", pdf.name, "-o", "was")

    assert ran.code == 2
    assert "“was/logo.svg” is there already" in ran.err
    assert [*own.parent.iterdir()] == [own]
    assert run("extract", pdf.name, "-o", "was", "--force").code == 0
    assert own.read_bytes().startswith(b"<svg")


def test_the_command_says_how_it_was_made(run: Run, tmp_path: Path) -> None:
    options = Options("journal", "ua2", draft=True)
    (tmp_path / "a.pdf").write_bytes(rendered_text(TEXT, options=options))

    ran = run("extract", "a.pdf", "-o", "it is")

    command = "briefgen render 'it is/brief.yaml' --style journal --conformance ua2"
    assert ran.err == f"as it was made: {command} --draft\n"


def test_what_a_pdf_carries_gives_it_again(run: Run, pdf: Path) -> None:
    ran = run("verify", pdf.name)

    assert ran.code == 0
    assert ran.out == "tramline.pdf: yes, what it carries gives the same bytes\n"
    assert ran.err == ""


def test_one_of_several_that_is_another_fails_them_all(
    run: Run, pdf: Path, tmp_path: Path
) -> None:
    forged = with_brief(rendered_text(TEXT), TEXT.replace("Words", "Swords"))
    (tmp_path / "forged.pdf").write_bytes(forged)

    ran = run("verify", "forged.pdf", pdf.name)

    assert ran.code == 1
    first, *_, last = ran.out.splitlines()
    assert first == "forged.pdf: no, what it carries gives another PDF (BG966)"
    assert "  page 1 has “Words." in ran.out
    assert last.startswith("tramline.pdf: yes")


def test_a_folder_that_is_not_there_is_wrong_usage(run: Run, pdf: Path) -> None:
    assert run("verify", pdf.name, "--with", "nowhere").code == 2
