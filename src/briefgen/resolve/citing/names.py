"""Names of people and bodies → how a style writes them, one and many."""

import re
from typing import Literal, NamedTuple

from briefgen.model.sources import Name
from briefgen.resolve.citing.piece import NOTHING, Node, Piece

_ALPHABET = re.compile(r"[A-Za-z\u00C0-\u058F\u1E00-\u1FFF]")
_PARTICLE = re.compile(r"((?:[^\W\d_A-ZÀ-Þ]+['’]?[ -]?)+(?<=[ '’-]))(?=[A-ZÀ-Þ])")


class EtAl(NamedTuple):
    """From how many names on only the first are written; `last`: with the last one."""

    least: int = 0
    first: int = 1
    last: bool = False


class NameForm(NamedTuple):
    """How a style writes a list of names."""

    short: bool = False  # the family name alone
    joined_by: Literal["text", "symbol", ""] = ""
    before_last: Literal["contextual", "always", "never"] = "contextual"
    initials: str | None = None  # what follows an initial; None: given names in full
    initial_hyphens: bool = True
    kept: str = ". "  # what follows an initial among names in full
    inverted: Literal["", "first", "all"] = ""
    separator: str = ", "  # between a family name and what is put behind it
    delimiter: str = ", "
    slanted_et_al: bool = False


class Words(NamedTuple):
    """The words of a language that join names."""

    and_text: str
    et_al: str


def typeset(text: str) -> str:
    """Give a name with the apostrophes that print has: O’Neil."""
    return text.replace("'", "’")


def parted(name: Name) -> tuple[str, str, str, str]:
    """Give the particles that drop and that do not, the family and the given name."""
    dropping = name.dropping_particle or ""
    staying = name.non_dropping_particle or ""
    family = name.family or ""
    if not dropping and not staying:
        found = _PARTICLE.match(family)
        if found is not None:
            staying, family = found[1].strip(), family[found.end() :]
            if found[1][-1] in "'’-":
                staying = found[1]
    if not family:
        return "", "", name.given or "", ""
    return dropping, staying, family, name.given or ""


class Given(NamedTuple):
    """What parts people of one family name: the initials first, then all."""

    initials: str
    whole: str


def given_of(name: Name) -> Given:
    """Give the given name by which people of one family name are told apart."""
    whole = f"{name.given or ''} {name.suffix or ''}".strip()
    return Given(initials_of(whole, ". ", hyphens=True), whole)


def initials_of(given: str, after: str, *, hyphens: bool) -> str:
    """Shorten given names to initials, each with what follows it."""
    made = ""
    for word in given.replace(".", ". ").split():
        if word[0].islower() and len(word) > 1:
            made = f"{made.rstrip()} {word} "
            continue
        parts = [part for part in word.rstrip(".").split("-") if part]
        letters = [part[0] for part in parts if part[0].isupper()] or [word[0]]
        if not hyphens:
            made += "".join(letter + after for letter in letters)
        else:
            made += "-".join(letter + after.rstrip() for letter in letters)
            made += after[len(after.rstrip()) :]
    return made.rstrip()


def spaced(given: str, after: str) -> str:
    """Write given names in full, initials among them as the style has them."""
    made = ""
    for word in given.replace(".", ". ").split():
        bare = word.rstrip(".")
        initial = len(bare) == 1 and bare.isupper()
        gap = " " if made and made[-1] != " " and not initial else ""
        made += gap + (bare + after if initial else f"{word} ")
    return made.strip()


def write_name(
    name: Name, form: NameForm, *, inverted: bool, demoted: bool, given: int = 2
) -> str:
    """Write one name. `given`: of a short form, 0 none, 1 initials, 2 all of it."""
    if name.literal is not None and not name.family:
        return typeset(name.literal)
    dropping, staying, family, first = map(typeset, parted(name))
    if not _ALPHABET.search(family + first):
        return family if form.short and not given else family + first
    if form.initials is not None and (not form.short or given == 1):
        first = initials_of(first, form.initials, hyphens=form.initial_hyphens)
    elif form.initials is None and not form.short:
        first = spaced(first, form.kept)
    whole = _joined(staying, family)
    if form.short and not given:
        return whole
    if name.static_ordering:
        return f"{whole} {first}".strip()
    suffix = name.suffix or ""
    if form.kept == "" or form.initials == "":
        suffix = suffix.replace(".", "")
    if inverted and not form.short:
        tail = " ".join(part for part in (first, dropping) if part)
        if demoted and staying:
            whole, tail = family, f"{tail} {staying}".strip()
        return form.separator.join(part for part in (whole, tail, suffix) if part)
    comma = "," if name.comma_suffix and suffix else ""
    whole = _joined(dropping, whole)
    return " ".join(part for part in (first, f"{whole}{comma}", suffix) if part)


def _joined(particle: str, family: str) -> str:
    if not particle:
        return family
    return particle + family if particle[-1] in "'’-" else f"{particle} {family}"


def join(
    written: list[str], form: NameForm, et_al: EtAl, shown: int, words: Words
) -> Piece:
    """Put names behind one another, with “and” between the last two, or “et al.”."""
    if not written:
        return NOTHING
    count = len(written)
    if et_al.least and count >= et_al.least and shown < count:
        head: list[Node] = [form.delimiter.join(written[:shown])]
        if et_al.last:
            return Piece((*head, f"{form.delimiter}… {written[-1]}"), asked=True)
        always = form.before_last == "always" and not form.joined_by
        head.append(form.delimiter if shown > 1 or always else " ")
        tail = Piece((words.et_al,))
        head += tail.italic().nodes if form.slanted_et_al else tail.nodes
        return Piece(tuple(head), asked=True)
    if count == 1 or not form.joined_by:
        return Piece((form.delimiter.join(written),), asked=True)
    many = form.before_last == "always" or (
        form.before_last == "contextual" and count > 2  # noqa: PLR2004 (a, b, and c)
    )
    gap = form.delimiter if many else " "
    union = "&" if form.joined_by == "symbol" else words.and_text
    text = f"{form.delimiter.join(written[:-1])}{gap}{union} {written[-1]}"
    return Piece((text,), asked=True)
