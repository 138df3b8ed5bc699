"""The printed words of a comparison of two briefs, in the language of the later one.

They stand in `comparisons/*.yaml`, one file for a language: a brief alone never needs
them.
"""

from collections.abc import Mapping

from briefgen.diagnostics import Span
from briefgen.record import record


@record
class ComparisonWords:
    """The words of a comparison of two briefs."""

    span: Span
    kinds: Mapping[str, str]  # of what changed: a heading over them
    fields: Mapping[str, str]  # what of it changed; a key of YAML has no other name
    values: Mapping[str, str]  # the words of the format, as readers know them
    words: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Give one of the `words`."""
        return self.words[key]

    def field(self, name: str) -> str:
        """Say what a field is called; one that only an author knows is as written."""
        return self.fields.get(name, name.replace(" ", "-"))
