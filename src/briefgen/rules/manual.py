"""The table of rules to its manual, `docs/rules.md`.

Run from the project's root: `python -m briefgen.rules.manual > docs/rules.md`.
"""

import re
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

from briefgen.rules import RULES
from briefgen.rules.rule import Entry

_ELSEWHERE = Path(__file__).with_name("elsewhere")
_HEAD = """\
# What briefgen checks

<!-- Made by `python -m briefgen.rules.manual`: do not edit. -->

An *error* stops the PDF; a *warning* does not. Every message names the place, what
is wrong there, and what would be right.

| Code | Name | Level |
|---|---|---|
"""
_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def page(code: str) -> str:
    """Give the manual page of a rule: the docstring of its module, or its own file."""
    rule = RULES[code].rule
    if rule is None:
        return (_ELSEWHERE / f"{code}.md").read_text(encoding="utf-8").strip()
    return cleandoc(sys.modules[rule.__module__].__doc__ or "")


def examples(code: str) -> list[str]:
    """Give the briefs on a rule's page: one that breaks it, and the same mended."""
    return _YAML.findall(page(code))


def manual() -> str:
    """Write the whole manual."""
    table = "".join(_row(code, entry) for code, entry in RULES.items())
    return _HEAD + table + "".join(_section(code) for code in RULES)


def _row(code: str, entry: Entry) -> str:
    return f"| [{code}](#{code.lower()}) | {entry.name} | {entry.severity} |\n"


def _section(code: str) -> str:
    return "".join(_lines(code)) + "\n"


def _lines(code: str) -> Iterator[str]:
    title, _, rest = page(code).partition("\n")
    entry = RULES[code]
    yield f"\n## {code}\n\n"
    yield f"**{title.removesuffix(f' ({code}).')}** · {entry.name} · {entry.severity}\n"
    yield rest.replace("\n## ", "\n### ")


if __name__ == "__main__":
    sys.stdout.write(manual())
