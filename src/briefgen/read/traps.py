"""What the YAML parser stumbles over → what the author wrote, and how to mend it.

Its own words are about tokens. Most often its author only meant to write a text: that
is a trap (BG106), named by what YAML takes the words for. The rest is not YAML (BG101).
"""

import re
from dataclasses import replace
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.faults import not_yaml, short, trap
from briefgen.read.lookalikes import lookalike, lookalike_above
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence

_TEXT_LINE = re.compile(r" +(?!- |-\Z|[\w-]+:(?: |\Z)| )")  # no field, no item
_FIELD_LINE = re.compile(r"(?m)^ *(?:- )?[\w-]+:(?: |$)")
_NO_SPACE = re.compile(r"\s*[\w-]+:[^\s/]")  # `name:value`, and no address


class Fault(NamedTuple):
    """What the parser of YAML has to say: its words, and the indexes they are about."""

    problem: str
    at: int
    context: str
    since: int  # where what it was parsing starts


def explain(fault: Fault, file: File, last: Node | None) -> Diagnostic:
    """Turn a parser's fault into ours. `last` is the node that was read before it."""
    problem, index = fault.problem, fault.at
    here = file.span(index, index + 1)
    opened = file.span(fault.since, fault.since + 1)
    told = _unlike(fault, file) or _shallow(file, file.place(index)[0], last)
    if told is not None:
        return told
    if "scanning an alias" in fault.context or "scanning an anchor" in fault.context:
        words = _words(file, fault.since)
        kind = "an alias" if words.startswith("*") else "an anchor"
        return trap(opened, words, f"{kind}, not as text")
    if " tag" in fault.context or "tag handle" in problem:
        return trap(opened, _words(file, fault.since), "a tag, not as text")
    if "cannot start any token" in problem:
        return _cannot_start(file, index)
    if "tab character" in problem:
        return _tab(here)
    if "scanning a block scalar" in fault.context:
        mark = file.text[fault.since]
        return trap(opened, mark, "the start of a text that stands on the lines below")
    if "quoted scalar" in fault.context:
        return _quoted(problem, opened, file, index)
    if "mapping values are not allowed" in problem:
        return _colon(file, index)
    if "sequence entries are not allowed" in problem:
        return not_yaml(
            here,
            "a list cannot start on the line of its field",
            "start each “- ” on a line of its own, or quote the text",
        )
    sign = file.text[index : index + 1].strip()
    if "keys are not allowed" in problem or (sign and "node content" in problem):
        return trap(here, sign, "a sign of its own, not as text")
    if "could not find expected ':'" in problem:
        return _no_colon(file, *file.place(fault.since))
    if "document start" in problem:
        return not_yaml(
            here,
            "the brief ends above this line",
            "remove the line that is “...”, or what follows it",
        )
    if "directive" in fault.context or "incompatible" in problem:
        return not_yaml(
            here, "a line that starts with “%” is an instruction to YAML", "remove it"
        )
    return _run_on(file, index, last) or _misplaced(fault, file)


def _unlike(fault: Fault, file: File) -> Diagnostic | None:
    """Explain what only looks like YAML; not inside quotation marks, or under a bar."""
    if "scalar" in fault.context or "cannot start any token" in fault.problem:
        return None
    (line, column), since = file.place(fault.at), file.place(fault.since)[0]
    if "mapping values" in fault.problem and ": " not in file.line(line)[:column]:
        return lookalike_above(file, line)
    return lookalike(file, line) or lookalike(file, since)


def _shallow(file: File, line: int, last: Node | None) -> Diagnostic | None:
    """Explain a line that goes on with a text under a bar, and stands before it."""
    found = _TEXT_LINE.match(file.line(line))
    match last:
        case Scalar(style="literal" | "folded") if found and line > last.span.end[0]:
            column = found.end() + 1
            return not_yaml(
                Span(file.path, (line, column), (line, column + 1)),
                "the text above ends here: this line is not indented as far as it",
                "indent all lines of a text as far as its first",
            )
        case _:
            return None


def _words(file: File, start: int) -> str:
    found = re.compile(r"\S+").match(file.text, start)
    return found[0] if found else ""


def _tab(here: Span) -> Diagnostic:
    return not_yaml(here, "a tab cannot indent a line", "indent with spaces")


def _cannot_start(file: File, index: int) -> Diagnostic:
    here = file.span(index, index + 1)
    sign = file.text[index : index + 1]
    if sign == "\t":
        return _tab(here)
    return trap(here, sign, "a sign of its own, not as the start of a text")


def _quoted(problem: str, opened: Span, file: File, index: int) -> Diagnostic:
    if "escape" in problem or "hexdec" in problem:
        at = max(file.text.rfind("\\", 0, index + 1), 0)
        return not_yaml(
            file.span(at, at + 1),
            "this text holds a backslash with a letter that means nothing",
            "write the backslash twice, or write the text under “|”",
        )
    return not_yaml(
        opened,
        "the quotation mark that opens here is never closed",
        "close it; inside '…', write an apostrophe twice",
    )


def _colon(file: File, index: int) -> Diagnostic:
    line, column = file.place(index)
    before = file.line(line)[: column - 1]
    here = file.span(index, index + 1)
    if ": " in before:
        words = before.rsplit(": ", 1)[1]
        found = trap(here, f"{words}:", "the name of a field")
        if words.startswith(("“", "‘", "„", "«")):
            straight = f'“{words[0]}” quotes nothing in YAML: write straight ones, "…"'
            found = replace(found, hint=straight)
        return found
    above = file.line(line - 1) if line > 1 else ""
    start = len(above) - len(above.lstrip())
    if _NO_SPACE.match(above):
        return _no_colon(file, line - 1, start + 1)
    item = above.startswith("- ", start)
    if re.fullmatch(rf" {{{start + 2 * item}}}[\w-]+", before) and (
        item or (above and not start)
    ):
        # What stands above is no text of a field, but a field that has no colon.
        return _no_colon(file, line - 1, start + 2 * item + 1)
    return not_yaml(
        here,
        f"“{short(before)}:” cannot be a field here: the text above goes on into it",
        "check how far both lines are indented, and that the one above has its colon; "
        "or write the text under “|”",
    )


def _no_colon(file: File, line: int, column: int) -> Diagnostic:
    words = file.line(line)[column - 1 :].rstrip()
    span = Span(file.path, (line, column), (line, column + max(len(words), 1)))
    if _NO_SPACE.match(words):
        name = words.split(":")[0]
        return not_yaml(
            span, f"“{name}:” has no space after its colon", f"write “{name}: …”"
        )
    return not_yaml(
        span,
        f"“{short(words)}” is neither a field nor an item of a list",
        "write “name: value” or “- item”; indent what belongs to the text above",
    )


def _run_on(file: File, index: int, last: Node | None) -> Diagnostic | None:
    """Explain words that follow what YAML took for complete."""
    if last is None:
        return None
    line, column = file.place(index)
    same_line = last.span.end[0] == line and last.span.end[1] <= column
    match last:
        case Scalar(style="single" | "double") if same_line and _FIELD_LINE.search(
            last.raw, last.raw.find("\n") + 1 or len(last.raw)
        ):
            start = last.start
            return _quoted("", file.span(start, start + 1), file, start)
        case Scalar(style="single" | "double") if same_line:
            return not_yaml(
                file.span(index, index + 1),
                f"the text goes on after its closing quotation mark: {short(last.raw)}",
                "quote the whole text, or write it under “|”; inside '…', write an "
                "apostrophe twice",
            )
        case Scalar(style="plain") if (
            same_line
            and last.span.start[0] == line
            and file.text[index : index + 1] == ":"
        ):
            words = f"{last.text}:"
            return trap(last.span, words, "the name of a field")
        case Scalar(style="plain") if last.comment and line > last.span.end[0]:
            gap, comment = last.comment
            start = last.end + len(gap)
            span = file.span(start, start + len(comment))
            return trap(span, comment, "a comment: the text ends before it")
        case Sequence(flow=True) | Mapping(flow=True) if same_line and file.text[
            index : index + 1
        ] in ("]", "}"):
            return not_yaml(
                file.span(index, index + 1),
                f"“{file.text[index]}” closes nothing: what it would close has ended",
                "remove it, or quote the whole text",
            )
        case Sequence(flow=True) if same_line:
            return trap(last.span, written(file, last), "a list, not as text")
        case Mapping(flow=True) if same_line:
            return trap(last.span, written(file, last), "fields, not as text")
        case _:
            return None


def written(file: File, node: Node) -> str:
    """Give what stands at a node, where it is on one line."""
    (line, start), (last, end) = node.span.start, node.span.end
    return file.line(line)[start - 1 : end - 1 if line == last else None]


def _misplaced(fault: Fault, file: File) -> Diagnostic:
    here = file.span(fault.at, fault.at + 1)
    line = file.place(fault.since)[0]
    if "node content" in fault.problem:
        return not_yaml(
            here,
            "the file ends inside a list or inside braces",
            "close it with “]” or “}”; quote a text that starts with one of them",
        )
    if "flow sequence" in fault.context:
        return not_yaml(
            here,
            f"the list that “[” opens on line {line} is not closed before this",
            "close it with “]”; quote a text that has brackets, commas or colons",
        )
    if "flow mapping" in fault.context:
        return not_yaml(
            here,
            f"the fields that “{{” opens on line {line} are not closed before this",
            "close them with “}”; quote a text that has braces, commas or colons",
        )
    return lookalike_above(file, file.place(fault.at)[0]) or not_yaml(
        here,
        f"this does not line up with what starts on line {line}",
        "fields of one thing start in one column, and so do the “- ” of one list",
    )
