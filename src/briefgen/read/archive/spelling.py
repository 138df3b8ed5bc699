"""Folds what two typists of the same words may do otherwise.

Spaces, line ends, quotation marks, dashes, ligatures and hyphens at the ends of lines
are the typesetter's. Letters, figures, their case and every other mark are the
author's: they stay.
"""

import re
import unicodedata
from functools import cache

WORD = re.compile(r"[^\W_]+")
PARTS = re.compile(r"([^\W_]+)")  # splits a text into gaps and words

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st"}
_SIGNS = {
    **_LIGATURES,
    "ﬆ": "st",
    # Soft hyphens, and what joins or parts words unseen.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", ""),  # the calls of notes
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4\u02bc\u2032", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\t", " "),
}
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_ELLIPSIS = re.compile(r"\.(?: ?\.){2,}")
_AT_LINE_END = re.compile(r"-\s*[\n\f]\s*")
_MARKS = re.compile(r"[\"'\[\]{}]")
_SPACE = re.compile(r"\s+")
_DASHES = re.compile(r"-{2,}")


def folded(text: str) -> str:
    """Give a text with one sign for each kind of mark; its words are whole."""
    text = unicodedata.normalize("NFC", text)
    text = _SIGN.sub(lambda found: _SIGNS[found[0]], text)
    return _ELLIPSIS.sub("…", text)


def lowered(key: str) -> str:
    """Give letters in lower case, one for one."""
    low = key.lower()
    if len(low) == len(key):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in key)


@cache
def between(gap: str) -> str:
    """Give what counts of that which stands between two words.

    An apostrophe within a word counts. Beside a mark spaces do not.
    """
    if gap == "'":
        return gap
    bare = _MARKS.sub("", gap)
    marks = _SPACE.sub("", bare)
    if marks:
        return _ELLIPSIS.sub("…", _DASHES.sub("-", marks))
    return " " if bare else ""


@cache
def agree(written: str, said: str, *, guessed: bool) -> bool:
    """Whether what parts two words in a quotation may stand for what does in a source.

    A hyphen at the end of a source's line may be of the line or of the word. Where
    the spaces of a source were `guessed`, as in a PDF, they say nothing.
    """
    forms = {between(said)}
    if _AT_LINE_END.fullmatch(said) or (guessed and said == "- "):
        forms.add("")
    if guessed and forms & {"", " "}:
        forms |= {"", " "}
    return between(written) in forms
