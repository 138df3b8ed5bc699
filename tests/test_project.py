"""What a brief may read: files below its project's folder, and nothing else."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen import project
from briefgen.project import Fault, Project, find_project

PNG = b"\x89PNG\r\n\x1a\n..."
SECRET = b"secret"
HOSTILE = os.environ.get("BRIEFGEN_HOSTILE")

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a project's folder, with a secret beside it."""
    (tmp_path / "secret.png").write_bytes(SECRET)
    inside = tmp_path / "project"
    (inside / "maps").mkdir(parents=True)
    (inside / "map.png").write_bytes(PNG)
    (inside / "maps" / "big.png").write_bytes(PNG * 10)
    return inside


@pytest.fixture(params=["below", "checked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take each of the two ways of opening in turn."""
    if request.param == "checked":
        monkeypatch.setattr(project, "_SAFE_OPEN", False)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("name", ["map.png", "./map.png", "maps//big.png"])
def test_a_file_of_the_project_is_read(folder: Path, name: str) -> None:
    data = find_project(folder).read(name)
    assert isinstance(data, bytes)
    assert data.startswith(PNG)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "maps/../../secret.png",
        "maps/../map.png",
        "/etc/passwd",
        "//evil/share/x.png",
        "~/.ssh/id_rsa",
        "C:\\Windows\\win.ini",
        "C:secret.png",
        "..\\secret.png",
        "https://example.org/a.png",
        "file:secret.png",
        "data:image/png;base64,AA",
        ".git/config",
        "maps/.hidden.png",
    ],
)
def test_what_lies_outside_is_refused_unopened(folder: Path, name: str) -> None:
    fault = find_project(folder).read(name)

    assert isinstance(fault, Fault)
    assert fault.code == "BG104"
    assert fault.hint


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "maps",
        "nothing.png",
        "map.png/more.png",
        "%2e%2e/secret.png",
        "$HOME/x.png",
        "-rf",
        "|id",
        "CON",
        "aux.png",
        "x.png::$DATA",
        "a\0b.png",
        "cafe\N{COMBINING ACUTE ACCENT}.png",
        "a/" * 3000 + "x",
        "x" * 300 + ".png",
    ],
)
def test_what_is_not_there_is_said_to_be_missing(folder: Path, name: str) -> None:
    fault = find_project(folder).read(name)

    assert isinstance(fault, Fault)
    assert fault.code == "BG105"
    assert fault.message.isprintable()


@posix
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("link", "target", "name"),
    [
        ("link.png", "../secret.png", "link.png"),
        ("link.png", "map.png", "link.png"),
        ("out", "..", "out/secret.png"),
        ("link.png", "nowhere", "link.png"),
    ],
)
def test_no_link_is_followed(folder: Path, link: str, target: str, name: str) -> None:
    (folder / link).symlink_to(target)

    fault = find_project(folder).read(name)

    assert isinstance(fault, Fault)
    assert fault.code == "BG104"


@posix
@pytest.mark.usefixtures("way")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    fault = find_project(folder).read("pipe.png")
    assert isinstance(fault, Fault)
    assert fault.code == "BG105"


@pytest.mark.usefixtures("way")
def test_a_file_is_read_as_far_as_it_may_be_long(folder: Path) -> None:
    fault = find_project(folder).read("maps/big.png", most=20)
    assert isinstance(fault, Fault)
    assert fault.code == "BG105"


@posix
def test_a_link_slipped_in_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "_SAFE_OPEN", False)
    opening = os.open

    def slip_in(path: Path, flags: int) -> int:
        path.unlink()
        path.symlink_to(folder.parent / "secret.png")
        return opening(path, flags)

    monkeypatch.setattr(os, "open", slip_in)
    assert isinstance(find_project(folder).read("map.png"), Fault)


def test_the_nearest_settings_above_mark_the_root(folder: Path) -> None:
    (folder / "briefgen.toml").touch()
    briefs = folder / "briefs" / "2026"
    briefs.mkdir(parents=True)

    assert find_project(briefs) == Project(folder, briefs)
    assert find_project(folder.parent) == Project(folder.parent, folder.parent)


def test_a_name_counts_from_the_brief_then_from_the_root(folder: Path) -> None:
    (folder / "briefgen.toml").touch()
    (folder / "maps" / "map.png").write_bytes(PNG + b"nearer")
    seen = find_project(folder / "maps")

    assert seen.read("map.png") == PNG + b"nearer"
    assert seen.read("maps/big.png") == PNG * 10
    fault = seen.read("none.png")
    assert isinstance(fault, Fault)
    assert fault.message == "there is no file “none.png”"


def test_a_file_sees_the_project_from_where_it_lies(folder: Path) -> None:
    (folder / "briefgen.toml").touch()
    briefs = folder / "briefs"
    briefs.mkdir()

    assert find_project(briefs).beside("maps/big.png").folder == folder / "maps"
    assert find_project(folder).beside("map.png").folder == folder


def hostile_names() -> list[Any]:
    """Give the names of the hostile folder that are no file's."""
    if HOSTILE is None:
        reason = "BRIEFGEN_HOSTILE names no folder of hostile inputs"
        return [pytest.param("", marks=pytest.mark.skip(reason=reason))]
    manifest = json.loads((Path(HOSTILE) / "manifest.json").read_text("utf-8"))
    return [
        pytest.param(entry["value"], id=entry["id"])
        for entry in manifest["entries"]
        if entry["slot"] == "path" and entry.get("value") is not None
    ]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("name", hostile_names())
def test_a_hostile_name_is_refused(folder: Path, name: str) -> None:
    assert isinstance(find_project(folder).read(name), Fault)
