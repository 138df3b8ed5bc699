"""Causal language (BG509).

## What it does
In English, finds a sentence of a finding that says flatly that one thing causes
another ("leads to", "reduces", "thanks to", "rents have driven families out"), where
the finding is weak on causes: its basis is reported or a judgement, or its evidence is
testimony, opinion or press and no more. Left alone is what is quoted, denied, asked,
hedged ("may lead to"), or told of somebody ("ICSR holds that …", "according to …").

## Why it matters
That one thing came after another, or that somebody thinks so, does not show that it
came from it (the Maryland scale: only a comparison does). Money is spent on causes:
"leads to" promises a minister that the lever works.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: effect
    claim: Defectors' stories reduce the number of recruits.
    basis: judgement
    evidence: [{source: icsr2015, design: opinion}]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say who holds it, or how sure it is:
```yaml
title: Letting defectors speak
findings:
  - id: effect
    claim: The institute judges that defectors' stories reduce the number of recruits.
    basis: judgement
    evidence: [{source: icsr2015, design: opinion}]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefgen.model.brief import Finding
from briefgen.model.inlines import Text
from briefgen.model.sources import Source
from briefgen.model.walk import cites, texts
from briefgen.project import Case
from briefgen.rules.effects import effect
from briefgen.rules.prose import own_words, sentences
from briefgen.rules.rule import Breach
from briefgen.rules.telling import TELLING

_WEAK = frozenset(("testimony", "opinion", "press"))

_THING = (
    r"(?:the|an?|their|its|his|her|our|this|that|these|those|some|many|more|most|less"
    r"|fewer|much|further|harm|damage|people|children)\b"
)
_LEVEL = r"(?:the )?(?:risks?|chances?|likelihood|odds|probability)\b"
_CHANGED = (
    r"(?:fell|fallen|rose|risen|grew|grown|dropped|declined|increased|decreased"
    r"|improved|worsened|doubled|halved|shrank|soared|plummeted)"
)
_TURN = (
    r"(?:rises?|falls?|fell|drops?|declines?|increases?|decreases?|growth|gains?|loss(?:es)?"
    r"|shortages?|gaps?|delays?|surge|spread|collapse|crisis|crises|success|failures?"
    r"|unrest|shortfalls?|backlogs?|improvements?|recovery|deaths|turnover)"
)
# What these verbs have after them; “marks improve in May”, “most of all” is nothing.
_OBJECT = (
    r"(?!(?:in|by|with|when|as|and|or|to|from|over|after|before|during|for|at|on|where"
    r"|while|if|but|than|until|only|again|every|each|year|much|most|more|less|further"
    r"|too|also|considerably|since|once|through|under|within|\w+ly)\b)[a-z]"
)
# What has two meanings stands here in the one alone: “root causes” is a noun, “the
# results in Kent” are; “the lower the better” lowers nothing; a road leads to a place.
_PLURAL = r"(?<!\bto )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\broot )\b"
# What each of these words has in it: they are looked for first, since that is quick.
_TRACES = (
    *("contribut", "responsible for", "ccount for", "ccounts for", "ccounted for"),
    *("stem", "arises from", "arose from", "sulted from", "the reason why"),
    *("he main reason", "effect ", "impact ", "influence ", " down", " up ", "made "),
    *(
        "out of",
        " lives",
        "produce",
        "because",
        " up",
        "means ",
        "mean ",
        "the reason for",
    ),
    *("causes", "caused", " cause ", "leads to", "lead to", "led to", "resulted in"),
    *("the result of", "the cause of", "s about", "t about", "rise to", "thanks to"),
    *("due to", "reduce", "boost", "improve", "worsen", "deter", "increase", "raise"),
    *("lower", "makes ", "make ", " into ", "result in", "results in", "ecause of"),
    *("wing to", "s a result", "cost ", "to blame", "s away"),
)
_NOT_FLAT = TELLING | frozenset(
    """
    not no never neither nor nothing nobody none without cannot whether if unless
    may might could can would should must will shall perhaps possibly probably likely
    unlikely seem seems appear appears hope hopes hoped aim aims intended meant
    """.split()
)
# So these tell nothing: “fewer reports”, “the state”, “a bank account”, “were found”.
_NOUNS = re.compile(
    r"\b(?:fewer|more) [a-z]+"
    r"|\b(?:the|each|every|this|member|welfare) states?\b(?! that\b)"
    r"|\b(?:is|are|was|were|been) found\b(?! (?:that|to)\b)"
    r"|\b(?:bank|savings|current) accounts?\b|\b(?:tax|carbon|child) credits?\b"
)
_TOLD = re.compile(r"n[’']t\b|\?|\AHad\b")  # “Had it been so, …”: it was not
# “Road 12 leads to the harbour”, and so does the A9.
_ROAD = re.compile(
    r"(?:\b(?i:road|route|street|path|track|motorway|line)\s[A-Z]?\d+[a-z]?"
    r"|\b[ABMN]\d+|\b[ABMN] road)\s\Z"
)
_WORD = re.compile(r"[a-z]+")


def causal_language(case: Case) -> Iterator[Breach]:
    """Read the claims and texts of findings that cannot show a cause."""
    brief = case.brief
    if brief.language.base != "en":
        return
    for finding in brief.findings:
        if _is_weak(finding, brief.sources):
            for text in (finding.claim, *texts(finding.body)):
                yield from _flat(text)


def _flat(text: Text) -> Iterator[Breach]:
    prose = own_words(text)
    for sentence in sentences(prose):
        cause = _cause(sentence.words)
        if cause and not _is_told(sentence.words, *cause):
            words = sentence.words[slice(*cause)].strip()
            place = prose.place(words, sentence.start + cause[0])
            yield Breach(
                place.span,
                f"“{words}” tells of a cause, and the finding's evidence shows none",
                hint="say who holds it, or how sure it is, or what came after what",
                part=place.part,
                nth=place.nth,
            )


def _cause(sentence: str) -> tuple[int, int] | None:
    """Give where the words begin and end by which a sentence tells of a cause."""
    if _traced(sentence):
        for found in _causes().finditer(sentence):
            if not _ROAD.search(sentence, 0, found.start()):
                return found.span()
    return effect(sentence)


@cache
def _causes() -> re.Pattern[str]:
    """Make the pattern of it all when a trace first asks: that takes milliseconds."""
    return re.compile(
        r"(?:(?<!\bthe )(?<!\bthese )\bcauses|\bcaused|\bboosts"
        rf"|{_PLURAL}(?:cause|boost))\s(?={_THING}|[a-z]+s to\b)"
        r"|(?<!road )(?<!path )(?<!street )(?<!route )(?<!track )(?<!door )(?<!way )"
        r"(?<!lane )(?<!bridge )(?<!corridor )(?<!stairs )(?<!tunnel )"
        r"(?<!\bhe )\b(?:leads to(?! (?-i:[A-Z][a-z]))|led to)\b(?! be\b)"  # to Leeds
        r"(?! (?:[a-z]+ ){,2}(?:questions?|proposals?|conclusions?|recommendations?"
        r"|discussions?|suggestions?)\b)"
        r"|(?<!\bto )(?<!\bthe )(?<!\ba )"
        r"(?<!roads )(?<!paths )(?<!stairs )(?<!steps )(?<!doors )\blead to\b"
        r"|\bresulted in\b|\b(?:brings|brought) about\b|\b(?:gives|gave) rise to\b"
        r"|\bthanks to (?!all\b|every|those\b|our\b|you\b)"
        r"|\b(?:is|are|was|were) (?:caused by|the (?:result|cause) of"
        r"|(?:largely|mainly|mostly|partly) due to)\b"
        r"|(?:\b(?:reduces|improves|worsens|deters)"
        rf"|{_PLURAL}(?:reduce|improve|worsen|deter))\s(?={_OBJECT})"
        r"|(?:\b(?:increases|increased|raises|lowers)"
        rf"|{_PLURAL}(?:increase|raise|lower))\s(?={_LEVEL})"
        r"|\bma(?:kes?|de) (?:(?:them|people) (?:more|less)|[a-z]+(?:m|s|en|ople) "
        r"(?:[a-z]+ier|calmer|safer|fitter|sicker|weaker|stronger|poorer|richer|kinder"
        r"|slower))\b"
        r"|\b(?:is|are|was|were) (?:largely |partly |mainly )?to blame for\b"
        r"|(?<!\bthe )(?<!\btest )(?<!\bexam )(?<!\btheir )(?<!\bthese )\bresults? in "
        r"(?:an? |more (?!detail|depth|than)|fewer|less|better|worse|higher|lower"
        r"|greater|longer|shorter)\b"
        r"|\bcost (?:[\d,]+|hundreds of|thousands of|many) (?:jobs|lives)\b"
        r"|\b(?:because of|owing to|due to) [^,;]{3,60}, (?:more|fewer) [a-z]+ "
        rf"|\bbecause of [^,;]{{3,60}}, [^,;]*\b{_CHANGED}\b"
        rf"|\b{_CHANGED}\b[^,;]{{,60}}\b(?:because of|owing to|due to|as a result of)\b"
        rf"|\bas a result(?: of [^,;]{{3,60}})?, [^,;]*\b{_CHANGED}\b"
        r"|\bas a (?:direct )?(?:result|consequence) of\b"
        rf"|\b{_CHANGED}\b[^,;]{{,60}}\bbecause (?!of\b)"
        rf"|\bcontribut(?:es?|ed) to (?:[\w’'-]+ ){{,4}}?{_TURN}\b"
        rf"|\bresponsible for (?:[\w’'-]+ ){{,4}}?{_TURN}\b"
        r"|\baccount(?:s|ed)? for (?:most|much|half|part|some|all|the bulk|a large part"
        rf"|a good part|a share) of (?:[\w’'-]+ ){{,3}}?{_TURN}\b"
        r"|(?<!\bthe )(?<!word )(?<!name )(?<!term )\bstem(?:s|med) from\b"
        r"|\bresulted from\b"
        r"|\b(?:is|are|was|were) the (?:main |chief |real |only )?reason (?:why\b"
        rf"|for (?:[a-z]+ ){{,3}}?{_TURN}\b)"
        r"|\b(?:br(?:ings?|ought)|dr(?:ives?|ove)|push(?:es|ed)?|forc(?:es?|ed)) "
        r"(?:[a-z]+ ){,2}(?:prices|rents|costs|rates|fees|wages|deaths|crime|emissions"
        r"|numbers|demand|turnout|sales) (?:up|down)\b"
        r"|\A(?:more|fewer|less|higher|lower|longer|shorter|better|worse) [^,;.]{3,50} "
        r"means? (?:more|fewer|less|higher|lower|better|worse) "
        r"|\b(?:has|have|had) (?:the|an?)(?: (?:very|clear|strong|marked|large|great"
        r"|small|modest|good|bad|direct|real|lasting|positive|negative|significant|profound"
        r"|substantial|measurable|chilling|devastating|immediate))* "
        r"(?:effect of\b|(?:effect|impact|influence) on\b)"
        r"|\bdr(?:ives?|ove|iven) (?:down|up) (?!the (?:road|street|hill|valley|track"
        r"|lane|motorway|coast|mountain|slope)\b)"
        r"|\bdr(?:ives|ove|iven) [a-z]+s away\b"
        r"|\bmade (?:the |their |many |some |more |most )?[a-z]{3,}s (?:switch|change"
        r"|lose|feel|sell|eat|drink|smoke|vote|think|avoid|save|spend|give up)\b"
        r"|\b(?:lift|pull|bring)(?:s|ed)? [^,;.]{3,40} out of (?:poverty|debt|hunger"
        r"|crime|homelessness|unemployment)\b"
        r"|\bpush(?:es|ed)? [^,;.]{3,40} out of (?:business|work|school)\b"
        r"|\b(?:saves?|saved|costs?) (?:[\w,]+ ){,3}lives\b"
        r"|\bproduces? (?:better|fewer|higher|lower|worse|stronger|safer|healthier) "
        r"(?!than\b|known\b)"
        r"|\b(?:dr(?:ives?|ove)|push(?:es|ed)?) (?:[a-z]+ ){1,4}?into "
        r"(?:crime|debt|destitution|homelessness|hunger|poverty|unemployment)\b",
        re.IGNORECASE,
    )


def _traced(words: str) -> bool:
    lowered = words.lower()
    return any(map(lowered.__contains__, _TRACES))


def _is_told(sentence: str, start: int, end: int) -> bool:
    """Say whether a sentence hedges, denies or hands on what it says of a cause."""
    around = f"{sentence[:start]} {sentence[end:]}"
    words = _WORD.findall(_NOUNS.sub(" ", around.lower()))
    return bool(_TOLD.search(around)) or not _NOT_FLAT.isdisjoint(words)


def _is_weak(finding: Finding, sources: Mapping[str, Source]) -> bool:
    """Say whether nothing behind a finding can show a cause.

    A work that its texts cite may show one, too. Of what kind a work is, is known
    where the brief says so.
    """
    keys = {cite.key for text in texts(finding.body) for cite in cites(text)}
    cited = {_design(key, sources) for key in keys}
    evidence = {
        item.design or _design(item.source, sources) for item in finding.evidence
    }
    if (cited | evidence) - _WEAK - {None}:
        return False
    all_told = bool(evidence) and None not in evidence
    return all_told or finding.basis in {"reported", "judgement"}


def _design(key: str, sources: Mapping[str, Source]) -> str | None:
    return sources[key].design if key in sources else None
