"""Many renders in one process, each of a changed text; prints the median's time."""

import os
import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter


def warm(render: Callable[[str], None], source: Path) -> bool:
    """Render COPIES times where the environment says so; say whether it did."""
    copies = int(os.environ.get("COPIES", "0"))
    text = source.read_text(encoding="utf-8")
    times = []
    for number in range(copies):
        changed = text.replace("Northmark", f"Land {number}")
        assert changed != text
        start = perf_counter()
        render(changed)
        times.append(perf_counter() - start)
    if times:
        print(statistics.median(times[1:]))
    return bool(times)
