"""A brief to all its words as one text: what is not in it stands nowhere.

Most of what rules look for is in no brief, and that is quickly seen.
"""

from collections.abc import Iterator

from briefgen.model.inlines import Citation, Code, Words, plain
from briefgen.project import Case
from briefgen.rules.remembered import latest


@latest
def all_words(case: Case) -> str:
    """Give every word that is written in a brief, printed or not, line by line."""
    strings = (each.value for each in case.fields if isinstance(each.value, str))
    return "\n".join([*strings, *_words(case)])


def _words(case: Case) -> Iterator[str]:
    for inline in case.inlines:
        match inline:
            case Words() | Code():
                yield inline.text
            case Citation():
                for cite in inline.cites:
                    yield f"{plain(cite.prefix)}{cite.at or ''}{plain(cite.suffix)}"
            case _:
                pass  # its words come as inlines of their own
