"""Reversed quotation (BG414).

## What it does
Finds quotations in which a marked edit takes a negation away that stands beside the
words that are kept (not, never, no, hardly, n't; nicht, nie, kein; ne, pas, jamais),
or puts one in (`[not]`), by comparison with the `archive_copy` of the source. It
looks inside a clause only: where the edit stands for a parenthesis, for more than
twelve words or for the end of a sentence, nothing is told. Nor is “not only”.

## Why it matters
Every word of “they did […] say so” may be the source's, each change marked, and the
sentence says the opposite of what was said. No other comparison finds that.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Messages from within have an effect, one expert says.
    evidence: [{source: talk, quote: 'a message from outside will […] persuade them'}]
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: doubts.txt}
```

Leave the negation in:
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Messages from without have no effect, one expert says.
    evidence: [{source: talk, quote: 'a message from outside will not persuade them'}]
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: doubts.txt}
```
"""

from collections.abc import Iterator

from briefgen.model.quotations import Reversed
from briefgen.project import Case
from briefgen.rules.rule import Breach


def reversed_quotation(case: Case) -> Iterator[Breach]:
    """Tell of marked edits that turn what a source says."""
    for quotation, verdict in case.comparisons:
        if isinstance(verdict, Reversed):
            does = "puts in" if verdict.added else "takes away"
            yield Breach(
                quotation.span,
                f"a marked edit {does} “{verdict.word}”, which may turn the sense:"
                f" “{quotation.source}” has “{verdict.said}”",
                hint="quote the negation as it stands there, or say it without quoting",
            )
