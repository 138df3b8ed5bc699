"""What is heard and what is seen of each shipped brief, as text to be read.

After a change that is meant, `pytest tests/test_golden.py --update-golden` writes the
files anew; the difference is for a person to read.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.make import paged
from tests.readable import heard, seen

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
BRIEFS = sorted((*ROOT.glob("briefs/*.yaml"), *ROOT.glob("examples/*.yaml")))
FIRST = ROOT / "briefs" / "defectors.yaml"
OTHERS = sorted({path.stem for path in ROOT.glob("styles/*.yaml")} - {"institute"})


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_is_heard_and_seen_as_before(
    path: Path, golden: Callable[[Path, str], None]
) -> None:
    document = paged(path)

    golden(GOLDEN / f"{path.stem}.heard.txt", heard(document))
    golden(GOLDEN / f"{path.stem}.seen.txt", seen(document))


@pytest.mark.parametrize("look", OTHERS)
def test_the_first_brief_is_heard_and_seen_as_before_in_each_style(
    look: str, golden: Callable[[Path, str], None]
) -> None:
    document = paged(FIRST, look)

    golden(GOLDEN / f"{FIRST.stem}.{look}.heard.txt", heard(document))
    golden(GOLDEN / f"{FIRST.stem}.{look}.seen.txt", seen(document))


def test_every_golden_file_has_its_brief() -> None:
    kept = {path.name.split(".")[0] for path in GOLDEN.iterdir()}

    assert kept == {path.stem for path in BRIEFS}
