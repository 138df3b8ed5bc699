"""What stands between the brackets of a citation → its cites: `see @key, p. 12; @b`."""

import re
from typing import NamedTuple

_CITE = re.compile(
    r"(?P<prefix>(?:.*?\s)?)(?P<minus>-?)@(?P<key>\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?P<rest>.*)",
    re.DOTALL,
)
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
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


class Place(NamedTuple):
    """A place in a work as it is written, and taken apart: label, locator, suffix."""

    written: str | None = None
    label: str | None = None
    locator: str | None = None
    suffix: str | None = None


class WrittenCite(NamedTuple):
    """One work in a citation, and where it stands: `start` and `end` in the text."""

    start: int
    end: int
    key: str
    place: Place
    prefix: str | None
    suppress_author: bool


def cites(text: str, start: int, end: int) -> tuple[WrittenCite, ...]:
    """Give the cites of `text[start:end]`; none where it is no citation.

    A part without a key is not lost: it goes on with the locator before it
    (`@a, p. 2; p. 4`), or leads up to the key after it.
    """
    found: list[WrittenCite] = []
    before = ""
    for part in text[start:end].split(";"):
        match = _CITE.fullmatch(part)
        if match is not None:
            at = start + match.end("prefix")
            found.append(
                WrittenCite(
                    at,
                    at + len(part[match.end("prefix") :].rstrip()),
                    match["key"],
                    read_place(match["rest"].strip().removeprefix(",")),
                    _words(before + match["prefix"]),
                    bool(match["minus"]),
                )
            )
            before = ""
        elif found:
            last = found[-1]
            place = read_place(f"{last.place.written or ''};{part}".lstrip(";"))
            until = start + len(part.rstrip())
            found[-1] = last._replace(place=place, end=until)
        else:
            before += f"{part}; "
        start += len(part) + 1
    return tuple(found)


def read_place(text: str) -> Place:
    """Take a place apart: a label and a locator, and what follows them."""
    written = _words(text)
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


def _words(text: str) -> str | None:
    return _ESCAPE.sub(r"\1", " ".join(text.split())) or None
