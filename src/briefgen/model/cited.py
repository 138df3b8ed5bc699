"""The words of a citation, or of an entry in the list of sources, as they are set."""

from typing import Literal, NamedTuple, TypeAlias


class CitedWords(NamedTuple):
    """Words in one look; `target` is the address that they lead to."""

    text: str
    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    script: Literal["", "super", "sub"] = ""
    target: str = ""


CitedText: TypeAlias = tuple[CitedWords, ...]


class ListedWork(NamedTuple):
    """A work in the list of sources."""

    key: str
    text: CitedText  # without its label
    label: str = ""  # its number, where citations are numbers: [1], 1. or 1


def plain_words(text: CitedText) -> str:
    """Give the words alone."""
    return "".join(words.text for words in text)
