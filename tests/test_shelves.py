"""Shelves are whole: a file for each line of a table, a line for each file."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from briefgen.model.blocks import WRITTEN, Block
from briefgen.model.inlines import Changed, Inline
from briefgen.read.brief import read_brief
from briefgen.rules import RULES
from briefgen.rules.manual import examples, page

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefgen"
RULE_SHELF = SOURCE / "rules"
FIXTURES = ROOT / "tests" / "rules" / "fixtures"
MACHINERY = {
    "__init__",
    "acronyms",
    "all_words",
    "effects",
    "manual",
    "named_files",
    "own_texts",
    "project_words",
    "proportions",
    "prose",
    "quantities",
    "remembered",
    "readability",
    "rule",
    "selection",
    "sentence_ends",
    "spelling",
    "telling",
    "waivers",
    "word_lists",
    "wording",
    "yardstick",
}

CODE = re.compile(r"\bBG\d{3}\b")
REPORTED = re.compile(r"\"(BG\d{3})\",\s*\"([a-z]+/[^\"]+)\"")

NAMES = {  # of the file that a code's rule stands in
    code: entry.rule.__module__.rpartition(".")[2]
    for code, entry in RULES.items()
    if entry.rule
}
with_rule = pytest.mark.parametrize(("code", "name"), NAMES.items())
each_code = pytest.mark.parametrize("code", RULES)


def test_every_rule_file_has_its_line_in_the_table() -> None:
    files = {path.stem for path in RULE_SHELF.glob("*.py")} - MACHINERY
    assert files == set(NAMES.values())


@with_rule
def test_a_rule_is_called_as_its_file_is(code: str, name: str) -> None:
    module = import_module(f"briefgen.rules.{name}")
    assert getattr(module, name) is RULES[code].rule


def test_every_page_elsewhere_is_of_a_code_without_a_rule() -> None:
    pages = {path.stem for path in (RULE_SHELF / "elsewhere").iterdir()}
    assert pages == {code for code, entry in RULES.items() if entry.rule is None}


def test_codes_stand_in_order_and_names_are_unique() -> None:
    assert list(RULES) == sorted(RULES)
    assert len({entry.name for entry in RULES.values()}) == len(RULES)


@each_code
def test_every_code_has_a_whole_page(code: str) -> None:
    title, *rest = page(code).splitlines()
    headings = [line for line in rest if line.startswith("## ")]

    assert title.endswith(f" ({code}).")
    assert headings == ["## What it does", "## Why it matters", "## Example"]


@with_rule
def test_every_rule_shows_a_bad_brief_and_the_same_mended(code: str, name: str) -> None:
    assert len(examples(code)) == 2, name


@with_rule
def test_every_rule_has_a_good_and_a_bad_fixture(code: str, name: str) -> None:
    bad = [*(FIXTURES / name).glob("bad*.yaml")]

    assert [*(FIXTURES / name).glob("good*.yaml")]
    assert bad
    for path in bad:
        assert f"# expect: {code}" in path.read_text(encoding="utf-8")


def test_every_fixture_folder_is_of_a_rule() -> None:
    folders = {path.name for path in FIXTURES.iterdir() if path.is_dir()}
    assert folders == set(NAMES.values())


def test_every_code_that_a_module_reports_is_in_the_table_under_its_name() -> None:
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        unknown = set(CODE.findall(text)) - RULES.keys()
        assert not unknown, f"{path.name} speaks of {unknown}"
        for code, name in REPORTED.findall(text):
            assert RULES[code].name == name, path.name


def kinds_in(value: object) -> Iterator[type]:
    """Give the type of a value, and of all that it holds."""
    yield type(value)
    if isinstance(value, Mapping):
        held: tuple[object, ...] = tuple(value.values())
    elif isinstance(value, tuple):
        held = value
    else:
        names = getattr(value, "__dataclass_fields__", ())
        held = tuple(getattr(value, name) for name in names)
    for each in held:
        yield from kinds_in(each)


def test_every_kind_of_block_and_inline_is_shown_by_an_example() -> None:
    shown = {
        kind
        for path in (*ROOT.glob("examples/*.yaml"), *ROOT.glob("briefs/*.yaml"))
        for kind in kinds_in(read_brief(path.read_bytes(), path.name).value)
    }
    written = {*get_args(Block), *get_args(Inline)} - {Changed}  # no author writes one
    assert written <= shown


def test_every_block_that_is_written_as_fields_is_a_block() -> None:
    assert {*WRITTEN.values()} <= {*get_args(Block)}
