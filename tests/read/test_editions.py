"""Editions by their names, and what is wrong with them, at its place."""

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.brief import PART_NAMES
from briefgen.model.edition import Edition
from briefgen.read.decode import decode
from briefgen.read.editions import built_in, own_editions, read_edition, style_for
from briefgen.read.yamltree import parse
from briefgen.resources import read_text
from briefgen.settings import Settings
from tests.make import brief

PROJECT = {"press": Edition(NOWHERE, title="House"), "desk": Edition(NOWHERE)}
OWN = "editions: {press: {title: Own, parts: [summary]}}"


@pytest.mark.parametrize("name", built_in())
def test_ours_are_sound_and_name_parts_that_there_are(name: str) -> None:
    tree = parse(read_text("editions", f"{name}.yaml"), name)
    assert tree.value is not None
    read = decode(tree.value, Edition)
    assert read.value is not None
    assert not read.diagnostics
    assert {*read.value.parts} <= {*PART_NAMES}
    assert {*read.value.if_room} <= {*read.value.parts}
    assert "caveats" in read.value.parts, "no brief's major caveat may be an error"
    assert "caveats" not in read.value.if_room


def test_a_briefs_own_comes_before_its_projects_and_that_before_ours() -> None:
    own = read_edition("press", brief(OWN), PROJECT).value
    house = read_edition("desk", brief(OWN), PROJECT).value
    ours = read_edition("short", brief(OWN), PROJECT).value

    assert own is not None
    assert (own.title, own.name) == ("Own", "press")
    assert house is not None
    assert house.name == "desk"
    assert ours is not None
    assert ours.parts


def test_a_name_that_none_has_is_told_the_nearest_and_all() -> None:
    outcome = read_edition("one-pgae", brief(OWN), PROJECT)

    assert outcome.value is None
    (fault,) = outcome.diagnostics
    assert fault.message == "no edition is called “one-pgae”"
    assert fault.hint == (
        "did you mean “one-page”? the editions: one-page, short, summary, press, desk"
    )


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("{press: {parts: [sumary]}}", (2, 28), "“sumary” is neither a part"),
        ("{press: {if_room: [summary]}}", (2, 30), "“summary” is not among"),
        ("{press: {paragraphs: {sources: 2}}}", (2, 33), "“sources” is no part"),
        ("{press: {paragraphs: {context: 0}}}", (2, 33), "“0” is no number"),
        ("{../up: {parts: [summary]}}", (2, 12), "“../up” is not an id"),
        (f"{{{'a' * 41}: {{parts: [summary]}}}}", (2, 12), "too long for the name"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    text: str, place: tuple[int, int], message: str
) -> None:
    made = brief(f"title: T\neditions: {text}")

    (fault,) = own_editions(made).diagnostics

    assert fault.span.start == place
    assert message in fault.message


def test_a_project_may_name_the_sections_of_its_other_briefs() -> None:
    project = {"press": Edition(NOWHERE, parts=("legal-position", "findngs"))}

    (fault,) = read_edition("press", brief("title: T"), project).diagnostics

    assert "findngs" in fault.message


def test_more_editions_than_anybody_needs_are_told_once() -> None:
    many = ", ".join(f"e{n}: {{parts: [summary]}}" for n in range(25))

    (fault,) = own_editions(brief(f"editions: {{{many}}}")).diagnostics

    assert fault.code == "BG102"


def test_the_style_of_ours_gives_way_to_a_style_file() -> None:
    ours = read_edition("one-page", brief(OWN), {}).value
    own = Edition(NOWHERE, style="journal")

    assert style_for(ours, None) == "onepage"
    assert style_for(ours, "ministry") == "onepage"
    assert style_for(ours, "house.yaml") == "house.yaml"
    assert style_for(own, "ministry") == "journal"
    assert style_for(None, "ministry") == "ministry"


def test_a_project_writes_editions_in_its_settings() -> None:
    tree = parse("editions: {press: {parts: [summary], caveats: major}}", "s")
    assert tree.value is not None

    settings = decode(tree.value, Settings, hyphens=True).value

    assert settings is not None
    assert settings.editions["press"].parts == ("summary",)
