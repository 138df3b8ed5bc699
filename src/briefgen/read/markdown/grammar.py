"""Text → Markdown tokens that remember where they stood.

The grammar is CommonMark without raw HTML, by markdown-it-py, and four things of
our own: citations `[@key, p. 2]`, notes `^[so]` and `[^1]`, foreign passages
`[mot]{lang=fr}`. Links and pictures of any kind are let through here, so that what
reads them can say where one is wrong.
"""

import re
from collections.abc import Iterator, Mapping, MutableMapping
from functools import cache, cached_property
from typing import Any, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, text
from markdown_it.token import Token

from briefgen.read.markdown.cites import WrittenCite, cites

Environment: TypeAlias = MutableMapping[str, Any]
"""What the texts of one field share: the definitions of links."""

_DEEPEST = 20  # levels that are parsed: a list and its item are two, and 8 may be
_BLOCKS = ["code", "fence", "blockquote", "hr", "list", "reference", "heading"]
_BLOCKS += ["lheading"]
_INLINES = ["escape", "backticks", "emphasis", "link", "image", "autolink", "entity"]
_NOTE_CALL = re.compile(r"\[\^([^\]\[\s]{1,64})\]")
_DEFINITION = re.compile(r"\[\^([^\]\[\s]{1,64})\]:[ \t]*")
_INSIDE = r"(?:[^\[\]\\]++|\\.)*+"  # no brackets, save escaped ones
_BRACKETS = re.compile(rf"\[({_INSIDE}(?:\[{_INSIDE}\]{_INSIDE})*+)\](?!\()", re.DOTALL)
_NARRATIVE = re.compile(r"(?<![\w@./\[])@(\w(?:[\w:.#$%&+?<>~/-]*\w)?)")
"""A citation that is a word of the sentence: `@key`."""
_LANGUAGE = re.compile(r"\{lang=\"?([A-Za-z0-9-]{1,35})\"?\}")
_BLANK = re.compile(r"[ \t]*")
_BEGUN_BY = {
    "\n": ("line_end",),
    "\\": ("escape",),
    "`": ("backticks",),
    "*": ("emphasis",),
    "_": ("emphasis",),
    "[": ("note", "citation", "foreign", "link"),
    "]": (),
    "^": ("note",),
    "@": ("narrative",),
    "!": ("image",),
    "<": ("autolink",),
    "&": ("entity",),
}
"""The signs that end plain text, and the rules that may take what begins with each."""
MARKUP = re.compile(r"[\\`*_\[<&@]")
"""Begins all markup but an end of line; a note and a picture, too, have a bracket."""
HARD_BREAK = "  \n"
_MAY_BE_BLOCK = re.compile(
    r"(?:\A|\n)(?:[ \t>#=~]|```|[*+-](?:[ \t\n]|\Z)|--|\d{1,9}[.)](?:[ \t\n]|\Z)"
    r"|\*[ \t]*\*[ \t]*\*|_[ \t]*_[ \t]*_)"
)
"""Begins a line that need not be one of a plain paragraph."""
_MAY_DEFINE = re.compile(r"(?:\A|\n)\[")
"""Begins what defines an address or a note, if a `]:` follows."""


@cache
def _parser(*, blocks: bool = True, breaks: bool = True) -> MarkdownIt:
    """Give a parser, made once: with every block, or paragraphs and notes alone.

    Without `breaks` it is for a text in which no line is ended by two spaces.
    """
    parser = MarkdownIt("zero", {"maxNesting": _DEEPEST})
    parser.inline = _PlacedInline(breaks=breaks)
    parser.inline.ruler.enableOnly(["text", *_INLINES])
    parser.inline.ruler2.enableOnly(["balance_pairs", "emphasis"])
    parser.inline.ruler.after("text", "line_end", _line_end)
    parser.inline.ruler.before("link", "note", _note)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("link", "narrative", _narrative)
    parser.inline.ruler.before("link", "foreign", _foreign)
    parser.enable(_BLOCKS if blocks else [])
    alt = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("reference", "note_definition", _definition, {"alt": alt})
    # Whether a link may be followed is for the reader to say, at its place.
    parser.validateLink = _any_link  # type: ignore[method-assign]  # (a hook)
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    parser.normalizeLinkText = _text_as_written  # type: ignore[method-assign]
    return parser


def parse_blocks(
    text: str, environment: Environment, *, plain: bool = False
) -> list[Token]:
    """Give the blocks of a text; their inline content is not parsed yet.

    A `plain` text has paragraphs and the definitions of notes, and no other block.
    """
    if not _may_be_more(text):
        return [*_paragraphs(text)]
    parser = _parser(blocks=not plain)
    tokens: list[Token] = []
    parser.block.parse(text, parser, environment, tokens)
    return tokens


def _may_be_more(text: str) -> bool:
    """Say, as quickly as can be, whether a text may hold more than paragraphs."""
    defines = "]:" in text and _MAY_DEFINE.search(text) is not None
    return defines or _MAY_BE_BLOCK.search(text) is not None


def _paragraphs(text: str) -> Iterator[Token]:
    """Yield what the parser makes of paragraphs alone, in a tenth of its time."""
    lines: list[str] = []
    for end, line in enumerate([*text.split("\n"), ""]):
        if line:
            lines.append(line)
        elif lines:
            place = [end - len(lines), end]
            yield Token("paragraph_open", "p", 1, map=place)
            content = mdTrim("\n".join(lines))
            yield Token("inline", "", 0, map=place, content=content)
            yield Token("paragraph_close", "p", -1)
            lines.clear()


def parse_inlines(text: str, environment: Environment) -> list[Token]:
    """Give the inlines of a text; the `map` of each is its stretch of the text."""
    parser = _parser(breaks=HARD_BREAK in text)
    return parser.inline.parse(text, parser, environment, [])


def cited_alone(text: str) -> list[tuple[int, int, tuple[WrittenCite, ...]]] | None:
    """Give the citations of a text that has no other markup, with their stretches.

    None where it may have other markup. So most texts take a third of the time: what
    is found is what the parser finds.
    """
    found: list[tuple[int, int, tuple[WrittenCite, ...]]] = []
    at = 0
    while sign := MARKUP.search(text, at):
        start = sign.start()
        brackets = _BRACKETS.match(text, start)
        if (
            brackets is None
            or "@" not in brackets[1]
            or text[start - 1 : start] in ("!", "^")
        ):
            return None
        cited = cites(text, start + 1, brackets.end(1))
        if not cited:
            return None
        at = brackets.end()
        found.append((start, at, cited))
    return found


def _any_link(url: str) -> bool:  # noqa: ARG001 (their signature)
    return True


def _as_written(url: str) -> str:
    return url


def _text_as_written(link: str) -> str:
    return link


class _PlacedInline(ParserInline):
    """Theirs, save that each token is told where it stands."""

    def __init__(self, *, breaks: bool) -> None:
        super().__init__()
        ends = "".join(_BEGUN_BY)
        if not breaks:  # the end of a line is as good as a space
            ends = ends.replace("\n", "")
        self.terminator_re = re.compile(f"[{re.escape(ends)}]")

    @cached_property
    def _beginning(self) -> Mapping[str, tuple[RuleFuncInlineType, ...]]:
        """Give the rules that may take what begins with a sign, in their order."""
        names = self.ruler.get_active_rules()
        rules = dict(zip(names, self.ruler.getRules(""), strict=True))
        return {
            sign: tuple(rules[name] for name in names if name in begun)
            for sign, begun in _BEGUN_BY.items()
        }

    def tokenize(self, state: StateInline) -> None:
        end = state.posMax
        while state.pos < end:
            start, known = state.pos, len(state.tokens)
            rules = self._beginning.get(state.src[start], (text,))
            for rule in () if state.level >= _DEEPEST else rules:
                if rule(state, False):  # noqa: FBT003 (their signature)
                    break
            else:
                state.append_pending(state.src[start])
                state.pos = start + 1
            if state.pending:
                state.pushPending()
            _place(state.tokens, known, start, state.pos)


def _place(tokens: list[Token], known: int, start: int, end: int) -> None:
    """Place the tokens that one rule has made of `start` to `end`."""
    at = start
    for index in range(known, len(tokens)):
        token = tokens[index]
        if token.map is not None:  # a rule inside this one has placed it
            continue
        if token.type == "text":
            token.map = [at, at + len(token.content)]
            at = token.map[1]
        else:
            token.map = [start, end]
            at += 1  # the `<` of `<https://…>`


def _line_end(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    pos = state.pos
    if state.src[pos] != "\n":
        return False
    if not silent:
        hard = pos > 1 and state.src[pos - 2 : pos] == "  "
        state.push("hardbreak" if hard else "softbreak", "br", 0)
    found = _BLANK.match(state.src, pos + 1)
    assert found is not None
    state.pos = found.end()
    return True


def _wrap(state: StateInline, kind: str, start: int, end: int) -> Token:
    """Parse `start` to `end` as the inside of something; give its opening token."""
    last = state.posMax
    state.pos, state.posMax = start, end
    opened = state.push(f"{kind}_open", "", 1)
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", "", -1)
    state.posMax = last
    return opened


def _note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    pos = state.pos
    if state.src.startswith("^[", pos):
        end = state.md.helpers.parseLinkLabel(state, pos + 1)
        if end < 0:
            return False
        if not silent:
            _wrap(state, "note", pos + 2, end)
        state.pos = end + 1
        return True
    call = _NOTE_CALL.match(state.src, pos, state.posMax)
    if call is None:
        return False
    if not silent:
        state.push("note_call", "", 0).meta["label"] = call[1]
    state.pos = call.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    if state.src[state.pos] != "[":
        return False
    found = _BRACKETS.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if "@" not in found[1]:
        return False
    cited = cites(state.src, found.start(1), found.end(1))
    if not cited:
        return False
    if not silent:
        state.push("citation", "", 0).meta["cites"] = cited
    state.pos = found.end()
    return True


def _narrative(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    """Take `@key`, and the place behind it: `@key [p. 5; @other]`."""
    if state.src[state.pos] != "@":
        return False
    found = _NARRATIVE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    end, written = found.end(), found[0]
    behind = _BRACKETS.match(state.src, end + 1, state.posMax)
    if behind is not None and state.src[end] == " ":
        mark = "; " if behind[1].lstrip().startswith(("@", "-@")) else ", "
        written += mark + behind[1]
        end = behind.end()
    if not silent:
        size = end - state.pos
        cited = cites(written, 0, len(written))
        cited = tuple(each._replace(start=each.start + state.pos) for each in cited)
        cited = tuple(
            each._replace(end=min(each.end, size) + state.pos) for each in cited
        )
        token = state.push("citation", "", 0)
        token.meta.update(cites=cited, narrative=True)
    state.pos = end
    return True


def _foreign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    pos = state.pos
    if state.src[pos] != "[" or state.src.find("]{lang=", pos) < 0:
        return False
    end = state.md.helpers.parseLinkLabel(state, pos)
    if end < 0:
        return False
    found = _LANGUAGE.match(state.src, end + 1, state.posMax)
    if found is None:
        return False
    if not silent:
        _wrap(state, "foreign", pos + 1, end).meta["language"] = found[1]
    state.pos = found.end()
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 (their signature)
    """Take `[^1]: words`, with the lines that go on from it, or stand under it."""
    if state.is_code_block(start):
        return False
    begins = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, begins, state.eMarks[start])
    if found is None:
        return False
    if silent:
        return True
    lines = [state.src[found.end() : state.eMarks[start]]]
    line = start + 1
    while line < end and _goes_on(state, line, end):
        lines.append(state.src[state.bMarks[line] : state.eMarks[line]])
        line += 1
    token = state.push("note_definition", "", 0)
    token.content = "\n".join(lines).rstrip()
    token.map = [start, line]
    token.meta["label"] = found[1]
    state.line = line
    return True


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line belongs to the definition of a note above it."""
    indented = state.is_code_block(line)
    if state.isEmpty(line):  # only where what follows is indented
        after = state.skipEmptyLines(line)
        return after < end and state.is_code_block(after)
    if indented:
        return True
    rules = state.md.block.ruler.getRules("paragraph")
    ends = any(rule(state, line, end, True) for rule in rules)  # noqa: FBT003
    return not ends and not state.isEmpty(line - 1)
