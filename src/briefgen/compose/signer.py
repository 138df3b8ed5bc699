"""Writes the signs of the argument, and the names of those who speak in it."""

import re

from briefgen.compose.marks import LETTER, Signed, bars, half_disc, sign
from briefgen.compose.pen import Pen
from briefgen.compose.piece import Line, line_of
from briefgen.compose.roles import strong
from briefgen.flowables import InLine
from briefgen.model.argument import Labelled
from briefgen.model.blocks import Voice
from briefgen.model.brief import Confidence, Person
from briefgen.structure import Content, Element, Role
from briefgen.style import TypeRole

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]*[A-Z])\)$")  # “… (ICSR)”


class Signer(Pen):
    """A pen that draws signs and introduces voices, each of them once."""

    def label(self, item: Labelled, role: TypeRole, *, linked: bool = True) -> Line:
        """Draw the sign of something before its statement: heard as a word apart."""
        return line_of(self.sign(item, linked=linked), self.words("\u00a0", role))

    def sign(self, item: Labelled, *, linked: bool = True) -> Line:
        """Draw the sign of a finding, an option, a recommendation or a caveat."""
        kind: Signed = item.kind  # type: ignore[assignment] # only these are drawn
        leaf = Content()
        mark = sign(kind, item.number, leaf, self.style)
        said = Element(Role.SPAN, (leaf,), alt=self.name(item))
        line = Line((said,), (mark,))
        return self.to(item, line) if linked else line

    def letters(self, item: Labelled, role: TypeRole) -> Line:
        """Write the letter and number of a sign, where its shape is drawn already."""
        words = self.words(f"{LETTER[item.kind]}{item.number}", role)
        said = Element(Role.SPAN, words.children, alt=self.name(item))
        return Line((said,), words.inlines)

    def signs(self, items: tuple[Labelled, ...], role: TypeRole) -> Line:
        """Draw several signs with a space between them."""
        return self.apart([self.sign(item) for item in items], " ", role)

    def badge(self, confidence: Confidence | None, *, contested: bool) -> Line:
        """Write how sure a finding is: bars and word, or half disc and word."""
        role = self.style.type.confidence
        mark: InLine
        if contested:
            mark, key = half_disc(self.style), "contested"
        elif confidence is not None:
            mark, key = bars(confidence.level, self.style), confidence.level.value
        else:
            return Line()
        words = self.words(self.locale.confidence[key].replace(" ", "\u00a0"), role)
        drawn = (mark,) if self.style.confidence.sign == "bars" else ()
        return Line(words.children, (*drawn, *words.inlines))

    def voice(self, voice: Voice | None, role: TypeRole) -> Line:
        """Write who says something; nobody named: this brief.

        Who somebody is, is said once: the first time that the voice is heard.
        """
        if voice is None:
            return self.words(self.locale["this-brief"], strong(role))
        person: Voice | Person = voice
        if voice.key is not None:
            person = self.brief.people[voice.key]
        name = self.words(person.name or "", strong(role))
        if voice.key is not None and voice.key in self._introduced:
            return name
        self._introduced.add(voice.key or "")
        rest = (person.title, person.role, person.affiliation)
        who = "".join(f", {part}" for part in rest if part)
        return line_of(name, self.words(who, role))

    def short_name(self, key: str) -> str:
        """Give a short name: a publisher's acronym, an author's name, or a title."""
        if key in self.brief.people:
            return self.brief.people[key].name
        source = self.brief.sources[key]
        acronym = _ACRONYM.search(source.publisher or "")
        if acronym is not None:
            return acronym.group(1)
        author = source.author[0] if source.author else None
        name = author and (author.literal or author.family)
        return name or source.publisher or source.title or key
