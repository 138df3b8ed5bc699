"""Unchecked quotation (BG412).

## What it does
Finds quotations that were not compared with their source: its `archive_copy` is not
there, cannot be read, or has another `sha256` than is written; or it names none, in a
brief that is `final` or names one for another source. Each source is told once. A
copy that is `private`, and whose `sha256` is written, may be kept elsewhere.

## Why it matters
A quotation that nothing was compared with is as good as its typist. The methods say
how many were checked; a reader takes the rest on trust.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Credibility fades, one expert says.
    evidence: [{source: talk, quote: The speaker will lose their credibility}]
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: lost.txt}
```

Put the text of the source beside the brief, as txt, md, html or pdf:
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Credibility fades, one expert says.
    evidence: [{source: talk, quote: The speaker will lose their credibility}]
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: talk.txt}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.model.quotations import Quotation, Unchecked
from briefgen.project import Case
from briefgen.rules.rule import Breach


def unchecked_quotation(case: Case) -> Iterator[Breach]:
    """Count the quotations that were not compared, by source and reason."""
    sources = case.brief.sources
    asked = case.brief.status == "final" or any(
        source.archive_copy is not None for source in sources.values()
    )
    untold: dict[tuple[str, str], list[Quotation]] = {}
    for quotation, verdict in case.comparisons:
        if quotation.source not in sources or quotation.translated:
            continue
        if isinstance(verdict, Unchecked) and asked and not verdict.expected:
            named = (quotation.source, verdict.reason)
            untold.setdefault(named, []).append(quotation)
    for (key, reason), unchecked in untold.items():
        copy = sources[key].archive_copy
        count = len(unchecked)
        yield Breach(
            place(copy.path, copy.span) if copy else unchecked[0].span,
            f"{count} quotation{'s' * (count != 1)} of “{key}”"
            f" {'is' if count == 1 else 'are'} not checked: {reason}",
            hint="name a file with its text in the project: archive_copy: name.pdf",
        )
