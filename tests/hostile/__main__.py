"""`python -m tests.hostile FOLDER [ID …]`: runs a corpus, and counts."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.corpus import Corpus
from tests.hostile.slots import SLOTS

NO_SERVER = "server"
"""briefgen serves nothing: there is no program for these entries to attack."""


def misses(corpus: Corpus, name: str, folder: Path) -> Iterator[str]:
    """Run one entry in an empty folder, and say what is not as it must be."""
    scratch, project = folder / "scratch", folder / "project"
    for each in (scratch, project):
        each.mkdir(parents=True)
    entry = corpus.entry(name, scratch)
    slot = SLOTS.get(entry.slot)
    if slot is None:
        yield f"nobody has said what is done with the slot {entry.slot}"
    else:
        yield from slot(entry, corpus, project)


def main(arguments: list[str]) -> int:
    """Run the entries that are named, or all."""
    folder, *names = arguments
    corpus = Corpus(Path(folder))
    passed = failed = skipped = 0
    for name in names or corpus.ids:
        if corpus.slot(name) == NO_SERVER:
            skipped += 1
            continue
        with tempfile.TemporaryDirectory() as temporary:
            found = list(misses(corpus, name, Path(temporary).resolve()))
        for miss in found:
            print(f"{name}: {miss}")  # noqa: T201 (a program, which prints)
        failed += bool(found)
        passed += not found
    print(f"{passed} passed, {failed} failed, {skipped} skipped")  # noqa: T201
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
