"""What the page on security names is there: its tests, its limits, its commands."""

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
PROMISES = re.findall(
    r"^\*\*\d\. .*?(?=^\*\*\d\. |^## )", PAGE, re.MULTILINE | re.DOTALL
)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
LIMITS = re.findall(r"^\| [^|]+ \| ([\d.]+) \| `([\w.]+)` \|$", PAGE, re.MULTILINE)
TARGETS = re.findall(r"`make ([\w-]+)`", PAGE)


@cache
def functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in tree.body if isinstance(node, ast.FunctionDef)
    )


def test_there_are_six_promises_and_each_names_its_tests() -> None:
    assert len(PROMISES) == 6
    assert all(NAMED.search(promise) for promise in PROMISES)


@pytest.mark.parametrize(("path", "name"), NAMED.findall(PAGE))
def test_each_test_that_is_named_is_there(path: str, name: str) -> None:
    assert name in functions(path)


@pytest.mark.parametrize(("value", "constant"), LIMITS)
def test_each_limit_is_what_the_page_says(value: str, constant: str) -> None:
    parts = constant.split(".")
    at = next(at for at, part in enumerate(parts) if part.lstrip("_").isupper())
    found: object = import_module(".".join(("briefgen", *parts[:at])))
    for part in parts[at:]:
        found = getattr(found, part)

    assert str(found) == value


def test_no_line_of_the_table_is_passed_over() -> None:
    table = PAGE.partition("| constant |")[2].partition("\n\n")[0]
    assert len(LIMITS) == table.count("\n| ")


@pytest.mark.parametrize("target", TARGETS)
def test_each_command_that_is_named_is_there(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)
