"""`briefgen style`: list, make, show, explain, check and see styles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli.console import Exit
from briefgen.read.cascade import read_style
from briefgen.read.layers import built_in
from briefgen.style import Style
from briefgen.tokens import tokens
from tests.cli.conftest import Ran
from tests.verapdf import VeraPdf

Run = Callable[..., Ran]

FAINT = "extends: institute\ncolours: {muted: '#9A9A9A'}\n"


def test_every_style_is_listed_and_those_of_the_folder_too(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "house.yaml").write_text("extends: institute\ntitle: House\n")
    (tmp_path / "brief.yaml").write_text("title: A brief, and no style\n")

    ran = run("style", "list")

    assert ran.code == Exit.OK
    names = [line.split()[0] for line in ran.out.splitlines()]
    assert names == [*built_in(), "house.yaml"]


@pytest.mark.parametrize("base", built_in())
def test_a_new_style_looks_like_the_one_that_it_changes(
    run: Run, tmp_path: Path, base: str
) -> None:
    assert run("style", "new", "house", "--from", base).code == Exit.OK
    assert (tmp_path / "style.schema.json").is_file()

    def values(name: str) -> dict[str, str]:
        lines = run("style", "show", name).out.splitlines()
        return dict(line.split("  # ")[0].rstrip().split(":", 1) for line in lines)

    mine, theirs = values("house.yaml"), values(base)
    changed = {name for name in theirs if mine[name] != theirs[name]}
    assert changed <= {"name", "title"}
    assert mine["name"] == " house"


def test_what_a_new_style_shows_as_a_comment_may_be_stated(
    run: Run, tmp_path: Path
) -> None:
    run("style", "new", "house")
    path = tmp_path / "house.yaml"
    head, comments = path.read_text().split("\n# page:")
    stated = f"page:{comments}".replace("\n# ", "\n")
    path.write_text(f"{head}\n{stated}")
    assert "brand" in head

    ran = run("style", "check", "house.yaml")

    assert ran.code == Exit.OK, ran.err
    assert ran.err == ""


def test_a_new_style_takes_no_other_files_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("mine")

    assert run("style", "new", "house").code == Exit.USAGE
    assert (tmp_path / "house.yaml").read_text() == "mine"


def test_every_token_is_shown_with_its_value_and_what_it_is(run: Run) -> None:
    lines = run("style", "show", "institute").out.splitlines()

    for line, token in zip(lines, tokens(Style()), strict=True):
        assert line.startswith(f"{token.name}: {token.value}".rstrip())
        assert line.endswith(f"# {token.caption}")


def test_a_value_is_explained_by_the_places_that_give_it(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "base.yaml").write_text(
        "extends: institute\nvariables: {dark: '#112233', brand: $dark}\n"
    )
    (tmp_path / "house.yaml").write_text(
        "extends: base.yaml\nvariables: {dark: '#445566'}\ncolours: {primary: $brand}\n"
    )

    ran = run("style", "explain", "colours.primary", "--style", "house.yaml")

    usual = read_style("institute", tmp_path).value
    assert usual is not None
    institute = usual.place("colours.primary")

    assert [line.strip() for line in ran.out.splitlines()[2:]] == [
        "house.yaml:3:20: $brand",
        "$brand base.yaml:2:37: $dark",
        "$dark house.yaml:2:19: #445566",
        "$dark base.yaml:2:19: #112233 (covered)",
        f"{institute}: #14304F (covered)",
    ]


def test_a_group_is_explained_token_by_token(run: Run) -> None:
    ran = run("style", "explain", "page.margins")

    assert ran.out.count("Above the text") == 1
    assert "page.margins.outer: 20mm" in ran.out
    assert "no file states it" in run("style", "explain", "type.h3.case").out


def test_a_token_that_is_none_is_told_its_nearest(run: Run) -> None:
    ran = run("style", "explain", "type.h1.siz")

    assert ran.code == Exit.USAGE
    assert "did you mean “type.h1.size”" in ran.err


def test_without_a_name_it_is_the_style_of_the_project(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "briefgen.toml").write_text('style = "house.yaml"\n')
    (tmp_path / "house.yaml").write_text("extends: institute\ntitle: Of the project\n")

    assert "title: Of the project" in run("style", "show").out


def test_a_good_style_is_told_what_it_comes_to(run: Run) -> None:
    ran = run("style", "check", "institute")

    assert ran.code == Exit.OK
    assert ran.out.startswith("institute: nothing wrong\n")
    assert "weakest contrast is 3.1:1" in ran.out
    assert "about 67 characters" in ran.out


def test_what_is_wrong_with_a_style_is_shown_at_its_line(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "faint.yaml").write_text(FAINT)

    ran = run("style", "check", "institute", "faint.yaml")

    assert ran.code == Exit.ERRORS
    assert "faint.yaml:2:18: error BG702" in ran.err
    assert "│ colours: {muted" in ran.err


@pytest.mark.parametrize("verb", ["check", "show", "specimen"])
@pytest.mark.parametrize("name", ["nosuch", "nosuch.yaml"])
def test_a_style_that_is_not_there_is_wrong_usage(
    run: Run, verb: str, name: str
) -> None:
    ran = run("style", verb, name)

    assert ran.code == Exit.USAGE
    assert ran.err.startswith("briefgen: ")


@pytest.mark.parametrize("name", built_in())
@pytest.mark.xdist_group("verapdf")
def test_a_specimen_is_a_sound_pdf(
    run: Run, tmp_path: Path, name: str, verapdf: VeraPdf
) -> None:
    ran = run("style", "specimen", name, "-o", "out.pdf")

    assert (ran.code, ran.err) == (Exit.OK, "")
    for flavour in ("3a", "ua1"):
        assert verapdf.failures(tmp_path / "out.pdf", flavour) == []


def test_a_specimen_is_of_every_part_and_every_kind_of_block(run: Run) -> None:
    ran = run("style", "specimen", "institute", "--draft")

    assert ran.out == "institute.pdf: 5 pages\n"


SLIPS = """\
# Ours.
extends: institute  # the base
page: {sise: A4}  # paper
marking: {align: centr}
running-head:
  "from-tpo": 10mm
"""


def test_what_is_misspelt_in_a_style_is_mended_in_its_file(
    run: Run, tmp_path: Path
) -> None:
    style = tmp_path / "house.yaml"
    style.write_text(SLIPS, encoding="utf-8")

    ran = run("style", "check", "house.yaml", "--fix")

    assert ran.code == 0
    assert "house.yaml: nothing wrong; 3 fixed" in ran.out
    mended = SLIPS.replace("sise", "size").replace("centr}", "centre}")
    assert style.read_text(encoding="utf-8") == mended.replace("tpo", "top")


def test_what_would_be_mended_in_a_style_is_shown_first(
    run: Run, tmp_path: Path
) -> None:
    style = tmp_path / "house.yaml"
    style.write_text(SLIPS, encoding="utf-8")

    ran = run("style", "check", "house.yaml", "--diff")

    assert ran.code == 1
    assert "-page: {sise: A4}  # paper\n" in ran.out
    assert "+page: {size: A4}  # paper\n" in ran.out
    assert "3 errors; 3 would be fixed" in ran.err
    assert style.read_text(encoding="utf-8") == SLIPS


def test_where_a_style_has_nothing_to_mend_its_file_is_left_alone(
    run: Run, tmp_path: Path
) -> None:
    style = tmp_path / "house.yaml"
    style.write_text("extends: institute\npage: {qqqq: A4}\n", encoding="utf-8")
    before = style.stat()

    assert run("style", "check", "house.yaml", "institute", "--fix").code == 1
    after = style.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
