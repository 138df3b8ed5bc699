"""Many briefs in one run, a few of them hostile: the others are as if set alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endurance import trials
from tests.hostile.trial import run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked")

ROOT = Path(__file__).parents[2]
BRIEFS = trials("CROWD", 20)
EVERY = max(BRIEFS // 10, 100 if BRIEFS >= 1_000 else 10)
SOUND = (
    (ROOT / "examples" / "smallest.yaml").read_text("utf-8"),
    'title: A table\ncontext:\n  - table: {columns: [a, b], rows: [["1", "2"]]}\n',
    "title: Words\nlanguage: de\ncontext: Zahlen und *Worte*.^[Eine Fußnote.]\n",
)
HOSTILE = (
    "title: [" + "[" * 100_000,
    "title: x\ncontext: " + "x" * 300_000,
    "a: &a [*a]\ntitle: *a\n",
    "title: !!python/object/apply:os.system [id]\n",
    'title: <seqReset/>\ncontext: \'<seqFormat value="I"/><img src="/dev/zero"/>\'\n',
    "title: T\npublisher: {name: P, logo: ../../../../etc/passwd}\n",
    "title: T\nstyle: house.yaml\n",
    'title: "\\ud800\\u202e"\n',
    "title: T\ncontext: '" + "[" * 9_000 + "'\n",
    "title: T\nbibliography: [brief.yaml, /proc/self/environ]\n",
)


def crowd(folder: Path) -> Iterator[str]:
    """Write the briefs of a crowd, and yield the names of the sound ones."""
    for number in range(BRIEFS):
        name = f"b{number:04}.yaml"
        if number % EVERY == EVERY // 2:
            text = HOSTILE[number // EVERY % len(HOSTILE)]
        else:
            text = SOUND[number % len(SOUND)] + f"\nkeywords: [number {number}]\n"
            yield name
        (folder / name).write_bytes(text.encode())


def test_among_hostile_briefs_each_becomes_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    (folder / "all").mkdir(parents=True)
    (folder / "one").mkdir()
    sound = [*crowd(folder)]
    names = sorted(path.name for path in folder.glob("*.yaml"))

    ran = run(folder, "render", *names, "-o", "all", most=120.0 + 5 * len(names))
    alone = {name: run(folder, "render", name, "-o", "one") for name in sound}

    assert ran.code == 1
    assert not ran.touched
    assert len(names) - len(sound) >= BRIEFS // EVERY
    for name, one in alone.items():
        assert one.code == 0, one.err
        pdf = Path(name).with_suffix(".pdf").name
        assert (folder / "all" / pdf).read_bytes() == (
            folder / "one" / pdf
        ).read_bytes()
