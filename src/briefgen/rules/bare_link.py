"""Bare link (BG704).

## What it does
Finds a link whose words say nothing of where it leads: "here", "this page", "read
more", or the address itself.

## Why it matters
Who listens to a document jumps from link to link, and hears of each its words alone
(WCAG 2.4.4): "here, here, here". A raw address is read out letter by letter. On
paper neither leads anywhere; what bears on the argument is a source to be cited.

## Example
```yaml
title: Fund school meals through the summer
summary: The survey can be found [here](https://example.org/survey).
```

Say what is there:
```yaml
title: Fund school meals through the summer
summary: Twelve schools took part in the [summer survey](https://example.org/survey).
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.inlines import Link, plain
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_ADDRESS = re.compile(r"(?:https?://|www\.)\S*", re.IGNORECASE)


def bare_link(case: Case) -> Iterator[Breach]:
    """Read the words of each link out of the brief."""
    for link in case.every(Link):
        words = plain(link.inlines).strip(" .,:;!?…→>()[]")
        if _ADDRESS.fullmatch(words):
            yield Breach(
                link.span,
                "the link is an address, and says not what is there",
                hint="write [what is there](the address), or cite it as a source",
            )
        elif not words or _nothing().fullmatch(words):
            yield Breach(
                link.span,
                f"the link says {quoted(words) if words else 'nothing'},"
                " and not where it leads",
                hint="make its words those of what is there",
            )


@cache
def _nothing() -> re.Pattern[str]:
    """Make the pattern of words that say nothing of where they lead."""
    return re.compile(
        r"(?:click |see |read )?(?:here|this|more|on|it)"
        r"|(?:the |this |a )?(?:web ?)?(?:link|page|site|url|address|document|pdf)"
        r"|(?:cliquez )?ici|(?:ce |le )?lien|en savoir plus|cette page"
        r"|(?:klicken sie )?hier|(?:dieser |der )?link|mehr|weiterlesen|diese seite",
        re.IGNORECASE,
    )
