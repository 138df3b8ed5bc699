"""What the examples for build servers run does what they say."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Ran
from tests.cli.conftest import run as run  # noqa: PLC0414 (a fixture)

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "ci"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
CONFIG = EXAMPLES / "pre-commit.yml"
COMMAND = re.compile(r"^ *-(?: run:)? briefgen (.*?)(?: > .*)?$", re.MULTILINE)
COMMANDS = {
    path.name: command
    for path in EXAMPLES.glob("*.yml")
    for command in COMMAND.findall(path.read_text(encoding="utf-8"))
}
BRIEF = (ROOT / "examples" / "smallest.yaml").read_text(encoding="utf-8")
UNSOUND = BRIEF.replace("rests_on:", "to:")

Run = Callable[..., Ran]


def test_each_build_server_has_its_command() -> None:
    assert COMMANDS.keys() == {"github.yml", "gitlab.yml"}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_fails_where_a_brief_is_unsound(
    run: Run,
    tmp_path: Path,
    command: str,
) -> None:
    arguments = [*command.split(), "--select", "BG502"]
    brief = tmp_path / "briefs" / "meals.yaml"
    brief.parent.mkdir()

    brief.write_text(BRIEF, encoding="utf-8")
    assert run(*arguments).code == 0
    brief.write_text(UNSOUND, encoding="utf-8")
    assert run(*arguments).code == 1


def call(folder: Path, *command: str | Path) -> tuple[int, str]:
    """Run a program in a folder; it finds `briefgen` where pip has put it."""
    scripts = str(Path(sys.executable).parent)
    own = {"PATH": os.pathsep.join((scripts, os.environ["PATH"]))}
    own |= {"PRE_COMMIT_HOME": str(folder / ".cache"), "GIT_CONFIG_GLOBAL": os.devnull}
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    done = subprocess.run(
        command,
        cwd=folder,
        env=inherited | own,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def pre_commit(folder: Path, *arguments: str | Path) -> tuple[int, str]:
    return call(folder, sys.executable, "-m", "pre_commit", *arguments)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository that has our hook as the example has it.

    One thing differs: the hook runs what is installed here. As the example stands,
    pre-commit would fetch briefgen, and install it with pip; `test_installs.py` does.
    """
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (hook,) = yaml.safe_load(HOOKS.read_bytes())
    assert hook["language"] == "python"
    config: dict[str, Any] = yaml.safe_load(CONFIG.read_bytes())
    (source,) = config["repos"]
    (chosen,) = source["hooks"]
    assert chosen["id"] == hook["id"]
    ours = {**hook, **chosen, "language": "system"}
    made = {"repos": [{"repo": "local", "hooks": [ours]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(made))
    (tmp_path / ".gitignore").write_text(".cache\n")
    assert call(tmp_path, "git", "init", "--quiet") == (0, "")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("briefs/meals.yaml", BRIEF, "Passed"),
        ("briefs/meals.yaml", UNSOUND, "BG502"),
        ("policy/briefs/2024/meals.yml", UNSOUND, "BG502"),
        ("briefs/summer meals ä.yaml", UNSOUND, "BG502"),
        ("briefs/--help.yaml", UNSOUND, "BG502"),
        (".github/workflows/test.yaml", UNSOUND, "no files to check"),
        ("briefs/notes.txt", UNSOUND, "no files to check"),
        ("debriefs/meals.yaml", UNSOUND, "no files to check"),
    ],
)
def test_a_commit_is_kept_from_what_is_unsound(
    repository: Path, name: str, text: str, words: str
) -> None:
    brief = repository / name
    brief.parent.mkdir(parents=True)
    brief.write_text(text, encoding="utf-8")
    call(repository, "git", "add", "--all")

    code, told = pre_commit(repository, "run")

    assert words in told
    assert code == (words == "BG502")


def test_what_is_only_doubtful_stops_a_commit_as_the_example_asks(
    repository: Path,
) -> None:
    (repository / "briefs").mkdir()
    doubtful = BRIEF.replace("action: Keep", "action: TODO Keep")
    (repository / "briefs" / "meals.yaml").write_text(doubtful, encoding="utf-8")
    call(repository, "git", "add", "--all")

    code, told = pre_commit(repository, "run")

    assert (code, "warning BG205" in told) == (1, True)


def test_pre_commit_takes_the_hook_and_the_example(tmp_path: Path) -> None:
    for verb, path in (("validate-manifest", HOOKS), ("validate-config", CONFIG)):
        assert pre_commit(tmp_path, verb, path) == (0, "")
