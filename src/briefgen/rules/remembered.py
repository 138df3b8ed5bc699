"""What is made of a text, kept: many rules ask for it, one after the other."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
Made = TypeVar("Made")

_MOST = 4096  # things: more than a long brief has


def remembered(make: Callable[[T], Made]) -> Callable[[T], Made]:
    """Remember what is made of this very object, which is quicker than to compare it.

    Each is kept beside what was made of it, so that no other can come to its number.
    """
    known: dict[int, tuple[T, Made]] = {}

    @wraps(make)
    def recall(of: T) -> Made:
        pair = known.get(id(of))
        if pair is None:
            if len(known) == _MOST:
                known.clear()
            pair = known[id(of)] = (of, make(of))
        return pair[1]

    return recall


def latest(make: Callable[[T], Made]) -> Callable[[T], Made]:
    """Remember what is made of this very object until it is asked for another one."""
    known: tuple[T, Made] | None = None

    @wraps(make)
    def recall(of: T) -> Made:
        nonlocal known
        last = known
        if last is None or last[0] is not of:
            last = known = (of, make(of))
        return last[1]

    return recall
