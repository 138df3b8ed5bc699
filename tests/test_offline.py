"""What an installation without a network needs is made of the lock, and complete."""

import json
import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from tools.offline import main, needed, pinned, plain, requirements, sbom

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PACKAGES = needed(LOCK, (ROOT / "pyproject.toml").read_text("utf-8"))
NAMES = {plain(each.name) for each in PACKAGES}


def closure(name: str) -> set[str]:
    """Give what an installed package stands on here, by its own words."""
    found = set[str]()
    for text in requires(name) or ():
        asked = Requirement(text)
        if asked.marker is None or asked.marker.evaluate({"extra": ""}):
            found |= {plain(asked.name)} | closure(asked.name)
    return found


def test_all_that_briefgen_stands_on_is_there_and_nothing_for_its_tests() -> None:
    assert closure("briefgen") <= NAMES
    assert not NAMES & {"pytest", "mypy", "ruff", "hypothesis", "build"}


def test_the_list_has_a_hash_for_each_and_names_no_registry() -> None:
    text = requirements(PACKAGES)

    assert [each.name for each in pinned(text)] == [each.name for each in PACKAGES]
    assert all(each.hashes for each in pinned(text))
    assert "://" not in text


def test_the_bill_of_materials_is_complete_and_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    main(tmp_path)
    bill = json.loads((tmp_path / "briefgen.cdx.json").read_text("utf-8"))

    assert bill == sbom(PACKAGES)
    refs = {each["bom-ref"] for each in bill["components"]}
    refs.add(bill["metadata"]["component"]["bom-ref"])
    assert {each["ref"] for each in bill["dependencies"]} == refs
    assert {ref for each in bill["dependencies"] for ref in each["dependsOn"]} < refs
    assert len(bill["dependencies"][0]["dependsOn"]) >= 10


def test_each_command_of_the_page_is_one_that_make_tries() -> None:
    page = (ROOT / "docs" / "offline.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for options in re.findall(r"pip install (--no-index [^\n]*)", page):
        assert options in makefile
    for target in re.findall(r"make ([\w-]+)", page):
        assert f"\n{target}:" in makefile
