"""LaTeX as it stands in BibTeX, and what it stands for."""

import time

import pytest

from briefgen.read.bibliography.latex import Latex


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"M\"uller and Caf\'{e}", "Müller and Café"),
        (
            r"{\'E}cole, \c{c}a, \v Zi\v{z}ek, {\O}re, Stra{\ss}e",
            "École, ça, Žižek, Øre, Straße",
        ),
        (r"Na{\"\i}ve", "Naïve"),
        (r"\o re", "øre"),
        (r"A \& B: 50\%, \$5, \#1, a\_b", "A & B: 50%, $5, #1, a_b"),
        ("pp.~11--29 --- ``so''", "pp.\u00a011–29 — “so”"),
        (r"\emph{in} H\textsubscript{2}O", "<i>in</i> H<sub>2</sub>O"),
        (r"\url{https://example.org/a}", "https://example.org/a"),
        ("two\n  lines", "two lines"),
        ("Müller", "Müller"),
        ("}{", ""),
        ("\\", ""),
        ("it's - a", "it's - a"),
    ],
)
def test_it_becomes_unicode(latex: str, words: str) -> None:
    assert Latex(latex).words() == words


def test_braces_in_a_title_keep_the_case_of_what_they_hold() -> None:
    title = Latex("Hunger in {NATO} and {e}lsewhere", title=True).words()

    assert title == 'Hunger in <span class="nocase">NATO</span> and elsewhere'


def test_a_command_that_is_not_known_is_named_and_nothing_is_read() -> None:
    latex = Latex(r"\input{/etc/passwd} \foo{b}")

    assert latex.words() == "/etc/passwd b"
    assert latex.unknown == ["\\input", "\\foo"]


@pytest.mark.parametrize("bomb", ["{" * 50_000, r"\'" * 50_000, r"\emph{" * 20_000])
def test_nothing_takes_long(bomb: str) -> None:
    started = time.process_time()
    Latex(bomb).words()

    assert time.process_time() - started < 3
