"""Number conflict (BG514).

## What it does
In English, finds a sentence of the summary, a key message, a claim or an action that
stands in the brief once more, word for word, with another number. Quotations are left
out, and so is a sentence that speaks of "it", "they" or the like: of something else,
perhaps, each time.

## Why it matters
One of the two is wrong, and a reader who notices trusts neither, nor the rest. It
comes of mending a figure in one place and forgetting the other.

## Example
```yaml
title: Letting defectors speak
key_messages:
  - Fifty-six people who left gave four main reasons.
findings:
  - id: reasons
    claim: Fifty-eight people who left gave four main reasons.
    evidence: [icsr2015]
    body: Fifty-six is a small number for so many countries.
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Count once more, and mend the one that is wrong:
```yaml
title: Letting defectors speak
key_messages:
  - Fifty-eight people who left gave four main reasons.
findings:
  - id: reasons
    claim: Fifty-eight people who left gave four main reasons.
    evidence: [icsr2015]
    body: Fifty-eight is a small number for so many countries.
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.model.brief import Brief
from briefgen.model.inlines import Text
from briefgen.model.walk import all_caveats, texts
from briefgen.project import Case
from briefgen.rules.own_texts import own_words_in, with_any
from briefgen.rules.prose import FILLING, Place, own_words, sentences
from briefgen.rules.quantities import Quantity, quantities
from briefgen.rules.rule import Breach

_FEWEST = 4  # words beside the numbers: less is a phrase, and may return
_OF_ANOTHER = re.compile(
    r"\b(?:it|its|they|their|them|he|she|his|her|this|these|those|both|here|there|then"
    r"|another|other|others|more|same|latter|former|next)\b"
    r"|\b(?:group|phase|wave|stage|step|level|grade|day|week|month|year|quarter|round"
    r"|option|type|number|question|item|table|figure)\s#",
    re.IGNORECASE,
)


class _Stated(NamedTuple):
    """A sentence with numbers: what it says of them, and where they stand."""

    frame: str  # its words, with # for each number
    numbers: tuple[tuple[Quantity, Place], ...]


def number_conflict(case: Case) -> Iterator[Breach]:
    """Look for each headline of the brief in all that it says."""
    if case.brief.language.base != "en":
        return
    frames: dict[str, _Stated] = {}
    for text in _headlines(case.brief):
        for stated in _stated(text):
            yield from _against(frames.setdefault(stated.frame, stated), stated)
    traced = {id(own.prose) for own in with_any(_repeated(frames, case), case)}
    for text in _bodies(case.brief) if traced else ():
        if id(own_words(text)) in traced:
            for stated in _stated(text):
                if stated.frame in frames:
                    yield from _against(frames[stated.frame], stated)


def _repeated(frames: Iterable[str], case: Case) -> list[str]:
    """Give a trace of each frame that may stand a second time in the brief."""
    words = own_words_in(case) if frames else ""
    traces = {max(frame.split("#"), key=len).strip() for frame in frames}
    return [trace for trace in traces if words.count(trace) > 1]


def _plainly(words: str) -> str:
    return " ".join(words.lower().split())


def _headlines(brief: Brief) -> Iterator[Text]:
    yield from texts(brief.summary)
    yield from (message.text for message in brief.key_messages)
    yield from (finding.claim for finding in brief.findings)
    yield from (recommendation.action for recommendation in brief.recommendations)


def _bodies(brief: Brief) -> Iterator[Text]:
    yield from texts(brief.context)
    for finding in brief.findings:
        yield from texts(finding.body)
    for recommendation in brief.recommendations:
        yield from texts(recommendation.body)
    for section in brief.sections:
        yield from texts(section.body)
    yield from (caveat.point for caveat in all_caveats(brief))
    yield from texts(brief.methods)


def _stated(text: Text) -> Iterator[_Stated]:
    """Yield the sentences with numbers that say the same wherever they stand."""
    prose = own_words(text)
    found = quantities(prose.words)
    for sentence in sentences(prose) if found else ():
        end = sentence.start
        behind = end + len(sentence.words)
        numbers = [number for number in found if end <= number.start < behind]
        frame = ""
        for number in numbers:
            frame += prose.words[end : number.start] + "#"
            end = number.end
        frame = _plainly(f"{frame}{prose.words[end:behind]}")
        if not numbers or FILLING in frame or _OF_ANOTHER.search(frame):
            continue
        if len(re.findall(r"[a-z]+", frame)) >= _FEWEST:
            placed = ((n, prose.place(n.written, n.start)) for n in numbers)
            yield _Stated(frame.rstrip(".!"), tuple(placed))


def _against(first: _Stated, second: _Stated) -> Iterator[Breach]:
    """Yield a breach where just one number differs: two make another statement."""
    pairs = zip(first.numbers, second.numbers, strict=True)
    differing = [pair for pair in pairs if pair[0][0].value != pair[1][0].value]
    if len(differing) == 1:
        (((one, before), (other, place)),) = differing
        yield Breach(
            place.span,
            f"“{other.written}” is “{one.written}” on line {before.span.start[0]},"
            " where the same is said",
            hint="count once more, and mend the one that is wrong",
            part=place.part,
            nth=place.nth,
        )
