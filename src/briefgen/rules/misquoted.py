"""Misquoted (BG404).

## What it does
Compares each `quote` of evidence, positions and caveats, and each pull quote, with
the `archive_copy` of its source, word by word. Spaces, line ends, quotation marks,
dashes, ligatures and hyphens at line ends may differ, and the case of the first
letter. Words left out (`…`, `[…]`), put in (`[sic]`, `[the minister]`) and letters
changed (`[T]he`) are marked so. Anything else is told, with both texts. Where the
words stand on another page, or in another paragraph, than the locator says, that is
told as a warning. A quotation with `translated: true` is not compared.

## Why it matters
One wrong word in quotation marks makes somebody say what they did not, and costs the
brief its reader's trust in all the others (ICD 206). No reader can see it on the
page; a comparison finds it each time.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Credibility fades, one expert says.
    evidence:
      - {source: talk, at: para. 2, quote: The speaker may lose their credibility}
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: talk.txt}
```

Quote what the source says:
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Credibility fades, one expert says.
    evidence:
      - {source: talk, at: para. 2, quote: The speaker will lose their credibility}
sources:
  talk: {type: speech, title: On credibility, issued: 2015, archive_copy: talk.txt}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Severity
from briefgen.model.quotations import Misplaced, Misquoted
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def misquoted(case: Case) -> Iterator[Breach]:
    """Tell of the quotations that their sources have otherwise, or elsewhere."""
    for quotation, verdict in case.comparisons:
        source = f"“{quotation.source}”"
        match verdict:
            case Misquoted(written, None, part, nth):
                yield Breach(
                    quotation.span,
                    f"the copy of {source} has nothing like {quoted(written)}",
                    hint="quote it as it stands there, or name the source that has it",
                    part=part,
                    nth=nth,
                )
            case Misquoted(written, said, part, nth):
                yield Breach(
                    quotation.span,
                    f"not as the source has it: you write “{written}”;"
                    f" {source} has “{said}”",
                    hint="quote its words, or mark what is left out, […], or changed,"
                    " [so]",
                    part=part,
                    nth=nth,
                )
            case Misplaced(where):
                yield Breach(
                    quotation.span,
                    f"in {source} these words stand in {where}, not in {quotation.at}",
                    hint=f"write at: {where}, or the number by which you count",
                    severity=Severity.WARNING,
                )
            case _:
                pass
