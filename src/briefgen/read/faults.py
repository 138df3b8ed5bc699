"""What reading says is wrong: one maker for each code, and the author's words in it."""

from briefgen.diagnostics import Diagnostic, Edit, Span
from briefgen.project import Fault

QUOTE = "put the whole text in quotation marks, or write it under “|”"
_LONGEST = 40  # characters of the author's that a message repeats


def trap(span: Span, words: str, taken_for: str) -> Diagnostic:
    """Say that YAML takes some words for something else than text.

    All of YAML's traps have this one form, and one remedy.
    """
    message = f"YAML reads “{short(words)}” as {taken_for}"
    return Diagnostic("BG106", "file/comment-in-text", span, message, QUOTE)


def not_yaml(span: Span, message: str, hint: str | None = None) -> Diagnostic:
    """Say that a file is not YAML, or not text."""
    return Diagnostic("BG101", "file/not-yaml", span, message, hint)


def too_big(span: Span, message: str, hint: str | None = None) -> Diagnostic:
    """Say that something is over a limit."""
    return Diagnostic("BG102", "file/too-big", span, message, hint)


def short(words: str) -> str:
    """Give the author's words for a message: one line, cut, and nothing unseen."""
    line = " ".join(words.split())
    if words.strip(" \t\r\n") != words.strip():
        line = words  # a space that is none of YAML's, at its start or end
    return shown(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…")


def shown(words: str) -> str:
    """Give words with every character that cannot be seen spelt out."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else f"‹U+{ord(c):04X}›" for c in words)


def wrong_type(
    span: Span, message: str, hint: str | None = None, edit: Edit | None = None
) -> Diagnostic:
    """Say that a value has another shape than its field."""
    return Diagnostic("BG203", "schema/wrong-type", span, message, hint, edit=edit)


def bad_value(
    span: Span, message: str, hint: str | None = None, edit: Edit | None = None
) -> Diagnostic:
    """Say that a value is outside the list, range or form of its field."""
    return Diagnostic("BG204", "schema/bad-value", span, message, hint, edit=edit)


def unknown_field(
    span: Span, message: str, hint: str | None = None, edit: Edit | None = None
) -> Diagnostic:
    """Say that a field is not known."""
    return Diagnostic("BG201", "schema/unknown-field", span, message, hint, edit=edit)


def not_read(span: Span, fault: Fault) -> Diagnostic:
    """Say why a file that is named here was not read."""
    rule = "file/outside-project" if fault.code == "BG104" else "file/missing"
    return Diagnostic(fault.code, rule, span, fault.message, fault.hint)
