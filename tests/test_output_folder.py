"""Files go into a folder, whole or not at all, and over none that is there."""

import os
import sys
from pathlib import Path

import pytest

from briefgen.output import OutputRefused
from briefgen.output_folder import write_folder

FILES = {"a.yaml": b"a", "data/b.csv": b"b", "data/more/c.csv": b"c"}
posix = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    write_folder(tmp_path / "new", FILES)

    assert held(tmp_path / "new") == FILES
    assert [each.name for each in tmp_path.iterdir()] == ["new"]


def test_what_else_is_in_a_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "own.csv").write_bytes(b"own")

    write_folder(tmp_path, FILES)

    assert held(tmp_path) == {**FILES, "data/own.csv": b"own"}


def test_a_file_that_is_there_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"own")

    with pytest.raises(OutputRefused, match="is there already"):
        write_folder(tmp_path, FILES)

    assert held(tmp_path) == {"a.yaml": b"own"}
    write_folder(tmp_path, FILES, force=True)
    assert held(tmp_path) == FILES


@posix
@pytest.mark.parametrize("name", ["data", "a.yaml", "data/more"])
@pytest.mark.parametrize("force", [False, True])
def test_a_link_in_the_way_is_not_followed(
    tmp_path: Path, name: str, *, force: bool
) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    (inside / name).parent.mkdir(parents=True)
    (inside / name).symlink_to(outside)

    with pytest.raises(OutputRefused):
        write_folder(inside, FILES, force=force)

    assert not held(outside)


@posix
def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    with pytest.raises(OutputRefused):
        write_folder(tmp_path / "link", FILES)


@pytest.mark.parametrize("way", ["a.yaml", "data"])
def test_a_folder_or_file_of_another_kind_is_refused(tmp_path: Path, way: str) -> None:
    if way == "data":
        (tmp_path / way).write_bytes(b"own")
    else:
        (tmp_path / way).mkdir()

    with pytest.raises(OutputRefused):
        write_folder(tmp_path, FILES, force=True)


def test_a_folder_with_no_good_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused):
        write_folder(tmp_path / "con", FILES)
    with pytest.raises(OutputRefused):
        write_folder(tmp_path / "none" / "below", FILES)


@pytest.mark.parametrize("nth", range(1, 9))
def test_where_the_machine_fails_all_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    before = {"a.yaml": b"own", "data/b.csv": b"own", "else.txt": b"own"}
    for name, data in before.items():
        (home / name).write_bytes(data)
    left, real = nth, os.rename

    def rename(*paths: object) -> None:
        nonlocal left
        left -= 1
        if not left:
            raise OSError(28, "no space left on device")
        real(*paths)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "rename", rename)
    try:
        write_folder(home, FILES, force=True)
    except OSError as fault:
        assert fault.filename == str(home)  # noqa: PT017 (the last ones do not fail)
        assert held(home) == before
    else:
        assert held(home) == before | FILES
    assert [each.name for each in tmp_path.iterdir()] == ["home"]
