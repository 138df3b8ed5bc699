"""Single source (BG507).

## What it does
In a brief with `status: final` and more than one finding, finds that all evidence is
of one source, or of one outlet: sources of one publisher or container are one, and a
source that is known `via` another counts as that one.

## Why it matters
Two findings on one source stand or fall together, however many they look. If that
source errs, or was meant to persuade, nothing in the brief would show it (ICD 206).

## Example
```yaml
title: Letting defectors speak
status: final
disclosure: {funding: none, interests: none}
findings:
  - {id: reasons, claim: Those who left gave four reasons., evidence: [sputnik]}
  - {id: punished, claim: Who speaks out is punished., evidence: [guardian]}
methods: One article was read.
sources:
  sputnik: {type: article-newspaper, container-title: Sputnik}
  guardian: {type: article-newspaper, container-title: The Guardian, via: sputnik}
```

Add what knows it otherwise:
```yaml
title: Letting defectors speak
status: final
disclosure: {funding: none, interests: none}
findings:
  - {id: reasons, claim: Those who left gave four reasons., evidence: [sputnik]}
  - {id: punished, claim: Who speaks out is punished., evidence: [guardian]}
methods: Two articles were read.
sources:
  sputnik: {type: article-newspaper, container-title: Sputnik}
  guardian: {type: article-newspaper, container-title: The Guardian}
```
"""

from collections.abc import Iterator, Mapping

from briefgen.model.brief import Finding
from briefgen.model.fields import place
from briefgen.model.sources import Source
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def single_source(case: Case) -> Iterator[Breach]:
    """Count the outlets that the findings of a final brief rest on."""
    brief = case.brief
    resting = [list(_keys(finding)) for finding in brief.findings]
    resting = [keys for keys in resting if keys]
    if brief.status != "final" or not resting[1:]:
        return
    known = [known_through(key, brief.sources) for keys in resting for key in keys]
    if len({outlet(key, brief.sources) for key in known}) > 1:
        return
    one, first = known[0], resting[0][0]
    if set(known) == {one}:
        what = f"source, “{one}”"
    else:
        source = brief.sources[one]
        what = f"outlet, {quoted(source.container_title or source.publisher or one)}"
    yield Breach(
        place(first, brief.span),
        f"all {len(resting)} findings rest on one {what}",
        hint="add one that knows it otherwise; if there is none, say so in a caveat",
    )


def _keys(finding: Finding) -> Iterator[str]:
    for evidence in finding.evidence:
        yield evidence.source
    for position in finding.contested:
        yield position.source


def known_through(key: str, sources: Mapping[str, Source]) -> str:
    """Give the source through which one was known. A circle is BG303's to report."""
    seen = {key}
    while key in sources:
        via = sources[key].via
        if via is None or via in seen:
            break
        seen.add(via)
        key = via
    return key


def outlet(key: str, sources: Mapping[str, Source]) -> str:
    """Give whose voice a source is: its container's, its publisher's, or its own."""
    source = sources.get(key)
    name = (source.container_title or source.publisher) if source else None
    return " ".join((name or key).casefold().split())
