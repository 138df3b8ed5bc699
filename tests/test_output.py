"""An output is the old file or the whole new one, whatever happens."""

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefgen.output import OutputRefused, check_output, write_output

OLD, NEW = b"%PDF-1.7 old", b"%PDF-1.7 new"
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_output(tmp_path / "brief.pdf", NEW)

    assert (tmp_path / "brief.pdf").read_bytes() == NEW
    assert names(tmp_path) == ["brief.pdf"]


def test_a_pdf_that_is_there_is_replaced(old: Path) -> None:
    write_output(old, NEW)

    assert old.read_bytes() == NEW
    assert names(old.parent) == ["brief.pdf"]


@posix
def test_the_rights_of_the_old_file_stay(old: Path) -> None:
    old.chmod(0o640)

    write_output(old, NEW)

    assert old.stat().st_mode & 0o777 == 0o640


@posix
def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_output(tmp_path / "brief.pdf", NEW)
    finally:
        os.umask(mask)

    assert (tmp_path / "brief.pdf").stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_no_pdf_is_not_replaced(tmp_path: Path) -> None:
    brief = tmp_path / "brief.yaml"
    brief.write_text("title: x", encoding="utf-8")

    with pytest.raises(OutputRefused, match="is no PDF"):
        write_output(brief, NEW)

    assert brief.read_text(encoding="utf-8") == "title: x"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="is a folder"):
        check_output(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="no folder"):
        check_output(tmp_path / "nowhere" / "brief.pdf")


@posix
def test_a_link_is_refused_and_its_file_untouched(old: Path) -> None:
    link = old.with_name("link.pdf")
    link.symlink_to(old)

    with pytest.raises(OutputRefused, match="is a link"):
        write_output(link, NEW)

    assert old.read_bytes() == OLD


@posix
def test_a_pipe_is_refused_and_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")

    with pytest.raises(OutputRefused, match="not a plain file"):
        write_output(tmp_path / "pipe.pdf", NEW)


@pytest.mark.parametrize("name", ["CON.pdf", "a:b.pdf", "brief.pdf.", "lpt1", "a\nb"])
def test_a_name_that_some_system_reads_otherwise_is_refused(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(OutputRefused, match="not a file name on every system"):
        check_output(tmp_path / name)


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    old: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path if call == "replace" else os, call, fail)

    with pytest.raises(OSError, match="No space left") as caught:
        write_output(old, NEW)

    monkeypatch.undo()
    assert caught.value.filename == str(old)
    assert old.read_bytes() == OLD
    assert names(old.parent) == ["brief.pdf"]


def test_an_interruption_leaves_nothing_behind(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_output(old, NEW)

    assert old.read_bytes() == OLD
    assert names(old.parent) == ["brief.pdf"]


@posix
def test_a_killed_process_leaves_nothing_where_new_files_have_no_name(
    old: Path,
) -> None:
    if not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system gives each file a name")

    killed = killed_while_writing(old, "")

    assert killed == -signal.SIGKILL
    assert old.read_bytes() == OLD
    assert names(old.parent) == ["brief.pdf"]


@posix
def test_what_a_killed_process_left_is_removed_by_the_next_one(old: Path) -> None:
    killed = killed_while_writing(old, "output._nameless = lambda _: None")
    (part,) = set(names(old.parent)) - {"brief.pdf"}
    os.utime(old.with_name(part), (0, 0))

    write_output(old, NEW)

    assert killed == -signal.SIGKILL
    assert old.read_bytes() == NEW
    assert names(old.parent) == ["brief.pdf"]


def killed_while_writing(path: Path, before: str) -> int:
    code = (
        "import os, pathlib, signal, sys\n"
        "from briefgen import output\n"
        f"{before}\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "output.write_output(pathlib.Path(sys.argv[1]), b'%PDF-')\n"
    )
    return subprocess.run([sys.executable, "-c", code, path], check=False).returncode


def test_those_who_write_at_once_each_write_a_whole_file(old: Path) -> None:
    versions = [b"%PDF-" + bytes([letter]) * 100_000 for letter in b"abcdefgh"]
    threads = [threading.Thread(target=write_output, args=(old, v)) for v in versions]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert old.read_bytes() in versions
    assert names(old.parent) == ["brief.pdf"]
