"""Loaded word (BG609).

## What it does
In English, finds words that ask for belief instead of giving a reason: "clearly", "of
course", "undoubtedly", "proves that", "everyone knows". Left alone is what tells of
somebody else ("she called it obvious"), what denies ("does not prove that"), and words
in their plain sense: a label that is clearly visible, a claim to be proved in court.

## Why it matters
"Clearly" stands where the evidence should (ICD 203: be objective). Whoever agrees does
not need the word, and whoever does not is told that they are blind. Evidence supports,
or does not; outside mathematics it hardly ever proves.

## Example
```yaml
title: Fund school meals through the summer
summary: The survey proves that children lose weight in the summer.
```

Say what it shows, and let the reader judge:
```yaml
title: Fund school meals through the summer
summary: In the survey children weighed less in September than in June.
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.project import Case
from briefgen.rules.own_texts import own_texts
from briefgen.rules.prose import FILLING, Prose, Sentence, sentences
from briefgen.rules.rule import Breach
from briefgen.rules.telling import TELLING

# What each of these has in it: looked for first, since that is quick.
_TRACES = (
    *(
        "clear",
        "obvious",
        "of course",
        "doubt",
        "undeniabl",
        "unquestionabl",
        "eryone k",
    ),
    *("irrefutabl", "indisputabl", "incontrovertibl", "inarguabl", "needless to say"),
    *("prove", "self-evident", "goes without saying", "everybody k", "common sense"),
    *("for itself", "for themselves", "dispute", "deny", "the only "),
    *(
        "any reasonable",
        "any sensible",
        "a scandal",
        "no-brainer",
        "plain to see",
        "any sane",
        "as we all know",
    ),
    *("beyond question", "no serious", "surely", "disgrace", "outrageous", "shameful"),
    *("scandalous", "draconian", "so-called", "blatant", "patently", "manifestly"),
    *("shocking", "appalling", "absurd", "ridiculous", "ludicrous", "unconscionabl"),
    *(
        "nonsensical",
        "naturally,",
        "well known",
        "well-known",
        "fact that",
        "unarguabl",
    ),
    *("fact is", "truth is", "yone agrees", "ybody agrees", "question", "argument"),
    *("overwhelming", "disastrous", "resounding", "unequivocal", "nothing short"),
    *("ground-breaking", "groundbreaking", "game-chang", "ncredibly,", "nbelievably,"),
    *("reckless", "irresponsibl", "heartless", "callous", "senseless", "farc", "folly"),
    *(
        "reproach",
        "unanswerabl",
        "simply ",
        "world-",
        "unmitigated",
        "triumph",
        "utter",
    ),
    *(" lie", "high time", "are plain", "fair-minded", "inexcusabl", "unforgivabl"),
    *("unacceptabl", "deplorabl", "woeful", "dismal", "abysmal", "pitiful", "laughabl"),
    *("preposterous", "grotesque", "dly,", "cally,", "fully,", "bly,", "gly,"),
    *("betray", "stonishingly,", "madness", "undisputed", "miraculous", "spectacular"),
    *("once and for all", "nyone can see", "volumes", "simply no", "frankly,"),
    *("nybody can see", "nyone could see", "needs saying", "to be said"),
)
_WORD = re.compile(r"[a-z-]+")
_NEXT = re.compile(r" \w+")


def loaded_word(case: Case) -> Iterator[Breach]:
    """Read each sentence for words that press."""
    for prose, *_ in own_texts(case):
        if _traced(prose.words):
            for sentence in sentences(prose):
                yield from _loaded(prose, sentence)


def _loaded(prose: Prose, sentence: Sentence) -> Iterator[Breach]:
    if not _traced(sentence.words):
        return
    # Who “is to blame” is told by the author, and by nobody else.
    rest = _without(sentence.words).replace(" to blame", " ")
    if not TELLING.isdisjoint(_WORD.findall(rest.lower())):
        return
    denied = _denied().search(rest.lower())
    for found in _words().finditer(sentence.words):
        if denied and denied.start() < found.start():
            return
        place = prose.place(found[0], sentence.start + found.start())
        yield Breach(
            place.span,
            f"“{found[0]}” asks for belief, and gives no reason",
            hint="leave it out, and say what shows it",
            part=place.part,
            nth=place.nth,
        )


def _without(words: str) -> str:
    """Give words without those that press, and the one behind: an “absurd claim”."""
    rest = list(words)
    for found in _words().finditer(words):
        behind = _NEXT.match(words, found.end())
        end = behind.end() if behind else found.end()
        rest[found.start() : end] = " " * (end - found.start())
    return "".join(rest)


def _traced(words: str) -> bool:
    lowered = words.lower()
    return any(map(lowered.__contains__, _TRACES))


@cache
def _words() -> re.Pattern[str]:
    """Make the pattern of it all when a trace first asks: that takes milliseconds."""
    # “Speak clearly”, “clearly marked”, “set out clearly” say how, and press nobody.
    manner = (
        r"(?:mark|label|visib|legib|stat|writ|word|show|set|separat|distinguish|identif"
        r"|explain|understood|defin|sign|display|print|articulat|describ|communicat"
        r"|document|delineat|demarcat|speak|spok|express|specif|laid|attribut|audib"
        r"|recorded|announc|dated|numbered|listed|outlin|mapped|drawn|assigned|divided"
        r"|mandat|codif|enough|and|or|in|on|at|to|where|what|who|which|by|for|as)"
    )
    return re.compile(
        rf"\A[\"“‘(]?clearly\b|\bclearly\s(?!{manner})(?=\w)"
        r"|\b(?:is|it’s|it's) (?:(?:abundantly|perfectly|crystal|painfully|quite|very"
        r"|now|already|equally) )?clear that\b"
        r"|\bobviously\b"
        # What comes to mind first presses nobody: “the obvious place to begin”.
        r"|\bobvious\b(?! (?:place|way(?! forward)|route|comparison|starting|source)\b)"
        r"|(?<!matter )\bof course\b"
        r"(?! (?:fees?|materials?|work|books?|notes?|content|places))"
        r"|\b(?:un|in)doubtedly\b"
        r"|\b(?:no|without(?: a| any)?|beyond(?: a| any| all)?) doubt\b"
        r"(?! (?:on|was|were|arose|has|had)\b)"
        r"|\b(?:undeniabl|unquestionabl|irrefutabl|indisputabl)[ey]\b"
        r"|\b(?:incontrovertibl|inarguabl)[ey]\b|\bneedless to say\b|\bself-evident\b"
        r"|\bgoes without saying\b|\bevery(?:one|body) (?:knows (?:that|how|why|what)"
        r"|agrees that)\b"
        r"|\bas (?:we all know|every(?:one|body) knows|is well known)\b"
        r"|\bit is (?:well known|an? (?:well-known|undisputed|established|simple|plain"
        r"|proven) fact) that\b|\bthe (?:simple |plain |hard )?(?:fact|truth) is,? that"
        r"\b|\A[\"“‘(]?(?:frankly|naturally),|"
        r"\bcould(?: not|n[’']t) (?:be|have been) clearer\b"
        r"|\b(?:this|that|it) is,?(?: quite)?(?: simply)?,? a scandal\b|"
        r"\bas any(?:one|body) (?:can|could) see\b"
        r"|\bit (?:hardly|scarcely) needs? (?:saying|to be said)\b"
        r"|\b(?:this|that|it) is (?:just |only |simply |plain )?common sense\b"
        r"|\bcase (?:for|against) [^,.;:]{2,40} (?:is|was) overwhelming\b|"
        r"\banyone can see (?:that|how)\b|\bspeaks? volumes\b"
        r"|\bsimply no (?:alternative|excuse|reason|case|justification|need)\b"
        r"|\bunarguabl[ey]\b"
        r"|\bself-evidently\b"
        r"|\bevidence is overwhelming\b|\boverwhelming evidence\b"
        r"|\bdisastrous(?:ly)?\b(?! (?:floods?|fires?|storms?|harvests?|droughts?))"
        r"|\bbeyond reproach\b|\bunanswerable\b|\bsimply (?:wrong|false|untrue)\b"
        r"|\bworld-(?:beating|class|leading)\b|\bunmitigated\b|\b(?:is|was) a triumph\b"
        r"|\butter(?:ly)? (?:contempt|failure|fail|absurd|disgrace|unaccept|chaos)"
        r"|\b(?:facts|figures|numbers|data) (?:do not|don[’']t|never) lie\b"
        r"|\bhigh time\b|\bfacts are (?:plain|clear)\b|\bany fair-minded\b"
        r"|\binexcusabl[ey]\b|\bunforgivabl[ey]\b|\bunacceptabl[ey]\b|\bdeplorabl[ey]\b"
        r"|\bwoeful(?:ly)?\b|\bdismal(?:ly)?\b|\babysmal(?:ly)?\b|\bpitiful(?:ly)?\b"
        r"|\blaughabl[ey]\b|\bpreposterous(?:ly)?\b|\bgrotesque(?:ly)?\b"
        r"|\A[\"“‘(]?(?:[Ss]adly|[Tt]ragically|[Tt]hankfully|[Rr]egrettably"
        r"|[Aa]larmingly|[Ww]orryingly|[Ss]hamefully),"
        r"|\ba disgrace\b|\bresounding (?:success|failure)\b|\bunequivocal(?:ly)?\b"
        r"|\bnothing short of\b|\bground-?breaking\b|\bgame-chang(?:er|ing)\b"
        r"|\A[\"“‘(]?(?:[Ii]ncredibly|[Uu]nbelievably|[Aa]stonishingly),"
        r"|\breckless(?:ly)?\b(?! (?:driv|endanger))|\birresponsibl[ey]\b|\bheartless\b"
        r"|\bcallous(?:ly)?\b|\bsenseless(?:ly)?\b|\ba farce\b|\bfarcical\b"
        r"|\bsheer folly\b"
        r"|\ba betrayal\b|\b(?:sheer|utter|pure) madness\b|\bmiraculous(?:ly)?\b"
        r"|\bspectacular (?:success|failure)\b"
        r"|\bbeyond (?:dispute|argument)\b|\bwithout question\b(?=[,.])"
        r"|\bno room for doubt\b|\bonce and for all\b"
        r"|(?<!\bto )(?<!\bmust )(?<!\bcan )(?<!\bmay )(?<!\bcould )(?<!\bmight )"
        r"(?<!\bshould )(?<!\bwould )(?<!\bwill )(?<!theorem \d )(?<!lemma \d )"
        # Guilt that “is proved beyond reasonable doubt” is a matter of courts.
        r"\bprove[sd]? (?:beyond(?! (?:a )?reasonable doubt(?! that\b))|conclusively"
        r"|that|just how)\b"
        r"|\bcommon sense (?:tells|says|dictates)\b"
        r"|\bany (?:sane|sensible|reasonable) (?:person|observer|reader)\b"
        r"|\bno-brainer\b|\bplain to see\b|\bbeyond question\b"
        r"|\bspeaks? for (?:itself|themselves)\b"
        r"|\b(?:nobody|no one) can (?:seriously )?(?:dispute|deny|doubt)\b"
        r"|\bthe only (?:sensible|reasonable|rational) \w+"
        r"|\bsurely\b(?! and)|\bdisgraceful(?:ly)?\b|\boutrageous(?:ly)?\b"
        r"|\bshameful(?:ly)?\b|\bscandalous(?:ly)?\b|\bdraconian\b"
        rf"|\bso-called\b(?!\s[\"“‘'{FILLING}])"  # a name that is quoted is told
        r"|\bblatant(?:ly)?\b|\bpatently\b|\bmanifestly\b|\bshocking(?:ly)?\b(?! of\b)"
        r"|\bappalling(?:ly)?\b|\babsurd(?:ly)?\b|\bridiculous(?:ly)?\b"
        r"|\bludicrous(?:ly)?\b|\bunconscionabl[ey]\b|\bnonsensical\b",
        re.IGNORECASE,
    )


@cache
def _denied() -> re.Pattern[str]:
    """Make the pattern of denials when a trace first asks for it."""
    return re.compile(
        r"\b(?:no|not|never|nor|neither|nothing|nobody|cannot|without|hardly|whether|if"
        r"|less|far from|how)\b|n[’']t\b|\?"
    )
