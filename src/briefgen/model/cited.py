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


def plain_words(text: CitedText) -> str:
    """Give the words alone."""
    return "".join(words.text for words in text)
