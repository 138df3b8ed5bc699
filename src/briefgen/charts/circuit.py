"""What an argument map draws: signs and words, and which of them are joined."""

from typing import NamedTuple

from briefgen.flowables import Mark

MOST_CLAIMS, MOST_ADVICE, MOST_LIMITS = 12, 8, 12
"""How many findings, recommendations and caveats a map is read with."""


class Claim(NamedTuple):
    """A finding: its sign, its words, how sure it is, and the signs of its caveats."""

    sign: Mark
    words: str
    badge: tuple[Mark, str] | None = None
    limits: tuple[Mark, ...] = ()


class Advice(NamedTuple):
    """A recommendation: its sign and words, and what it rests on."""

    sign: Mark
    words: str
    rests_on: tuple[int, ...] = ()  # claims, by their places
    beneath: str = ""  # said where no finding is
    limits: tuple[tuple[Mark, str], ...] = ()  # its caveats, each with its label
    unlimited: str = ""  # said where no caveat is


class Circuit(NamedTuple):
    """An argument, and the words about it."""

    claims: tuple[Claim, ...]
    advice: tuple[Advice, ...]
    heads: tuple[str, str, str, str]  # of findings, lanes, gates, recommendations
    key: str  # how to read it
    instead: str  # said where it cannot be drawn
    tall: float  # points that it may take of a page

    @property
    def limits(self) -> int:
        """How many caveats it has, each counted once."""
        signs = [sign.label for claim in self.claims for sign in claim.limits]
        signs += [sign.label for each in self.advice for sign, _ in each.limits]
        return len({*signs})
