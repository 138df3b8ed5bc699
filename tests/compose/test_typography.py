"""Texts as an author types them, as a typesetter sets them."""

import re

import pytest

from briefgen.compose.typography import Typesetter
from briefgen.diagnostics import NOWHERE
from briefgen.flowables import Run
from briefgen.locale import Locale, Numerals, Punctuation
from briefgen.model.inlines import Citation, Cite, Emphasis, Text, Words, plain
from tests.make import composition, every

ENGLISH = Punctuation(NOWHERE, ("“", "”", "‘", "’"), ("‘", "’", "“", "”"), "", "", "")
FRENCH = Punctuation(
    NOWHERE,
    ("«", "»", "“", "”"),
    ("«", "»", "“", "”"),
    "\u00a0",
    "\u202f",
    "\u00a0",
)


def typesetter(
    punctuation: Punctuation = ENGLISH, *, single: bool = False
) -> Typesetter:
    months = ("January", "September", "mai")
    locale = Locale(
        span=NOWHERE,
        language="en",
        punctuation=punctuation,
        numerals=Numerals(NOWHERE, ".", ",", "{n}%", "{unit}{n}"),
        verb_first=True,
        timing=(),
        first="1",
        months=months,
        day="",
        month="",
        headings={},
        marks={},
        confidence={},
        basis={},
        priorities={},
        strengths={},
        kinds={},
        editions={},
        graded={},
        words={},
    )
    return Typesetter(locale, single)


def words(text: str) -> Words:
    return Words(NOWHERE, text)


def set_words(
    text: str, punctuation: Punctuation = ENGLISH, *, single: bool = False
) -> str:
    return plain(typesetter(punctuation, single=single).set((words(text),)))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "no".', "He said “no”."),
        ("""He said "it is 'over' now".""", "He said “it is ‘over’ now”."),
        ("It's the '90s, isn't it?", "It’s the ’90s, isn’t it?"),
        ("the defectors' stories", "the defectors’ stories"),
        ('("so")', "(“so”)"),
        ("Assad's 'old' army", "Assad’s ‘old’ army".replace("‘old’", "“old”")),
    ],
)
def test_straight_marks_become_those_of_the_language(typed: str, printed: str) -> None:
    assert set_words(typed) == printed


def test_a_style_may_ask_for_single_marks_outside() -> None:
    assert set_words("\"a 'b' c\"", single=True) == "‘a “b” c’"


def test_french_marks_and_high_punctuation_have_their_spaces() -> None:
    printed = set_words('Il dit: "non"; pourquoi?', FRENCH)

    assert printed == "Il dit\u00a0: «\u00a0non\u00a0»\u202f; pourquoi\u202f?"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("on 21 September", "on 21\u00a0September"),
        ("see p. 12", "see p.\u00a012"),
        ("J. R. Smith", "J.\u00a0R.\u00a0Smith"),
        ("one – two", "one\u00a0– two"),
        ("12 per cent", "12\u00a0per cent"),
    ],
)
def test_what_belongs_together_does_not_part(typed: str, printed: str) -> None:
    assert set_words(typed) == printed


def citation() -> Citation:
    return Citation(NOWHERE, (Cite(NOWHERE, "a"),))


def order(text: Text) -> str:
    return "".join("*" if isinstance(i, Citation) else plain((i,)) for i in text)


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("It ended ", ". Then", "It ended.* Then"),
        ('It "ended" ', ", then", "It “ended”,* then"),
        ("It ended", " there", "It ended* there"),
    ],
)
def test_a_citation_stands_behind_the_punctuation(
    before: str, after: str, printed: str
) -> None:
    text = typesetter().set((words(before), citation(), words(after)))

    assert order(text) == printed


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("Tout finit. ", "", "Tout finit*."),
        ("Tout finit ", ". Puis", "Tout finit*. Puis"),
        ("Tout finit... ", "", "Tout finit...*"),
        ("Tout finit ? ", "", "Tout finit*\u202f?"),
        ("Tout finit! ", "Puis", "Tout finit*\u202f!Puis"),
        ("Tout finit ", " ? Puis", "Tout finit*\u202f? Puis"),
        ("Tout finit; ", "puis", "Tout finit*\u202f;puis"),
    ],
)
def test_in_french_it_stands_before_it(before: str, after: str, printed: str) -> None:
    written: Text = (words(before), citation())
    written += (words(after),) if after else ()

    assert order(typesetter(FRENCH).set(written)) == printed


def test_quotation_marks_balance_across_emphasis() -> None:
    text = (words('"a '), Emphasis(NOWHERE, (words("b"),)), words(' c"'))

    assert plain(typesetter().set(text)) == "“a b c”"


def test_marks_inside_a_quotation_alternate() -> None:
    assert typesetter().quoted("they said “no”") == "“they said ‘no’”"


PLAIN = """
title: "L'essai"
publisher: {name: "Observatoire de l'enfance", url: "https://example.org/l'a"}
contact: {name: "J. O'Neil", email: "j.o'neil@example.org"}
recommendations:
  - {id: act, action: "D'abord `l'code`.", to: ["l'Éducation"], rests_on: [f]}
findings:
  - {id: f, claim: "L'un.", evidence: [s]}
context:
  - table: {id: t, caption: "L'un", columns: ["L'a"], rows: [["d'un"]], source: s}
  - "~~~\\nl'bloc\\n~~~"
sources: {s: {type: report, title: "L'eau", author: "Observatoire de l'enfance"}}
"""


def test_plain_fields_have_the_apostrophes_of_the_text() -> None:
    made = composition(f"language: fr\n{PLAIN}")
    printed = " ".join(run.text for run in every(Run, made.flowables))

    straight = re.findall(r"\S*'\S*", printed)
    assert straight == ["l'code", "l'bloc", "j.o'neil@example.org"]
    assert "Source\u00a0: " in printed
