"""Text fields: what their Markdown becomes, and where each piece of it stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.diagnostics import NOWHERE, Diagnostic, Span
from briefgen.model.inlines import (
    Changed,
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Note,
    Strong,
    Text,
    Words,
    plain,
)
from briefgen.model.places import Place, read_place
from briefgen.read.markdown import grammar, inlines
from briefgen.read.markdown.blocks import read_text
from briefgen.read.nodes import Mapping, Scalar
from briefgen.read.yamltree import parse


def read(text: str) -> tuple[Text, list[Diagnostic]]:
    """Read a text that no file holds."""
    faults: list[Diagnostic] = []
    return read_text(Scalar(NOWHERE, text, "double"), faults), faults


def good(text: str) -> Text:
    made, faults = read(text)
    assert not faults
    return made


def outline(text: Text) -> list[object]:
    """Give inlines without their places."""
    return [_outline(inline) for inline in text]


def _outline(inline: Inline) -> object:
    kind = type(inline).__name__
    match inline:
        case Words():
            return inline.text
        case Code():
            return (kind, inline.text)
        case LineBreak():
            return kind
        case Citation():
            return [
                (cite.key, cite.at, plain(cite.prefix) or None, cite.suppress_author)
                for cite in inline.cites
            ]
        case Link() | CrossReference():
            return (kind, inline.target, *outline(inline.inlines))
        case Foreign():
            return (kind, inline.language, *outline(inline.inlines))
        case Emphasis() | Strong() | Note() | Changed():
            return (kind, *outline(inline.inlines))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain words", ["plain words"]),
        ("  folded \n\n white\u2028space  ", ["folded white space"]),
        ("no\u00a0break  stays", ["no\u00a0break stays"]),
        ("a *b* c", ["a ", ("Emphasis", "b"), " c"]),
        ("**a *b***", [("Strong", "a ", ("Emphasis", "b"))]),
        ("snake_case_name 2*3*4", ["snake_case_name 2", ("Emphasis", "3"), "4"]),
        ("a `b  *c*` d", ["a ", ("Code", "b  *c*"), " d"]),
        (r"a \*b\* \[c] \\", [r"a *b* [c] \ ".rstrip()]),
        ("a  \nb\\\nc\nd", ["a", "LineBreak", "b", "LineBreak", "c d"]),
        ("AT&T &amp; &eacute;", ["AT&T & é"]),
        ("<b>raw</b> & <br/>", ["<b>raw</b> & <br/>"]),
        ("{{ name }} and \\{{", ["{{ name }} and {{"]),
        ("[a](https://b.c)", [("Link", "https://b.c", "a")]),
        ("[](https://b.c)", [("Link", "https://b.c", "https://b.c")]),
        ("<https://b.c/d?e=f>", [("Link", "https://b.c/d?e=f", "https://b.c/d?e=f")]),
        ("<a@b.c>", [("Link", "mailto:a@b.c", "a@b.c")]),
        ("see [](#speak-out)", ["see ", ("CrossReference", "speak-out")]),
        ("[*so*](#a)", [("CrossReference", "a", ("Emphasis", "so"))]),
        ("[mot]{lang=fr}", [("Foreign", "fr", "mot")]),
        (
            '[*mot* two]{lang="fr-CA"}',
            [("Foreign", "fr-CA", ("Emphasis", "mot"), " two")],
        ),
        ("[a]{b}", ["[a]{b}"]),
        (
            "a^[With *words*.] b",
            ["a", ("Note", "With ", ("Emphasis", "words"), "."), " b"],
        ),
        (
            "a[^n] b\n\n[^n]: Its words\n  go on.",
            ["a", ("Note", "Its words go on."), " b"],
        ),
        ("a[^n]\n[^n]: Words.", ["a", ("Note", "Words.")]),
        ("one\n\ntwo[^n]\n\n[^n]: W.", ["one", " ", "two", ("Note", "W.")]),
        (
            "- no list\n# no heading[^n]\n\n[^n]: W.",
            ["- no list # no heading", ("Note", "W.")],
        ),
        ("a^b^ ~c~ | d |", ["a^b^ ~c~ | d |"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_markdown_becomes_inlines(text: str, wanted: list[object]) -> None:
    assert outline(good(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[@a]", [("a", None, None, False)]),
        ("[@a, p. 12]", [("a", "p. 12", None, False)]),
        ("[@a p. 12]", [("a", "p. 12", None, False)]),
        ("[*see* @a, *p*. 1]", [("a", "*p*. 1", "see", False)]),
        ("[-@a]", [("a", None, None, True)]),
        (
            "[@a, p. 1; see also -@b; @c:d_e.f]",
            [
                ("a", "p. 1", None, False),
                ("b", None, "see also", True),
                ("c:d_e.f", None, None, False),
            ],
        ),
        ("[@a, p. 1; p. 2]", [("a", "p. 1; p. 2", None, False)]),
        (
            "[@a; p. 2;\n p. 3; @b]",
            [("a", "p. 2; p. 3", None, False), ("b", None, None, False)],
        ),
        ("[compare; @a.]", [("a", ".", "compare;", False)]),
        ("[@a, [sic] p. 1]", [("a", "[sic] p. 1", None, False)]),
        ("[@a,\n  p.\n  1]", [("a", "p. 1", None, False)]),
        (r"[@a, p\. \] 1]", [("a", "p. ] 1", None, False)]),
    ],
)
def test_a_citation_has_its_cites(text: str, wanted: list[object]) -> None:
    assert outline(good(text)) == [wanted]


@pytest.mark.parametrize(
    ("text", "label", "locator", "suffix"),
    [
        ("[@a, p. 12]", "page", "12", ""),
        ("[@a, pp. 5, 9, 12-14]", "page", "5, 9, 12-14", ""),
        ("[@a, 11]", "page", "11", ""),
        ("[@a, xii-xv]", "page", "xii-xv", ""),
        ("[@a, sec. 57(2)]", "section", "57(2)", ""),
        ("[@a, chap. 2, for a review]", "chapter", "2", ", for a review"),
        ("[@a, emphasis added]", None, None, "emphasis added"),
        ("@a [para. 3]", "paragraph", "3", ""),
    ],
)
def test_a_place_is_taken_apart(
    text: str, label: str | None, locator: str | None, suffix: str
) -> None:
    (citation,) = good(text)
    assert isinstance(citation, Citation)
    (cite,) = citation.cites
    assert (cite.label, cite.locator, plain(cite.suffix)) == (label, locator, suffix)
    assert citation.narrative == text.startswith("@")


def test_the_places_of_a_citation_are_read_once_however_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str | None] = []

    def count(written: str | None) -> Place:
        asked.append(written)
        return read_place(written)

    monkeypatch.setattr("briefgen.read.markdown.cites.read_place", count)
    good(f"[@a{'; 5' * 5_000}]")
    assert len(asked) == 1


@pytest.mark.parametrize(
    "text",
    [r"\@a says", "me@example.org", "[me@example.org]", "[a; b]", r"\[@a]", "[ @ ]"],
)
def test_an_at_sign_alone_cites_nothing(text: str) -> None:
    assert plain(good(text)) == text.replace("\\", "")


def placed(text: str) -> list[tuple[str, str]]:
    """Give each inline's kind, and what stands at its place in the file."""
    source = f"x: |\n  {text}"
    tree = parse(source, "b.yaml").value
    assert isinstance(tree, Mapping)
    ((_, scalar),) = tree.entries
    assert isinstance(scalar, Scalar)
    found: list[tuple[str, str]] = []

    def collect(inlines: Text) -> None:
        for inline in inlines:
            found.append((type(inline).__name__, standing(inline.span)))
            if isinstance(inline, Citation):
                found.extend(("Cite", standing(cite.span)) for cite in inline.cites)
            else:
                collect(getattr(inline, "inlines", ()))

    def standing(span: Span) -> str:
        lines = source.split("\n")
        (first, start), (last, end) = span.start, span.end
        if first == last:
            return lines[first - 1][start - 1 : end - 1]
        return f"{lines[first - 1][start - 1 :]} {lines[last - 1][: end - 1].strip()}"

    faults: list[Diagnostic] = []
    collect(read_text(scalar, faults))
    assert not faults
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "a *b* c",
            [("Words", "a "), ("Emphasis", "*b*"), ("Words", "b"), ("Words", " c")],
        ),
        ("**b**", [("Strong", "**b**"), ("Words", "b")]),
        (
            "***b***",
            [("Emphasis", "***b***"), ("Strong", "**b**"), ("Words", "b")],
        ),
        ("a `b` c", [("Words", "a "), ("Code", "`b`"), ("Words", " c")]),
        (
            "a\n  [b](#c)",
            [("Words", "a"), ("CrossReference", "[b](#c)"), ("Words", "b")],
        ),
        (
            "[see @a, p. 1; @b ]",
            [("Citation", "[see @a, p. 1; @b ]"), ("Cite", "@a, p. 1"), ("Cite", "@b")],
        ),
        (
            "a^[b *c*]",
            [
                ("Words", "a"),
                ("Note", "^[b *c*]"),
                ("Words", "b "),
                ("Emphasis", "*c*"),
                ("Words", "c"),
            ],
        ),
        ("[b]{lang=de}", [("Foreign", "[b]{lang=de}"), ("Words", "b")]),
        ("<https://a.b>", [("Link", "<https://a.b>"), ("Words", "https://a.b")]),
        (
            "x[^1]\n\n  [^1]: y *z*",
            [
                ("Words", "x"),
                ("Note", "[^1]"),
                ("Words", "y "),
                ("Emphasis", "*z*"),
                ("Words", "z"),
            ],
        ),
        (r"a \* &amp; b", [("Words", r"a \* &amp; b")]),
    ],
)
def test_each_piece_knows_its_place(text: str, wanted: list[tuple[str, str]]) -> None:
    assert placed(text) == wanted


@pytest.mark.parametrize(
    ("text", "code", "kept"),
    [
        ("[a](javascript:alert)", "BG204", "a"),
        ("[a](b.html)", "BG204", "a"),
        ("[a]()", "BG204", "a"),
        ("[a](#)", "BG204", "a"),
        ("<ftp://a.b>", "BG204", "ftp://a.b"),
        ('[a](https://b.c "d")', "BG204", "a"),
        ("a ![b](c.png)", "BG204", "a b"),
        ("[a]{lang=deutsch}", "BG204", "a"),
        ("a[^1]", "BG302", "a"),
        ("[a](#b c)", "BG204", "[a](#b c)"),
        ("see [@]", "BG204", "see [@]"),
        ("a[^my note]", "BG204", "a[^my note]"),
        ("[a]{lang}", "BG204", "[a]{lang}"),
        ("a\n\n[^1]: b", "BG302", "a"),
        ("a^[b^[c]]", "BG204", "a"),
        ("a &#x202e; b", "BG101", "a \u202e b"),
        ("a" * 20_001, "BG102", ""),
    ],
)
def test_what_is_wrong_in_a_text_is_told_and_its_words_stay(
    text: str, code: str, kept: str
) -> None:
    made, faults = read(text)

    assert [fault.code for fault in faults] == [code]
    assert plain(made) == kept


def test_notes_in_a_circle_end() -> None:
    _, faults = read("[^1]\n\n[^1]: see [^2]\n[^2]: see [^1]")
    assert {fault.code for fault in faults} == {"BG204", "BG302"}


def test_emphasis_deeper_than_eight_is_told_once_and_its_words_stay() -> None:
    made, faults = read("*a **b " * 9 + "c" + "***" * 9)

    assert [fault.code for fault in faults] == ["BG102"]
    assert plain(made).replace(" ", "").startswith("abab")


PIECES = [*"*_`[]()<>!&\\^@;#{}=\"' \n-aé:", "{lang=de}", "[^1]", "[@a", "](#b)"]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(MARKUP)
def test_any_text_is_read(text: str) -> None:
    made, _ = read(text)
    assert all(words.text for words in made if isinstance(words, Words))


@given(MARKUP.filter(lambda text: not set(text) & set("\\&\n")))
@example("*_*_![](#b)*")  # a picture without words stands between two
def test_any_words_stand_where_they_say(text: str) -> None:
    source = f"x: |2\n  {text}"
    tree = parse(source, "b.yaml").value
    assert isinstance(tree, Mapping)
    ((_, scalar),) = tree.entries
    assert isinstance(scalar, Scalar)

    def check(inlines: Text) -> None:
        for inline in inlines:
            if isinstance(inline, Words):
                (_, start), (line, end) = inline.span.start, inline.span.end
                assert line == 2
                standing = " ".join(source.split("\n")[1][start - 1 : end - 1].split())
                assert standing == inline.text.strip()
            check(getattr(inline, "inlines", ()))

    check(read_text(scalar, []))


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\\`*_[<&@")
    )
)
def test_without_markup_the_words_stay_as_they_are(text: str) -> None:
    kept = plain(good(text))
    assert kept.replace(" ", "") == "".join(
        each for each in text.strip() if each not in " \u2028\u2029"
    )


_PIECES = (
    *("[@a]", "[@b, p. 3]", "[see @a; -@c, pp. 4-5]", "[@a](x)", "[@]", "[@a [b] c]"),
    *("word", "Word. ", " ", "\n", "  ", "[x]", "[", "]", "!", "^", "(y)", "*e*"),
    *("@key", "\\[", "&amp;", "[^1]", "{lang=fr}", "—"),
)


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join))
@example("![@a]")
@example("^[@a]")
@example("[@a] is so]")
def test_citations_alone_are_read_as_with_other_markup(text: str) -> None:
    def parsed(text: str) -> list[object] | None:
        return None if grammar.MARKUP.search(text) else []

    quickly = read(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(inlines, "cited_alone", parsed)
        thoroughly = read(text)

    assert quickly == thoroughly
