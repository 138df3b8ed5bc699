"""Names of persons, works, files and places on the web, each with its own check.

As other small values (see `values.py`), `parse` raises `ValueError` with a message in
the author's terms.
"""

import re
import unicodedata
from typing import Self

from briefgen.model.values import Misspelt, Placed

_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@.<>]+)+")
_ORCID = re.compile(r"([0-9]{4}-){3}[0-9]{3}[0-9X]")
_ORCID_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?orcid\.org/", re.IGNORECASE)
_UNSAFE = r"\s\x00-\x20\x7f<>\"{}|\\^`"  # never in an address, RFC 3986
_LINK = re.compile(
    rf"https?://(\[[\da-f:.]+\]|[^{_UNSAFE}\[\]])[^{_UNSAFE}]*"
    rf"|mailto:(?!.*%0[ad])[^{_UNSAFE}]+",  # no second line in the head of a mail
    re.IGNORECASE,
)
_PORT = re.compile(r":(\d{0,8})\d*$")  # what is longer is as wrong
_ALIKE = frozenset(("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"))
_LONGEST_LINK = 2_000  # characters; what every browser takes
_DOI = re.compile(
    r"(?:https://doi\.org/|(?P<other>(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)))?"
    r"(?P<bare>10\.[0-9]+(?:\.[0-9]+)*/\S+)",
    re.IGNORECASE,
)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


class Email(Placed):
    """An address for mail, as it is written behind `mailto:`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `press@example.org`; whether anybody reads it there, nobody can say."""
        bare = re.sub(r"^mailto:\s*", "", text, flags=re.IGNORECASE)
        message = f"“{text}” is not an e-mail address such as press@example.org"
        if not _EMAIL.fullmatch(bare):
            raise ValueError(message)
        if bare != text:
            raise Misspelt(message, bare)
        return cls(text)


class Orcid(Placed):
    """A researcher's identifier, with its check digit (ISO 7064, MOD 11-2)."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `0000-0002-1825-0097`."""
        if not _ORCID.fullmatch(text):
            message = f"“{text}” is not an ORCID such as 0000-0002-1825-0097"
            digits = _ORCID_ADDRESS.sub("", text).replace("-", "").upper()
            right = "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
            if _ORCID.fullmatch(right):
                cls.parse(right)
                raise Misspelt(message, right)
            raise ValueError(message)
        total = 0
        for digit in text.replace("-", "")[:-1]:
            total = (total + int(digit)) * 2
        check = (12 - total % 11) % 11
        if text[-1] != ("X" if check == 10 else str(check)):  # noqa: PLR2004 (ISO 7064)
            message = f"“{text}” has a wrong check digit: one of its digits is off"
            raise ValueError(message)
        return cls(text)


class Url(Placed):
    """An address that a reader may follow: https, http or mailto."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address, and let no other scheme pass."""
        if len(text) > _LONGEST_LINK:
            message = f"“{text[:40]}…” is longer than an address can be"
            raise ValueError(message)
        if not _LINK.fullmatch(text):
            message = f"“{text}” is not an address that starts with https:// or mailto:"
            raise ValueError(message)
        rest = text.partition("://")[2]
        if rest:
            _check_host(re.split(r"[/?#]", rest, maxsplit=1)[0])
        return cls(text)


def _check_host(host: str) -> None:
    """Refuse a host that is made to be taken for another (Unicode TR 39)."""
    if "@" in host:
        message = f"“{host}” leads to what stands behind the @: write that alone"
        raise ValueError(message)
    port = _PORT.search(host)
    if port and int(port[1] or "1") not in range(1, 65_536):
        message = f"“{host}” has a port that is none: there are 1 to 65,535"
        raise ValueError(message)
    for label in () if host.isascii() else host.split("."):
        alphabets = {unicodedata.name(c, "").split(" ")[0] for c in label}
        if len(alphabets & _ALIKE) > 1:
            message = f"“{label}” mixes alphabets: nobody can see where it leads"
            raise ValueError(message)


class Doi(Placed):
    """A digital object identifier: `10.1000/182`, or its address at doi.org."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an identifier; one with another prefix can mean itself alone."""
        found = _DOI.fullmatch(text)
        if found is None:
            message = f"“{text[:40]}” is not a DOI such as 10.1000/182"
            raise ValueError(message)
        if found["other"]:
            message = f"“{text[:40]}” has a prefix that a DOI does not need"
            raise Misspelt(message, found["bare"])
        return cls(text)


class Sha256(Placed):
    """The fingerprint of a file's bytes, as `sha256sum` prints it."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 64 hexadecimal digits."""
        if not _SHA256.fullmatch(text):
            message = f"“{text[:16]}…” is not a SHA-256: 64 digits, 0 to 9 and a to f"
            raise ValueError(message)
        return cls(text.lower())
