"""Files to a folder, whole or not at all; none over another, unless that is wanted.

They are made beside the folder, and take their names last. Where one of them cannot,
those before it are taken back.
"""

import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefgen.output import OutputRefused, check_name


def write_folder(
    folder: Path, files: Mapping[str, bytes], *, force: bool = False
) -> None:
    """Write files, by their paths below a folder, which is made if need be.

    Raises `OutputRefused` where one is there already and `force` is not given, where
    a link stands in the way, and where a name is none on every system.
    """
    _check(folder, files, force=force)
    part = folder.with_name(f".{folder.name[:40]}.{os.urandom(8).hex()}.part")
    try:
        part.mkdir()
        for path, data in files.items():
            target = part / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        if folder.exists():
            _move(part, folder, files)
        else:
            part.rename(folder)
    except OSError as fault:
        fault.filename, fault.filename2 = str(folder), None  # not the part's name
        raise
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _check(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    check_name(folder)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = f"“{folder}” is there and is no folder"
        raise OutputRefused(message)
    for path in files:
        at = folder
        for part in path.split("/")[:-1]:
            at /= part
            if at.is_symlink() or (at.exists() and not at.is_dir()):
                message = f"“{at}” is there and is no folder"
                raise OutputRefused(message)
            if at.exists():
                check_name(at)
        at /= path.rpartition("/")[2]
        if not os.path.lexists(at):
            continue
        if not stat.S_ISREG(at.lstat().st_mode):
            message = f"“{at}” is there and is not a plain file"
            raise OutputRefused(message)
        if not force:
            message = f"“{at}” is there already: take another folder, or --force"
            raise OutputRefused(message)


def _move(part: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Move files from a folder into another, all or none."""
    old = part / ".old"
    old.mkdir()
    made, moved = list[Path](), list[tuple[Path, Path | None]]()
    try:
        for number, path in enumerate(files):
            target = folder / path
            missing = [each for each in target.parents if not each.exists()]
            for each in reversed(missing):
                each.mkdir()
                made.append(each)
            kept = None
            if os.path.lexists(target):
                kept = old / str(number)
                target.rename(kept)
            moved.append((target, kept))
            (part / path).rename(target)
    except BaseException:
        for target, kept in reversed(moved):
            with suppress(OSError):
                target.unlink(missing_ok=True)
                if kept is not None:
                    kept.rename(target)
        for each in reversed(made):
            with suppress(OSError):
                each.rmdir()
        raise
