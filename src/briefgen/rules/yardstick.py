"""A brief's word scales, and the words of likelihood in its own texts.

What somebody else says is not weighed: in quotations, in caveats with a voice, in
recommendations that others have issued, in sentences that hand something on. Nor is
what explains words: methods, glossary.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefgen.diagnostics import Severity
from briefgen.model.blocks import BlockQuote, Body, PullQuote
from briefgen.model.brief import Brief
from briefgen.model.inlines import Text, plain
from briefgen.model.scale import Enforced, Graded, Row, Scale
from briefgen.model.walk import all_caveats, texts
from briefgen.project import Case
from briefgen.rules.prose import Place, Sentence, own_words, sentences

# What each of these words has in it: they are looked for first, since that is quick.
_TRACES = (
    *("likel", "probab", "certain", "chance", "possib", "odds", "remote", "surely"),
    *("doubtful", "conceivabl", "inevitable", " risk that", "sure to", "definitely"),
    *("bound to", "presumably", "perhaps", " well ", "on the cards", "prospect"),
    *("be ruled out", "be excluded", "foregone conclusion", "safe bet", "toss-up"),
)


class Spoken(NamedTuple):
    """Words of likelihood as an author uses them, and the sentence that they are in."""

    words: str
    place: Place
    sentence: str

    @property
    def norm(self) -> str:
        """The words as a scale has them: “probably” is “probable”."""
        words = " ".join(self.words.casefold().split())
        return words.replace("certainly", "certain").replace("probably", "probable")


def rows_of(case: Case, graded: Graded) -> list[tuple[Scale, Row]]:
    """Give the rows that grade one thing, of all the scales that a brief names."""
    return [
        (scale, row) for scale in case.scales or () for row in scale.rows_of(graded)
    ]


def enforced(case: Case, rule: Enforced, *kinds: str) -> Severity | None:
    """Give the weight of a rule that scales, or kinds of brief, make an error of."""
    held = any(rule in scale.enforces for scale in case.scales or ())
    return Severity.ERROR if held or case.brief.kind in kinds else None


def spoken(brief: Brief) -> Iterator[Spoken]:
    """Yield the words of likelihood that a brief in English says itself."""
    for text in _own_texts(brief) if brief.language.base == "en" else ():
        if _traced(plain(text)):
            prose = own_words(text)
            for sentence in sentences(prose):
                for words, at in _likelihoods(sentence):
                    place = prose.place(words, sentence.start + at)
                    yield Spoken(words, place, sentence.words)


def _own_texts(brief: Brief) -> Iterator[Text]:
    yield from _said(brief.summary)
    yield from (message.text for message in brief.key_messages)
    yield from _said(brief.context)
    for finding in brief.findings:
        yield finding.claim
        if finding.confidence is not None:
            yield finding.confidence.because
        yield from _said(finding.body)
    for caveat in all_caveats(brief):
        if caveat.by is None and caveat.source is None:
            yield caveat.point
        yield caveat.response
    for option in brief.options.items if brief.options is not None else ():
        yield option.name
        yield from (rating.text for rating in option.values.values())
    for recommendation in brief.recommendations:
        if recommendation.issued_by is None:
            yield recommendation.action
            yield from _said(recommendation.body)
    for section in brief.sections:
        yield from _said(section.body)
    yield from brief.alternatives
    yield from brief.change_our_mind


def _said(body: Body) -> Iterator[Text]:
    own = (block for block in body if not isinstance(block, BlockQuote | PullQuote))
    yield from texts(tuple(own))


def _likelihoods(sentence: Sentence) -> Iterator[tuple[str, int]]:
    """Yield the words of likelihood of a sentence, and where each begins."""
    words = sentence.words
    if not _traced(words) or words.endswith("?") or _told().search(words):
        return
    for found in _likely().finditer(words):
        group = found.lastgroup or "words"
        # With a capital inside a sentence it is a name: the Very Likely Theatre.
        if re.search(r"[A-Z]", found[group][1 if found.start(group) == 0 else 0 :]):
            continue
        yield found[group], found.start(group)


def _traced(words: str) -> bool:
    lowered = words.lower()
    return any(map(lowered.__contains__, _TRACES))


@cache
def _likely() -> re.Pattern[str]:
    """Make the pattern of words that say how likely something is, and nothing else.

    What has two meanings stands here in the one alone: a “probable cause” is a term,
    “the likely winner” a guess at nobody's cost, “more likely” compares two things.
    """
    return re.compile(
        r"\b(?P<words>(?:about|roughly)\s+as\s+likely\s+as\s+not"
        r"|more\s+likely\s+than\s+not(?=\s+(?:that|to)\b)"
        r"|(?:very|extremely|exceptionally|highly|quite|rather|fairly|reasonably"
        r"|somewhat|overwhelmingly)\s+(?:likely|unlikely|probable|improbable)"
        r"|(?:almost|nearly|virtually|practically|all\s+but|near)\s+certain"
        r"(?:ly|(?=\s+(?:to|that|not)\b|\s*[.,;:!()]|\s*\Z))"
        r"|almost\s+no\s+chance|realistic\s+possibility"
        r"|(?:remote|scant|slim|slender|slight|small|good|fair|strong|high|low|reasonable"
        r"|realistic|real|distinct|serious|significant|negligible|outside|decent|faint"
        r"|better\s+than\s+even)"
        r"\s+(?:(?:chance|prospect)(?=\s+(?:that|of)\b)|likelihood(?=\s+(?:that|of)\b)"
        r"|(?:possibility|probability|risk)(?=\s+that\b))"
        r"|(?:every|little|no(?:\s+real)?)\s+(?:chance|prospect)(?=\s+(?:that|of)\b)|(?:fifty-fifty|50[-–/:]50)\s+chance"
        r"|far\s+from\s+certain(?=\s+that\b)"
        r"|strong\s+possibility(?=\s+of\b)|(?:almost|nearly)\s+(?:surely|definitely)"
        r"|(?:chances|odds)\s+are(?=\s+that\b|,)"
        r"|(?:may|might|could)\s+(?:very\s+)?well(?=\s+[a-z])"
        r"|more\s+than\s+likely|cannot\s+be\s+(?:ruled\s+out|excluded)"
        r"|presumably|conceivably|on\s+the\s+cards"
        r"|a\s+(?:foregone\s+conclusion|safe\s+bet|toss-up|(?:near|virtual)\s+certainty)"
        r"|perhaps(?=\s[^.,;]{3,60}\bwill\b)"
        r"|(?:sure|bound)(?=\s+to\s+(?:fail|fall|rise|come"
        r"|follow|happen|lead|lose|win|return|remain|increase|collapse|close|end|grow|go|spread"
        r"|worsen|improve|change|pass|continue|drop|decline|succeed|cause|be)\b)"
        r"|(?:quite|very|entirely|highly|perfectly|eminently)\s+possible"
        r"|(?:roughly|about|nearly)\s+even\s+(?:chance|odds)"
        r"|even\s+(?:chance|odds)(?=\s+(?:that|of)\b)"
        r"|in\s+all\s+(?:probability|likelihood)"
        r"|probably)\b"
        r"|\b(?:is|are|was|were|be|been|seems?|seemed|looks?|looked|appears?|appeared"
        r"|remains?|remained|(?:think|consider|judge|assess|deem|rate)\s+it(?:\s+as)?)\s+"
        r"(?:(?:also|still|now|thus|therefore)\s+)?"
        r"(?P<plain>likely|unlikely|probable|improbable)\b"
        r"|\b(?:will|would)\s+(?P<will>(?:most\s+|very\s+)?likely|most\s+probably)\b"
        r"|\bit\s+(?:is|seems|remains|was)\s+(?:very\s+|highly\s+)?"
        r"(?P<doubt>doubtful|conceivable|inevitable)(?=\s+(?:that|whether|if)\b)"
        r"|\b(?:chances?|likelihood|possibility|odds|prospects?)\s+"
        r"(?:(?:of|that)\s+(?:[\w-]+\s+){1,4})?"
        r"(?:is|are|was|were|remains?|seems?)\s+"
        r"(?P<remote>remote|slim|slender|slight|good|high|low|poor|fair|strong|excellent)\b",
        re.IGNORECASE,
    )


@cache
def _told() -> re.Pattern[str]:
    """Make the pattern of words by which a sentence hands on what others say."""
    return re.compile(
        r"(?<!\bwe )(?<!\bbrief )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )"
        r"\b(?:says|said|argues|argued|held|writes|wrote|tells|told|warns|warned|adds"
        r"|added|suggests|suggested|estimated|reported|finds|concludes|concluded"
        r"|maintains|maintained|expects|expected|believes|believed|thinks|thought|judged"
        r"|called|considers|considered|rated|projected|deems|deemed|describes|described"
        # These are nouns, too: “the rates are likely to rise”.
        r"|(?:holds|estimates|reports|judges|calls|rates|projects|puts)"
        r"(?=\s(?:that|it|this|them|the|an?|him|her|such|both)\b)|found)\b"
        r"|\baccording to\b|\bin the (?:view|eyes|opinion|judgement|judgment) of\b"
        r"|[’']s (?:view|opinion|judgement|judgment)\b",
        re.IGNORECASE,
    )
