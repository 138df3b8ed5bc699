"""A place in a work as an author writes it: `p. 12, for a review` → its parts."""

import re
from typing import NamedTuple

_LABELS = {
    "page": "p pp page pages S Seite Seiten",
    "chapter": "c ch chs chap chaps chapter chapters Kap chapitre",
    "paragraph": "para paras paragraph paragraphs ¶ ¶¶ Abs Rn paragr",
    "section": "s ss sec secs sect sects section sections § §§ Abschn",
    "figure": "fig figs figure figures Abb",
    "table": "tbl tbls tab table tables",
    "note": "n nn note notes Anm",
    "volume": "vol vols volume volumes Bd",
    "issue": "no nos issue issues Nr",
    "line": "l ll line lines",
    "verse": "v vv verse verses",
    "column": "col cols column columns Sp",
    "folio": "fol fols folio folios",
    "part": "pt pts part parts Teil",
    "book": "bk bks book books",
    "opus": "op opp opus",
    "sub-verbo": "s.v s.vv",
    "appendix": "app apps appendix appendices",
    "article-locator": "art arts article articles",
    "equation": "eq eqq equation equations",
    "rule": "r rr rule rules",
    "scene": "sc scs scene scenes",
    "supplement": "supp supps supplement",
    "timestamp": "at",
}
_LABEL_OF = {word: label for label, words in _LABELS.items() for word in words.split()}
_LABEL = re.compile(r"(?P<label>s\.vv?|[^\W\d_]+|¶{1,2}|§{1,2})\.?\s*(?=\S)")
_ONE = r"(?:[A-Za-z]{0,3}\d[\w.:/]*(?:\([\w.]+\))*|(?=[ivxlcdm])[ivxlcdm]+\b|[A-Z]\b)"
_SOME = rf"{_ONE}(?:\s*(?:--?|–|,|&|\band\b|\bund\b|\bet\b)\s*{_ONE})*"
_PLACE = re.compile(_SOME)
_BARE = re.compile(rf"(?=[\divxlcdm]){_SOME}")


class Place(NamedTuple):
    """A place in a work as it is written, and taken apart: label, locator, suffix."""

    written: str | None = None
    label: str | None = None
    locator: str | None = None
    suffix: str | None = None


def read_place(written: str | None) -> Place:
    """Take a place apart: a label and a locator, and what follows them."""
    if written is None:
        return Place()
    label = "page"
    at = 0
    named = _LABEL.match(written)
    if named is not None and named["label"] in _LABEL_OF:
        label, at = _LABEL_OF[named["label"]], named.end()
    found = (_PLACE if at else _BARE).match(written, at)
    if found is None or written[found.end() : found.end() + 1].isalpha():
        return Place(written, suffix=written)
    locator = found[0].rstrip(".:")
    rest = written[at + len(locator) :].strip()
    return Place(written, label, locator, rest or None)
