"""Works in CSL-JSON and citations in Markdown → how a style writes them, as JSON.

    python -m bench.citations --works WORKS --cases CASES --style STYLE --locale LOCALE

Run from the project's root. Everything goes through briefgen's own reading and its own
citation styles; what is written can be compared with what other processors write.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import Span
from briefgen.model.cited import CitedText, CitedWords, plain_words
from briefgen.model.inlines import Citation, Text
from briefgen.model.sources import Source
from briefgen.model.values import Language
from briefgen.model.walk import inlines
from briefgen.model.work_types import WorkType
from briefgen.read.bibliography.from_csl import read_csl
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.decode import decode, decode_sound
from briefgen.read.nodes import File, Node, Scalar, Sequence
from briefgen.read.nodes import Mapping as MappingNode
from briefgen.read.yamltree import parse
from briefgen.record import record
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import (
    CitedWorks,
    Placed,
    Written,
    write_citations,
)

ORACLE_NAMES = {"ieee": "numeric", "harvard-cite-them-right": "harvard"}


@record
class _Texts:
    span: Span
    texts: tuple[Text, ...]


def written(
    works: Mapping[str, Source], cases: list[Any], style: str, locale: str
) -> dict[str, Any]:
    """Give every case, and the list of all works, as a style writes them."""
    terms = read_citation_terms(Language(locale))
    made = {case["id"]: _case(case, works, style, terms) for case in _sound(cases)}
    whole = write_citations(STYLES[style], terms, works, (), tuple(works))
    return {"cases": made, "bibliography": _entries(whole)}


def _sound(cases: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the cases that have an id and blocks; the others are told of."""
    for at, case in enumerate(cases):
        named = isinstance(case, dict) and isinstance(case.get("id"), str)
        if named and isinstance(case.get("blocks"), list):
            yield case
        else:
            print(f"case {at + 1} has no id, or no list of blocks", file=sys.stderr)


def read_works(path: Path) -> dict[str, Source]:
    """Read CSL-JSON, as briefgen reads a bibliography: each work as far as it is sound.

    What is lost of one is told on standard error.
    """
    return works_of(path.read_text(encoding="utf-8"), path.name)


def works_of(text: str, name: str = "works.json") -> dict[str, Source]:
    """Decode works by their keys; a field that is none of a source has no effect."""
    works, told = read_csl(File(name, text))
    sources = {}
    for work in works:
        bare = Source(work.key.span, type=WorkType("document"))
        sound, lost = decode_sound(work.fields, bare)
        told += lost
        sources[work.key.text] = sound or bare
    for each in told:
        line, column = each.span.start
        print(f"{each.span.path}:{line}:{column}: {each.message}", file=sys.stderr)
    return sources


def _node(value: Any) -> Node:  # noqa: ANN401 (what JSON holds)
    tree = parse(json.dumps(value, ensure_ascii=False), "works.json")
    assert tree.value is not None, tree.diagnostics
    node = tree.value
    assert isinstance(node, MappingNode | Sequence | Scalar)
    return node


def _case(
    case: Any,  # noqa: ANN401 (what YAML holds)
    works: Mapping[str, Source],
    style: str,
    terms: CitationTerms,
) -> dict[str, Any]:
    blocks = [block for block in case["blocks"] if isinstance(block, dict)]
    texts = [block.get("cite") or block.get("own_footnote") or "" for block in blocks]
    made = decode(_node({"texts": [str(text) for text in texts]}), _Texts)
    assert made.value is not None, made.diagnostics
    placed = [
        Placed(inline, note, "own_footnote" in block)
        for note, (block, text) in enumerate(
            zip(blocks, made.value.texts, strict=True), start=1
        )
        for inline in inlines(text)
        if isinstance(inline, Citation)
    ]
    done = write_citations(STYLES[style], terms, works, placed)
    notes = STYLES[style].kind == "note"
    return {
        "cites": [plain_words(each.text) for each in done.citations],
        "html": [_html(each.text) for each in done.citations],
        "in_text": [_in_text(each, notes=notes) for each in done.citations],
        "bibliography": _entries(done),
    }


def _in_text(each: Written, *, notes: bool) -> str | None:
    return plain_words(each.in_text) if notes and each.in_text else None


def _entries(done: CitedWorks) -> list[dict[str, str]]:
    return [
        {
            "id": work.key,
            "text": _behind(work.label, plain_words(work.text)),
            "html": _behind(work.label, _html(work.text)),
        }
        for work in done.entries
    ]


def _behind(label: str, text: str) -> str:
    return f"{label} {text}" if label else text


def _html(text: CitedText) -> str:
    return "".join(map(_run, text))


def _run(words: CitedWords) -> str:
    made = escape(words.text, quote=False)
    if words.script:
        tag = "sup" if words.script == "super" else "sub"
        made = f"<{tag}>{made}</{tag}>"
    if words.small_caps:
        made = f'<span class="sc">{made}</span>'
    if words.bold:
        made = f"<b>{made}</b>"
    return f"<i>{made}</i>" if words.italic else made


def main() -> None:
    """Write what is asked for to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--works", type=Path, required=True)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--style", required=True)
    parser.add_argument("--locale", required=True)
    asked = parser.parse_args()
    style = ORACLE_NAMES.get(asked.style, asked.style)
    if style not in STYLES:
        parser.error(f"no style “{style}”: use one of {', '.join(STYLES)}")
    cases = plain_values(parse(asked.cases.read_text(encoding="utf-8"), "cases").value)
    if not isinstance(cases, list):
        parser.error(f"{asked.cases} is no list of cases")
    made = written(read_works(asked.works), cases, style, asked.locale)
    json.dump(made, sys.stdout, ensure_ascii=False, indent=1)


def plain_values(node: Any) -> Any:  # noqa: ANN401 (what YAML holds)
    """Give nodes as plain values."""
    match node:
        case MappingNode():
            return {key.text: plain_values(value) for key, value in node.entries}
        case Sequence():
            return [plain_values(item) for item in node.items]
        case _:
            return getattr(node, "text", None)


if __name__ == "__main__":
    main()
