"""File outside the project (BG104).

## What it does
Finds a path that leads out of the project's folder: an absolute path, one with
`..`, a link, a hidden file, a web address.

## Why it matters
A brief may come from anybody. What it names is opened on the machine that renders
it, and printed for others to read; so it reaches nothing but its own project.

## Example
```yaml
title: Fund school meals through the summer
publisher: {name: Northgate Institute, logo: /home/writer/logo.png}
```

Put the file into the project, and name it from the brief's own folder (here there is
none):
```yaml
title: Fund school meals through the summer
publisher: {name: Northgate Institute}
```
"""

from collections.abc import Iterator

from briefgen.project import Case
from briefgen.rules.named_files import unread
from briefgen.rules.rule import Breach


def file_outside_project(case: Case) -> Iterator[Breach]:
    """Look for files that a brief names and may not read."""
    yield from unread(case, "BG104")
