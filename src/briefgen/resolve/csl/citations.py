"""Citations in the order of reading → their words by a CSL file, and the list."""

from collections.abc import Mapping, Sequence

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.cited import ListedWork, plain_words
from briefgen.model.csl import CslStyle
from briefgen.model.inlines import Cite, plain
from briefgen.model.sources import Source
from briefgen.resolve.citing.citations import CitedWorks, Placed, Written, capitalised
from briefgen.resolve.csl.marks import MOST_WORKS, linked, read_marks, written
from briefgen.resolve.csl.processor import Processor, known_fields
from briefgen.resolve.csl.works import work


def write_in_csl(
    style: CslStyle,
    language: str,
    sources: Mapping[str, Source],
    placed: Sequence[Placed],
    further: Sequence[str] = (),
) -> Outcome[CitedWorks]:
    """Write every citation, and the list of what is cited, and of `further` works.

    Where citeproc-py breaks off there is no word, and one error at the style's name.
    """
    cited = (cite.key for each in placed for cite in each.citation.cites)
    if len({*cited, *further} & sources.keys()) > MOST_WORKS:
        message = f"a CSL file writes {MOST_WORKS:,} works at most, and here are more"
        return _nothing(style, placed, message)
    try:
        return Outcome(_Writer(style, language, sources, placed, further).written())
    except Exception as fault:  # noqa: BLE001 (a style of a stranger, in another's code)
        message = (
            f"citeproc-py could not run the citation style “{style.name}” on these"
            f" sources ({type(fault).__name__})"
        )
        return _nothing(style, placed, message)


def _nothing(
    style: CslStyle, placed: Sequence[Placed], message: str
) -> Outcome[CitedWorks]:
    hint = "take another version of the style; or a built-in one, such as apa"
    found = Diagnostic("BG204", "schema/bad-value", style.span, message, hint)
    nothing = tuple(Written(()) for _ in placed)
    return Outcome(CitedWorks(nothing, (), {}), (found,))


class _Writer:
    """The works of one document, under names that citeproc-py keeps apart."""

    def __init__(
        self,
        style: CslStyle,
        language: str,
        sources: Mapping[str, Source],
        placed: Sequence[Placed],
        further: Sequence[str],
    ) -> None:
        self.style, self.placed = style, placed
        cited = (cite.key for each in placed for cite in each.citation.cites)
        known = dict.fromkeys(key for key in (*cited, *further) if key in sources)
        self.keys = tuple(known)
        self.numbers = {key: at for at, key in enumerate(self.keys)}
        fields = known_fields()
        works = [
            work(sources[key], f"w{at}", language, fields)
            for key, at in self.numbers.items()
        ]
        self.whole = Processor(style.xml, language, works)
        self.rest = Processor(style.xml, language, works, "rest")
        self.author = Processor(style.xml, language, works, "author")

    def written(self) -> CitedWorks:
        """Give everything in its order."""
        citations = tuple(self._citation(each) for each in self.placed)
        order = [self.keys[int(identity[1:])] for identity in self.whole.order]
        entries = self.whole.entries() if self.style.listing else ()
        listed = [
            ListedWork(key, read_marks(text, self.keys))
            for key, text in zip(order, entries, strict=self.style.listing)
            if text
        ]
        numbers = {key: at for at, key in enumerate(order, start=1)}
        return CitedWorks(citations, tuple(listed), numbers)

    def _citation(self, each: Placed) -> Written:
        cites = [cite for cite in each.citation.cites if cite.key in self.numbers]
        if not cites:
            return Written(())
        identities = [f"w{self.numbers[cite.key]}" for cite in cites]
        narrative = each.citation.narrative and self.author.speaks
        whole = self.whole.cited(identities, cites)
        rest = self.rest.cited(identities, cites)
        hidden = [cite.suppress_author for cite in cites]
        hidden[0] = hidden[0] or narrative
        parts = [
            self._affixed(cite, other if hide else one)
            for cite, one, other, hide in zip(cites, whole, rest, hidden, strict=True)
        ]
        text = self.whole.joined([part for part in parts if part])
        named = self.author.cited(identities[:1], cites[:1])[0] if narrative else ""
        if not self.style.in_notes:
            text = f"{named} {text}" if named else text
            return Written(read_marks(text, self.keys))
        return self._note(each, text, named)

    def _note(self, each: Placed, text: str, named: str) -> Written:
        in_text = read_marks(named, self.keys)
        if not each.own:
            return Written(capitalised(read_marks(text, self.keys)), in_text)
        words = read_marks(text, self.keys)
        if plain_words(words).endswith("."):  # the author ends the note
            words = (*words[:-1], words[-1]._replace(text=words[-1].text[:-1]))
        if named and words:
            words = (words[0]._replace(text=f", {words[0].text}"), *words[1:])
        return Written((*in_text, *words))

    def _affixed(self, cite: Cite, text: str) -> str:
        """Put the author's words around a work, and let it lead to its entry."""
        if text and not self.style.in_notes and self.style.listing:
            text = linked(self.numbers[cite.key], text)
        before = f"{written(cite.prefix)} " if cite.prefix else ""
        comma = "" if not text or plain(cite.suffix)[:1] in ".,;:" else ", "
        return f"{before}{text}{comma if cite.suffix else ''}{written(cite.suffix)}"
