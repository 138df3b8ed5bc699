"""A full stop and what follows → whether a sentence ends there: “Dr. Roe” goes on."""

import re
from functools import cache

# After these a name or a number comes: a sentence does not end with them.
_NEVER = frozenset(
    """
    dr mr mrs ms mx prof messrs gen gov sen rep hon rev col capt lt sgt maj adm cmdr
    e.g i.e eg ie cf viz vs approx incl esp
    """.split()
)
_BEFORE_NUMBERS = frozenset(
    """
    no nos p pp para paras art arts fig figs sec sect ch chs vol vols ed eds tab app c
    ca cl reg jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
# These may stand at an end, and before a name: what follows tells.
_EITHER = frozenset(
    "inc ltd co corp plc jr sr al dept univ assn bros st mt ft ave rd".split()
)
_INITIALS = re.compile(r"[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]")
_LAST_WORD = re.compile(r"[\w.&’']+\Z")
_NEXT_WORD = re.compile(r"\w+")
_LONGEST = 12  # characters of an abbreviation


def goes_on(words: str, stop: int, following: int) -> bool:
    """Say whether a full stop ends an abbreviation only; and where words go on."""
    before = _LAST_WORD.search(words[max(0, stop - _LONGEST) : stop])
    if before is None:
        return False
    word = before[0].casefold()
    if word in _NEVER:
        return True
    if word in _BEFORE_NUMBERS and words[following].isdecimal():
        return True
    if word not in _EITHER and not _INITIALS.fullmatch(word):
        return False
    following_word = _NEXT_WORD.match(words, following)
    if following_word is None or not following_word[0][0].isupper():
        return False
    return following_word[0].casefold() not in _openings()


@cache
def _openings() -> frozenset[str]:
    """Give the words that begin sentences, and are no names."""
    return frozenset(
        """
        the a an this that these those it its they their he his she her we our you your
        i in on at by for from to of with without within after before when whenever
        while where wherever if unless as but and or so yet nor however there here one
        two three four five six seven eight nine ten some many most more much few fewer
        less least both each every either neither all any no none not nothing nobody
        such other others another who whose which what why how since until till although
        though because despite during under over between among amid across along around
        about above below according only even still then thus hence instead moreover
        furthermore further finally first second third last next nearly almost perhaps
        often usually sometimes later earlier today now once again also too just
        is are was were has have had do does did can could may might must should will
        would
        """.split()
    )
