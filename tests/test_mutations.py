"""The shipped briefs, broken: each slip is found by its rule, on its line.

An operator puts something in place of the first match of a pattern, or a field behind
a brief without it. The slip is where `▸` stands, or else at the start of what was put.
A sound brief has nothing wrong before, so that what is found comes of the slip.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from tests.test_schema import as_editors, faults

ROOT = Path(__file__).parents[1]
BRIEFS = sorted((*ROOT.glob("briefs/*.yaml"), *ROOT.glob("examples/*.yaml")))


class Operator(NamedTuple):
    """A way to break a brief, and the code of what is found then."""

    name: str
    code: str
    pattern: str
    put: str
    english: bool = False  # nothing is said of other languages


_REPLACED = (
    # What is no YAML, or something else than it looks.
    Operator(
        "a key twice",
        "BG103",
        r"^(?P<before>title: .*\n)",
        r"\g<before>▸title: Again\n",
    ),
    Operator("a tab", "BG101", r"(?<=^findings:\n)  (?=- id:)", r"\t"),
    Operator("no space after a colon", "BG101", r"^subtitle: (?=\w)", "subtitle:"),
    Operator(
        "a space that does not break, before a field",
        "BG101",
        r"(?<=^findings:\n)(  - id: .*\n)    claim:",
        "\\1▸\u00a0\u00a0\u00a0\u00a0claim:",
    ),
    Operator(
        "a space that does not break, behind a colon",
        "BG101",
        r"^title: ",
        "title:\u00a0",
    ),
    Operator("a colon of another script", "BG101", r"^title: ", "title\uff1a"),
    Operator("a long dash for an item", "BG101", r"(?<=^findings:\n)  - ", "  — "),
    Operator("a bullet for an item", "BG101", r"(?<=^findings:\n)  - ", "  • "),
    Operator("a star for an item", "BG101", r"(?<=^findings:\n)  - ", "  * "),
    Operator("no space after a dash", "BG101", r"(?<=^findings:\n)  - ", "  -"),
    Operator(
        "two versions that met",
        "BG101",
        r"^title: .*\n",
        r"<<<<<<< ours\n\g<0>=======\ntitle: Another\n>>>>>>> theirs\n",
    ),
    Operator(
        "a field one column too near",
        "BG101",
        r"(?<=^findings:\n)(  - id: .*\n)    claim:",
        r"\1▸   claim:",
    ),
    Operator(
        "a field one column too far",
        "BG101",
        r"(?<=^findings:\n)(  - id: .*\n)    claim:",
        r"\1▸     claim:",
    ),
    Operator("no colon", "BG101", r"^title: ", "title "),
    Operator("an equals sign for a colon", "BG101", r"^title: ", "title = "),
    Operator(
        "a line of a text that is not as deep",
        "BG101",
        r"^(summary: \|\n  \S.*\n)  (?=\S)",
        r"\1▸ ",
    ),
    Operator(
        "straight quotation marks inside others",
        "BG101",
        r"^title: .*",
        'title: "The "free" meals"',
    ),
    Operator(
        "text behind quotation marks", "BG101", r"^title: .*", 'title: "Free" meals'
    ),
    Operator(
        "an apostrophe in single quotation marks",
        "BG101",
        r"^title: .*",
        "title: 'The ministry's meals'",
    ),
    Operator("a quotation mark left open", "BG101", r"^title: ", 'title: "'),
    Operator("a backslash", "BG101", r"^title: .*", r'title: "C:\\Users"'),
    Operator("a bracket too many", "BG101", r"(?<=evidence: )\[[\w-]+\]$", r"\g<0>]"),
    Operator("a list on its field's line", "BG101", r"^title: ", "title: - "),
    Operator("an end in the middle", "BG101", r"^findings:", "...\n▸findings:"),
    Operator("a second document", "BG102", r"^findings:", "---\nfindings:"),
    Operator("an anchor", "BG106", r"rests_on: (?=\[)", "rests_on: &these "),
    Operator(
        "an order to merge",
        "BG106",
        r"(?<=^findings:\n)  - id:",
        "  - <<: {basis: direct}\n    id:",
    ),
    Operator("a tag", "BG106", r"^title: ", "title: !!str "),
    Operator(
        "quotation marks that YAML has not",
        "BG106",
        r"^title: .*",
        "title: “Meals: all of them”",
    ),
    Operator(
        "a semicolon between braces",
        "BG106",
        r"disclosure: \{.*",
        "disclosure: {funding: none; interests: none}",
    ),
    Operator(
        "a text with a comma between braces",
        "BG106",
        r"disclosure: \{.*",
        "disclosure: {funding: Smith, Doe and Sons, interests: none}",
    ),
    Operator("a hidden turn of direction", "BG101", r"^(title: \w+)", "\\1\u202e"),
    Operator("a colon in a plain text", "BG106", r"^title: .*$", "title: This: that"),
    Operator("a text cut by a sign", "BG106", r"^(title: [\w ]+).*$", r"\1 #1 of two"),
    Operator("a text that starts with a star", "BG106", r"^title: ", "title: *"),
    Operator("a text that starts with an ampersand", "BG106", r"^title: ", "title: &"),
    Operator(
        "a text that starts with an exclamation", "BG106", r"^title: ", "title: !"
    ),
    Operator(
        "a text that starts with a bracket", "BG106", r"^title: .*$", "title: [A] b"
    ),
    # Fields and values.
    Operator("no title", "BG202", r"\A(?P<head>(?s:.*?))^title: .*\n", r"\g<head>▸"),
    Operator("title misspelt", "BG201", r"^title:", "titel:"),
    Operator("findings misspelt", "BG201", r"^findings:", "findngs:"),
    Operator("claim misspelt", "BG201", r"(?<=^    )claim:", "cliam:"),
    Operator("evidence misspelt", "BG201", r"(?<=^    )evidence:", "evidense:"),
    Operator("action misspelt", "BG201", r"action:", "acton:"),
    Operator("type misspelt", "BG201", r"(?<=[{ ])type:", "typ:"),
    Operator(
        "a field too deep",
        "BG201",
        r"^(findings:\n  - id: .*\n)",
        "\\1    ▸summary: Here.\n",
    ),
    Operator(
        "no claim", "BG202", r"(?<=^findings:\n)  (- id: .*\n)    claim: .*\n", r"  ▸\1"
    ),
    Operator("no action", "BG202", r"- action: .*\n +", "- "),
    Operator("a list for a text", "BG203", r"^title: .*$", "title:\n  ▸- A\n  - B"),
    Operator(
        "a text for a list", "BG203", r"rests_on: \[([\w-]+).*\]", r"rests_on: \1"
    ),
    Operator("nothing for a text", "BG203", r"^title: .*$", "title:"),
    Operator("null for a text", "BG203", r"^title: .*$", "title: null"),
    Operator("a date that is none", "BG204", r"^date: .*$", "date: 2026-02-30"),
    Operator(
        "a language that is none", "BG204", r"^language: .*$", "language: English"
    ),
    Operator("a basis that is none", "BG204", r"basis: \w+", "basis: rumour"),
    Operator("a level that is none", "BG204", r"level: \w+", "level: certain"),
    Operator("a severity that is none", "BG204", r"severity: \w+", "severity: grave"),
    Operator("a status that is none", "BG204", r"^status: \w+", "status: done"),
    Operator("a day in words", "BG204", r"^date: .*", "date: 2 May 2026"),
    Operator("a day as in America", "BG204", r"^date: .*", "date: 05/02/2026"),
    Operator("a year as octal numbers are", "BG204", r"issued: (?=\d)", "issued: 0"),
    Operator("a yes", "BG204", r"^status: \w+", "status: yes"),
    Operator("a country that has no tag", "BG204", r"^language: .*", "language: en-UK"),
    Operator("a capital in an id", "BG204", r"(?<=  - id: )\w", "X"),
    Operator("an id of two words", "BG204", r"(?<=  - id: )", "my "),
    Operator("a type with a capital", "BG204", r"type: report", "type: Report"),
    Operator("a field with a capital", "BG201", r"^title:", "Title:"),
    Operator("a field with a hyphen", "BG201", r"rests_on:", "rests-on:"),
    Operator(
        "brackets around a choice",
        "BG203",
        r"caveats: none known",
        "caveats: [none known]",
    ),
    Operator("a year that is none", "BG204", r"issued: \d{4}", "issued: last year"),
    Operator("a choice for a list", "BG204", r"caveats: none known", "caveats: none"),
    Operator(
        "a link that is no address", "BG204", r"\[\]\(#[\w-]+\)", "[so](javascript:x)"
    ),
    # Names.
    Operator(
        "an id misspelt in rests_on", "BG302", r"rests_on: \[(\w)", r"rests_on: [\1q"
    ),
    Operator(
        "an id misspelt in qualifies", "BG302", r"qualifies: \[(\w)", r"qualifies: [\1q"
    ),
    Operator("an id misspelt in a link", "BG302", r"\]\(#(\w)", r"](#\1q"),
    Operator("a number for an id", "BG302", r"rests_on: \[[\w-]+", "rests_on: [1"),
    Operator("a voice misspelt", "BG302", r"(?<=    )by: ([a-z])", r"by: \1q"),
    Operator(
        "a note without its words", "BG302", r"^(summary: \|\n  \w+)", r"\1▸[^lost]"
    ),
    Operator("a cite key misspelt", "BG401", r"\[@(\w)", r"[@\1q"),
    Operator("a source misspelt", "BG401", r"source: ([a-z])", r"source: \1q"),
    Operator(
        "evidence of a source that is not there",
        "BG401",
        r"evidence: \[(\w)",
        r"evidence: [\1q",
    ),
    Operator(
        "a word swapped in a quotation that is checked",
        "BG404",
        r"^(        quote: )Nobody\b",
        r"\1Everybody",
    ),
    Operator(
        "one id for two findings",
        "BG301",
        r"(?<=^findings:\n)  - id: (?P<id>[\w-]+)\n(?P<rest>(?s:.*?)^  - id: )[\w-]+",
        r"  - id: \g<id>\n\g<rest>▸\g<id>",
    ),
    # The argument.
    Operator(
        "a finding without evidence",
        "BG501",
        r"(claim: .*\n)    evidence: \[.*\]\n",
        r"▸\1",
    ),
    Operator(
        "a recommendation on nothing",
        "BG502",
        r"(action: .*\n(?:    (?:issued_by|to|due): .*\n)*)    rests_on: .*\n",
        r"▸\1",
    ),
    Operator(
        "a caveat that is unbound",
        "BG503",
        r"(point: (?:>-\n +)?)((?s:(?:(?!\n  - ).)*?)\n)    qualifies: .*\n",
        r"\1▸\2",
    ),
    Operator(
        "a dispute with one side",
        "BG508",
        r"(    contested:\n      - by: .*\n)((?:        .*\n)*)"
        r"(?:      - .*\n(?:        .*\n)*)+",
        r"\1▸\2",
    ),
    Operator(
        "a day for acting that was before the brief",
        "BG408",
        r"(^date: [\s\S]*?\n    )due: \d.*",
        r"\1due: ▸2001-02",
    ),
    Operator("a day for acting that is none", "BG204", r"due: \d.*", "due: ▸2031-13"),
    # What a reader with other senses needs.
    Operator(
        "a picture that nobody describes",
        "BG701",
        r"(image: .*\n)( +)alt: >-\n(?:\2  .*\n)+",
        r"▸\1",
    ),
    Operator(
        "a picture that is not there", "BG105", r"image: .*", "image: nowhere.png"
    ),
    Operator("a picture from above", "BG104", r"image: .*", "image: ../map.png"),
    Operator(
        "a picture from the net",
        "BG104",
        r"image: .*",
        "image: https://example.org/a.png",
    ),
    Operator("a picture from the root", "BG104", r"image: .*", "image: /etc/hosts"),
    Operator(
        "a letter that no font has", "BG705", r"^title: (\w+)", "title: \\1 \u062f"
    ),
)
_BEHIND = (
    Operator("a quotation mark never closed", "BG101", "keywords", 'keywords: ["a]'),
    Operator("a field that nobody knows", "BG201", "colour", "colour: red"),
    Operator("a style that is not there", "BG204", "style", "style: instutite-of-all"),
    Operator("a style file that is not there", "BG105", "style", "style: nowhere.yaml"),
    Operator("a part that is none", "BG302", "parts", "parts: [summary, findngs]"),
    Operator(
        "words that were to be written",
        "BG205",
        "acknowledgements",
        "acknowledgements: Thanks to TODO.",
    ),
    Operator(
        "a link that says nothing",
        "BG704",
        "acknowledgements",
        "acknowledgements: Thanks [here](https://example.org/).",
    ),
    Operator(
        "a heading left out",
        "BG707",
        "sections",
        "sections:\n  - id: more\n    title: More\n    body: |\n"
        "      # One\n\n      ▸### Three\n\n      Words.",
    ),
    Operator(
        "a quotation without an end",
        "BG415",
        "acknowledgements",
        'acknowledgements: Thanks to ▸"friends of the house.',
    ),
    Operator(
        "an emphasis without an end",
        "BG207",
        "acknowledgements",
        "acknowledgements: Thanks to ▸**friends of the house.",
    ),
    Operator(
        "a word that stands twice",
        "BG611",
        "acknowledgements",
        "acknowledgements: Thanks to ▸the the friends of the house.",
        english=True,
    ),
    Operator(
        "a page that no work has",
        "BG416",
        "acknowledgements",
        "acknowledgements: Thanks to friends [▸@nobody, p. 0].",
    ),
    Operator(
        "a note without an end",
        "BG204",
        "acknowledgements",
        "acknowledgements: Thanks to friends▸^[Of the house.",
    ),
    Operator(
        "a quotation that is told in two ways",
        "BG405",
        "sections",
        "sections:\n  - id: more\n    title: More\n    body: |\n"
        '      One says "we never went back to that place of ours".\n\n'
        '      Again: "we never went ▸home to that place of ours".',
    ),
    Operator("a day that is past", "BG954", "review_by", "review_by: 2020-01-01"),
    Operator(
        "a waiver of no rule",
        "BG107",
        "keywords",
        "# briefgen: ignore[argument/nothing] So.\nkeywords: [a]",
    ),
    Operator(
        "a waiver without a reason",
        "BG107",
        "keywords",
        "# briefgen: ignore[BG502]\nkeywords: [a]",
    ),
    Operator(
        "a waiver of what cannot be waived",
        "BG107",
        "keywords",
        "# briefgen: ignore[BG302] So.\nkeywords: [a]",
    ),
    Operator(
        "a waiver that lets nothing pass",
        "BG107",
        "keywords",
        "# briefgen: ignore[BG502] So.\nkeywords: [a]",
    ),
    Operator(
        "a finding that nothing uses",
        "BG304",
        "glossary",
        "glossary: {Quixotism: what nobody here speaks of}",
    ),
    Operator(
        "a sentence without an end",
        "BG605",
        "sections",
        "sections:\n  - id: more\n    title: More\n    ▸body: We"
        + " and they" * 20
        + " agreed.",
        english=True,
    ),
    Operator(
        "a spelling of others",
        "BG608",
        "acknowledgements",
        "acknowledgements: Thanks to all who color maps.",
        english=True,
    ),
    Operator(
        "a share without its whole",
        "BG515",
        "sections",
        "sections:\n  - id: more\n    title: More\n"
        "    ▸body: In July, 62 per cent said that they skip lunch.",
        english=True,
    ),
    Operator(
        "an ORCID with a slip",
        "BG204",
        "authors",
        "authors: [{name: A, orcid: 0000-0002-1825-0096}]",
    ),
)


def replaced(text: str, operator: Operator) -> tuple[str, int] | None:
    """Break a brief by an operator, if it can be; say on which line it is broken."""
    found = re.search(operator.pattern, text, re.MULTILINE)
    if found is None:
        return None
    put = found.expand(operator.put)
    return _marked(text[: found.start()], put, text[found.end() :])


def put_behind(text: str, operator: Operator) -> tuple[str, int] | None:
    """Put a field behind a brief that has not got it; say on which line it stands."""
    if re.search(rf"^{operator.pattern}:", text, re.MULTILINE):
        return None
    if operator.english and "\nlanguage: en-GB\n" not in text:
        return None
    return _marked(text, operator.put, "\n")


def _marked(before: str, put: str, after: str) -> tuple[str, int]:
    start, mark, rest = put.partition("▸")
    line = f"{before}{start if mark else ''}".count("\n") + 1
    return f"{before}{start}{rest}{after}", line


def judged(text: str, path: Path) -> tuple[Diagnostic, ...]:
    """Say what is wrong with a text that stands in place of a brief."""
    source = SourceText(path.name, text.encode(), path.parent)
    return validate_brief(source).diagnostics


SLIPS = [
    pytest.param(path, *slip, operator.code, id=f"{path.stem}: {operator.name}")
    for path in BRIEFS
    for operators, way in ((_REPLACED, replaced), (_BEHIND, put_behind))
    for operator in operators
    if (slip := way(path.read_text(encoding="utf-8"), operator)) is not None
]


@pytest.fixture(autouse=True)
def _on_the_day_of_the_first_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def test_every_way_to_break_a_brief_breaks_some() -> None:
    used = {str(slip.id).partition(": ")[2] for slip in SLIPS}

    assert used == {operator.name for operator in (*_REPLACED, *_BEHIND)}
    assert len(used) > 50


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_before_it_is_broken_a_brief_has_nothing_wrong(path: Path) -> None:
    assert judged(path.read_text(encoding="utf-8"), path) == ()


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_brief_of_another_system_has_nothing_wrong(path: Path, end: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\n", end)

    assert judged(f"\ufeff{text}", path) == ()


def _once_each() -> Iterator[tuple[Path, str]]:
    """Yield the first slip of each kind that is YAML still."""
    known = set[str]()
    for slip in SLIPS:
        path, text, *_ = slip.values
        name = str(slip.id).partition(": ")[2]
        if name not in known and isinstance(path, Path) and isinstance(text, str):
            known.add(name)
            with suppress(yaml.YAMLError):
                as_editors(text)
                yield path, text


def test_what_the_schema_refuses_the_product_refuses_and_other_shapes_it_refuses() -> (
    None
):
    for path, text in _once_each():
        found = judged(text, path)
        codes = {each.code for each in found if each.severity is Severity.ERROR}
        refused = faults("brief", as_editors(text))

        assert codes or not refused, (text, refused)
        assert refused or codes.isdisjoint({"BG201", "BG202", "BG203"}), (text, found)


@pytest.mark.parametrize(("path", "text", "line", "code"), SLIPS)
def test_a_slip_is_found_by_its_rule_on_its_line(
    path: Path, text: str, line: int, code: str
) -> None:
    found = [(each.code, each.span.start[0]) for each in judged(text, path)]

    assert (code, line) in found
