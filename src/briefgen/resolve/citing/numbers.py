"""Numbers in entries: whether a field is one, how many it names, and page ranges."""

import re

_NUMERIC = re.compile(
    r"[A-Za-z]{0,4}\d+[A-Za-z]{0,2}(?:\s*(?:[,&–-]|and)\s*[A-Za-z]{0,4}\d+[A-Za-z]{0,2})*"
)
_MANY = re.compile(r"\w\s*[-–—&,]\s*\w|\w\s+and\s+\w")
_RANGE = re.compile(
    r"(?<![\w-])([A-Za-z]*)(\d+)\s*[-–]{1,2}\s*([A-Za-z]*)(\d+)(?![\w-]|\.\w)"
)
_HYPHEN = re.compile(r"(?<=\w)\s*[-–]{1,2}\s*(?=\w)")
_HUNDRED = 100


def is_numeric(text: str | None) -> bool:
    """Say whether a field is a number, or several: 3, 2nd, 4–7, L2."""
    return text is not None and _NUMERIC.fullmatch(text.strip()) is not None


def is_many(text: str) -> bool:
    """Say whether a field names more than one: 4–7, xii-xv, 3 & 4."""
    return _MANY.search(text) is not None


def ranges(text: str, form: str, dash: str) -> str:
    """Write page ranges in a form: `expanded`, `chicago`, `minimal`, or as they are."""

    def write(found: re.Match[str]) -> str:
        before, start, again, end = found.groups()
        if form and again in {"", before} and start[0] != "0":
            full = start[: max(len(start) - len(end), 0)] + end
            if int(full) > int(start):
                again = before if form == "expanded" else ""
                if len(full) == len(start):
                    end = _shortened(start, full, form)
        return f"{before}{start}{dash}{again}{end}"

    ranged = _RANGE.sub(write, text)
    return _HYPHEN.sub(dash, ranged) if ranged == text else ranged


def _shortened(start: str, end: str, form: str) -> str:
    if form == "expanded":
        return end
    same = next(at for at in range(len(end)) if start[at] != end[at])
    if form == "minimal":
        return end[same:]
    # Chicago 9.61: whole below 100 and at hundreds, else what changes, two digits
    # unless the first ends in 01 to 09.
    if len(start) < 3 or int(start) % _HUNDRED == 0:  # noqa: PLR2004 (below 100)
        return end
    if 0 < int(start) % _HUNDRED < 10:  # noqa: PLR2004 (01 to 09)
        return end[same:]
    return end[min(same, len(end) - 2) :]
