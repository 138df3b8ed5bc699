"""Unused part (BG304).

## What it does
Finds a finding that no recommendation rests on, no key message names and no text
links to; a figure or table whose id nothing names; and a term of the glossary that
no text uses. Findings are passed over in a brief whose recommendations rest on
none, or on one that is not there, and so is a finding that shows positions side by
side.

## Why it matters
What leads to nothing costs the reader a page and the argument its thread. Often it
is the other way round: the recommendation forgot to say what it rests on.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
  - id: routes
    claim: Most left by way of Turkey.
    evidence: [icsr2015]
recommendations:
  - action: Provide defectors with opportunities to speak out.
    rests_on: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Use it, or leave it out:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
recommendations:
  - action: Provide defectors with opportunities to speak out.
    rests_on: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.model.inlines import Code, CrossReference, Text, Words
from briefgen.model.walk import all_caveats, inlines
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def unused_part(case: Case) -> Iterator[Breach]:
    """Look for what the brief holds and never names."""
    linked = {link.target for link in case.every(CrossReference)}
    yield from _findings(case, linked)
    yield from _pictures(case, linked)
    yield from _terms(case)


def _findings(case: Case, linked: set[str]) -> Iterator[Breach]:
    brief = case.brief
    used = {key for item in brief.recommendations for key in item.rests_on}
    if not used or not used <= case.argument.by_id.keys():
        return  # nothing to go by, or a misspelt id (BG302), which may be any of them
    used |= linked | {
        message.finding for message in brief.key_messages if message.finding
    }
    for finding in brief.findings:
        if finding.id not in used and not finding.contested:
            yield Breach(
                place(finding.claim, finding.span),
                f"nothing rests on {quoted(finding.claim)}",
                hint=f"name “{finding.id}” under rests_on:, in a key message or a link",
            )


def _pictures(case: Case, linked: set[str]) -> Iterator[Breach]:
    used = linked.union(*(caveat.qualifies for caveat in all_caveats(case.brief)))
    for item in (*case.argument.of_kind("figure"), *case.argument.of_kind("table")):
        if item.what.id is not None and item.what.id not in used:
            yield Breach(
                place(item.what.id, item.what.span),
                f"nothing names the {item.kind} “{item.what.id}”",
                hint=f"link to it, as [](#{item.what.id}), where the text speaks of it",
            )


def _terms(case: Case) -> Iterator[Breach]:
    if not case.brief.glossary:
        return
    texts = "\n".join(
        field.value if isinstance(field.value, str) else _all_words(field.value)
        for field in case.fields
        if field.printed and field.name != "glossary"
    ).casefold()
    for term in case.brief.glossary:
        # “internally displaced person (IDP)” is used by either name, in any ending.
        names = [part.strip().casefold() for part in re.split(r"[()]", term)]
        if not any(re.search(rf"\b{re.escape(n)}", texts) for n in names if n):
            yield Breach(
                place(term, case.brief.span),
                f"no text uses the term {quoted(term)}",
                hint="leave it out of the glossary, or use it",
            )


def _all_words(text: Text) -> str:
    """Give the words of a text, those of its notes included."""
    return "".join(i.text for i in inlines(text) if isinstance(i, Words | Code))
