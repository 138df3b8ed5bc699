"""Missing file (BG105).

## What it does
Finds a file that the brief names and that is not there, cannot be read, is empty, is
too big, or is of another kind than its name says.

## Why it matters
A picture that is not there would leave a hole in the page that only the reader
notices.

## Example
```yaml
title: Fund school meals through the summer
publisher: {name: Northgate Institute, logo: lgoo.png}
```

Write the name as it is, or leave it out:
```yaml
title: Fund school meals through the summer
publisher: {name: Northgate Institute}
```
"""

from collections.abc import Iterator

from briefgen.project import Case
from briefgen.rules.named_files import unread
from briefgen.rules.rule import Breach


def missing_file(case: Case) -> Iterator[Breach]:
    """Look for files that a brief names and cannot have."""
    yield from unread(case, "BG105")
