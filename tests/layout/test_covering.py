"""Words that a face cannot show are set in one that can."""

from functools import cache

import pytest

from briefgen.flowables import FootNote, InLine, Look, Run, Tab
from briefgen.layout.covering import covered
from briefgen.pipeline.faces import Faces
from briefgen.structure import Content
from briefgen.style import Fonts


@cache
def faces() -> Faces:
    return Faces(Fonts())


def run(text: str, face: str, note: FootNote | None = None) -> Run:
    return Run(Content(), text, Look(face, 10.0, "#000000"), note=note)


def parts(*inlines: InLine) -> list[tuple[str, str]]:
    """Cover, and give the words of each run with its face."""
    return [
        (inline.text, inline.look.face)
        for inline in covered(inlines, faces())
        if isinstance(inline, Run)
    ]


@pytest.mark.parametrize(
    ("face", "text"),
    [
        ("serif-regular", "Борис, “Σ”, Łódź"),
        ("serif-regular-italic", "“naïve”: so—he said… 5 km\u202f: non\u2011stop"),
        ("sans-bold-italic", "plain"),
    ],
)
def test_what_a_face_can_show_is_left_as_it_is(face: str, text: str) -> None:
    inlines = (run(text, face), Tab(3.0))
    assert covered(inlines, faces()) is inlines


def test_letters_without_an_italic_are_set_upright_word_by_word() -> None:
    assert parts(run("the word Борис, and more", "serif-regular-italic")) == [
        ("the word ", "serif-regular-italic"),
        ("Борис,", "serif-regular"),
        (" and more", "serif-regular-italic"),
    ]


def test_letters_that_the_family_lacks_are_set_in_the_other() -> None:
    assert parts(run("of ἀρετή", "serif-bold")) == [
        ("of ", "serif-bold"),
        ("ἀρετή", "sans-bold"),
    ]


def test_a_word_that_no_one_face_has_is_parted_by_its_letters() -> None:
    assert parts(run("ἀ↗", "serif-regular")) == [
        ("ἀ", "sans-regular"),
        ("↗", "serif-regular"),
    ]


def test_what_no_face_has_stays_where_it_is() -> None:
    assert parts(run("国", "serif-regular")) == [("国", "serif-regular")]


def test_accents_written_apart_are_no_reason_to_change() -> None:
    inlines = (run("Ho\u0302\u0300 Chi\u0301 Minh", "serif-regular"),)
    assert covered(inlines, faces()) is inlines


def test_owner_and_size_stay_and_a_note_is_called_at_the_end() -> None:
    note = FootNote(())
    whole = run("Борис so", "serif-regular-italic", note)

    first, last = covered((whole,), faces())

    assert isinstance(first, Run)
    assert isinstance(last, Run)
    assert first.owner is last.owner is whole.owner
    assert (first.note, last.note) == (None, note)
    assert first.look._replace(face=whole.look.face) == whole.look
