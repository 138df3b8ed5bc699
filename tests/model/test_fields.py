"""Every field with words in it is walked, wherever it stands."""

from briefgen.diagnostics import NOWHERE, Span
from briefgen.model.blocks import Callout, Paragraph, Table
from briefgen.model.brief import Brief, Caveat, Disclosure, Recommendation
from briefgen.model.fields import every, fields, place
from briefgen.model.inlines import Emphasis, Note, Text, Words, plain
from briefgen.model.values import Id, Placed

HERE = Span("brief.yaml", (2, 3), (2, 9))
THERE = Span("brief.yaml", (4, 1), (5, 2))


def text(words: str) -> Text:
    return (Words(HERE, words),)


def found(brief: Brief) -> list[tuple[str, str]]:
    """Give the fields that hold something, by name, with their words."""
    return [
        (
            field.name,
            field.value if isinstance(field.value, str) else plain(field.value),
        )
        for field in fields(brief)
        if field.value and field.name not in {"language", "attach", "severity"}
    ]


def test_fields_are_walked_in_their_order_at_any_depth() -> None:
    brief = Brief(
        THERE,
        text("Title"),
        disclosure=Disclosure(THERE, ai=text("none")),
        summary=(Callout(THERE, (Paragraph(THERE, text("Deep")),), kind="note"),),
        recommendations=(
            Recommendation(
                THERE,
                text("Act"),
                rests_on=("one", "two"),
                caveats=(Caveat(THERE, label="Beware"),),
            ),
        ),
        corrections=(text("first"), text("second")),
    )
    assert found(brief) == [
        ("title", "Title"),
        ("ai", "none"),
        ("text", "Deep"),
        ("kind", "note"),
        ("action", "Act"),
        ("rests_on", "one"),
        ("rests_on", "two"),
        ("label", "Beware"),
        ("corrections", "first"),
        ("corrections", "second"),
    ]


def test_the_cells_of_a_table_are_texts_of_their_own() -> None:
    rows = ((text("a"), text("b")), (text("c"), ()))
    brief = Brief(THERE, text("T"), context=(Table(THERE, (), rows=rows),))

    assert [w for name, w in found(brief) if name == "rows"] == ["a", "b", "c"]


def test_the_terms_of_the_glossary_are_words_and_keys_of_people_are_not() -> None:
    brief = Brief(THERE, text("T"), glossary={"Daesh": text("a name")})
    assert ("glossary", "Daesh") in found(brief)


def test_inlines_are_found_inside_others() -> None:
    deep = (Emphasis(HERE, (Note(HERE, text("note")),)),)
    brief = Brief(THERE, text("T"), corrections=(deep,))

    assert [words.text for words in every(Words, brief)] == ["T", "note"]


def test_what_is_placed_stands_there_and_the_rest_where_its_owner_does() -> None:
    assert place(Placed("x", HERE), THERE) == HERE
    assert place(Id.parse("x").at(HERE), THERE) == HERE
    assert place(Placed("x"), THERE) == THERE
    assert place("x", THERE) == THERE
    assert place((), THERE) == THERE
    assert place(None, THERE) == THERE


def test_a_text_stands_from_its_first_word_to_its_last() -> None:
    words = (Words(HERE, "a"), Words(THERE, "b"))
    assert place(words, NOWHERE) == Span("brief.yaml", (2, 3), (5, 2))


def test_keys_and_paths_are_not_printed_and_words_are() -> None:
    brief = Brief(THERE, text("T"), style="institute", topic="Security")

    assert [f.name for f in fields(brief) if f.printed] == ["title", "topic"]
