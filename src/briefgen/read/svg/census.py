"""How many elements a picture draws, found before any is drawn.

One that is used ten times, by something that is used ten times, counts a hundredfold.
"""

from collections.abc import Mapping

from briefgen.read.svg.tree import Branch
from briefgen.read.svg.words import UNSEEN

_DEEPEST = 400  # steps down; drawing ends long before


def census(root: Branch, known: Mapping[str, Branch], most: int) -> int:
    """Count the elements of a picture as often as each is drawn, up to one too many."""
    counted: dict[Branch, int] = {}

    def count(branch: Branch, depth: int) -> int:
        if branch in counted or depth > _DEEPEST:
            return counted.get(branch, 1)
        counted[branch] = 1  # to what it is made of, should that be itself
        inner = [child for child in branch.children if child.name not in UNSEEN]
        if branch.name == "use":
            target = known.get(branch.get("href").removeprefix("#"))
            inner += [target] if target is not None else []
        whole = 1
        for each in inner:
            whole = min(whole + count(each, depth + 1), most + 1)
        counted[branch] = whole
        return whole

    return count(root, 0)
