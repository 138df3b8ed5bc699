"""A project's terms and acronyms → which of them contradict themselves."""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic
from briefgen.model.fields import place
from briefgen.rules import RULES
from briefgen.rules.wording import quoted
from briefgen.settings import Settings

_ACRONYM = re.compile(r"[A-Z]{2,8}")


def check_words(settings: Settings) -> Iterator[Diagnostic]:
    """Say which terms lead nowhere, and which acronyms are none."""
    terms = settings.terms
    for variant, preferred in terms.items():
        if not variant.strip() or not preferred.strip():
            message = "a term has no words"
            yield _bad(settings, variant, message, 'write "variant" = "the term"')
        elif variant == preferred:
            message = f"the term {quoted(variant)} is to be replaced by itself"
            yield _bad(settings, variant, message, "remove it, or mend one of the two")
        elif preferred in terms:
            message = f"{quoted(preferred)} is a variant itself, of another term"
            hint = f"write “{terms[preferred]}” here, too"
            yield _bad(settings, preferred, message, hint)
    for name in settings.acronyms:
        if name in terms:
            message = f"the acronym {quoted(name)} is a variant of a term as well"
            hint = "leave it out here: it is not to be used"
            yield _bad(settings, name, message, hint)
        elif not _ACRONYM.fullmatch(name):
            message = f"{quoted(name)} is not an acronym of two to eight capitals"
            hint = "write it without a plural s; others are not asked for"
            yield _bad(settings, name, message, hint)


def _bad(settings: Settings, words: str, message: str, hint: str) -> Diagnostic:
    span = place(words, settings.span)
    return Diagnostic("BG204", RULES["BG204"].name, span, message, hint)
