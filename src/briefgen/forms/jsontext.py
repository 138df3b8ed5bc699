"""A value → JSON that is safe to show: in a terminal, and in a build server's log."""

import json
import re

from briefgen.report import hidden

# In JSON these stand in strings alone, where any character may be written as its code.
_RARE = re.compile(r"[^\n -~]")
_COMMAND = re.compile(r"(?<=##)\[|(?<=##vso)\[")


def json_text(value: object) -> str:
    """Write a value as JSON; what reads it gets every character as it was."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    text = _COMMAND.sub(r"\\u005b", text)
    return _RARE.sub(lambda found: _coded(found[0]), text) + "\n"


def _coded(character: str) -> str:
    return json.dumps(character)[1:-1] if hidden(character) else character
