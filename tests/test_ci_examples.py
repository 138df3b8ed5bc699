"""What the examples for build servers run does what they say."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Ran
from tests.cli.conftest import run as run  # noqa: PLC0414 (a fixture)

ROOT = Path(__file__).parents[1]
COMMAND = re.compile(r"^ *-(?: run:)? briefgen (.*?)(?: > .*)?$", re.MULTILINE)
COMMANDS = {
    path.name: command
    for path in (ROOT / "examples" / "ci").glob("*.yml")
    for command in COMMAND.findall(path.read_text(encoding="utf-8"))
}
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

Run = Callable[..., Ran]


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "briefs" / "meals.yaml"
    path.parent.mkdir()
    path.write_bytes((ROOT / "examples" / "smallest.yaml").read_bytes())
    return path


def test_each_build_server_has_its_command() -> None:
    assert COMMANDS.keys() == {"github.yml", "gitlab.yml"}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_fails_where_a_brief_is_unsound(
    run: Run,
    brief: Path,
    command: str,
) -> None:
    arguments = [*command.split(), "--select", "BG502"]
    text = brief.read_text(encoding="utf-8")

    assert run(*arguments).code == 0
    brief.write_text(text.replace("rests_on:", "to:"), encoding="utf-8")
    assert run(*arguments).code == 1


def test_the_hook_runs_on_the_files_that_it_names(
    run: Run,
    brief: Path,
    tmp_path: Path,
) -> None:
    name = brief.relative_to(tmp_path).as_posix()
    program, *arguments = HOOK["entry"].split()

    assert program == "briefgen"
    assert re.search(HOOK["files"], name)
    assert not re.search(HOOK["files"], ".github/workflows/test.yaml")
    assert run(*arguments, name).code == 0


def test_the_hook_is_called_what_the_example_calls_it() -> None:
    example = (ROOT / "examples" / "ci" / "pre-commit.yml").read_text(encoding="utf-8")
    (repository,) = yaml.safe_load(example)["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [HOOK["id"]]
