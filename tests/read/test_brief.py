"""Briefs as a whole: any bytes end in a brief or in a reason."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.brief import Brief
from briefgen.model.inlines import plain
from briefgen.read.brief import read_brief
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse
from briefgen.style import Style

HOSTILE = os.environ.get("BRIEFGEN_HOSTILE")
BEYOND_READING = {"font.missing-glyph", "text.unsupported-script"}  # other stages
OTHERWISE = {  # where we are stricter than the folder asks for
    "text-markdown-ticks": "BG102",  # longer than a paragraph may be
    "text-footnote-cycle": "BG204",  # a note calls no note
}


def test_a_brief_is_read_from_bytes() -> None:
    outcome = read_brief(b"title: Any *brief*", "b.yaml")

    assert not outcome.diagnostics
    assert isinstance(outcome.value, Brief)
    assert plain(outcome.value.title) == "Any brief"


def test_what_is_no_brief_is_none() -> None:
    outcome = read_brief(b"title: *Any* brief", "b.yaml")
    assert (outcome.value, [d.code for d in outcome.diagnostics]) == (None, ["BG106"])


_KEYS = [
    *("title", "findings", "id", "claim", "evidence", "source", "caveats", "by"),
    *("name", "point", "body", "quote", "text", "table", "columns", "rows", "figure"),
    *("image", "callout", "sources", "author", "issued", "confidence", "level"),
    *("people", "parts", "options", "extends", "page", "margins", "top", "type"),
    *("colours", "ink", "families", "fonts"),
]
VALUES = st.recursive(
    st.sampled_from(
        ["", "a", "1", "no", "'q'", '"*e*"', "[@k]", "- x", "2015", "null"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(_KEYS), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs.items()) + "}"
        ),
    ),
    max_leaves=8,
)
FIELDS = st.dictionaries(st.sampled_from(_KEYS), VALUES, min_size=1)


@given(FIELDS)
def test_any_yaml_is_decoded_or_explained(fields: dict[str, str]) -> None:
    source = "\n".join(f"{key}: {value}" for key, value in fields.items())

    brief = read_brief(source, "b.yaml")

    assert brief.value is not None or brief.diagnostics


@given(FIELDS)
def test_any_style_is_decoded_or_explained(fields: dict[str, str]) -> None:
    source = "\n".join(f"{key}: {value}" for key, value in fields.items())
    tree = parse(source, "s.yaml").value
    if tree is not None:
        style = decode(tree, Style, base=Style(), hyphens=True)
        assert style.value is not None or style.diagnostics


def entries(*slots: str) -> list[Any]:
    """Give the entries of the hostile folder that go into these slots."""
    if HOSTILE is None:
        reason = "BRIEFGEN_HOSTILE names no folder of hostile inputs"
        return [pytest.param({}, marks=pytest.mark.skip(reason=reason))]
    manifest = json.loads((Path(HOSTILE) / "manifest.json").read_text("utf-8"))
    return [
        pytest.param(entry, id=entry["id"])
        for entry in manifest["entries"]
        if entry["slot"] in slots and entry["rule"] not in BEYOND_READING
    ]


def content(entry: dict[str, Any], folder: Path) -> bytes:
    """Give what an entry feeds in: a value, a file, or what its generator makes."""
    assert HOSTILE is not None
    hostile = Path(HOSTILE)
    if entry.get("value") is not None:
        return str(entry["value"]).encode("utf-8", "surrogatepass")
    if entry["file"] is not None:
        return (hostile / str(entry["file"])).read_bytes()
    made = folder / "made"
    generator = [sys.executable, str(hostile / "gen.py"), entry["gen"], str(made)]
    subprocess.run(generator, check=True)
    return made.read_bytes()


def judge(entry: dict[str, Any], source: bytes | str) -> None:
    """Read, and compare with what is expected; what is a warning there may be either.

    A file that is sound YAML need not be a brief.
    """
    outcome = read_brief(source, "b.yaml")
    codes = {fault.code for fault in outcome.diagnostics}
    assert outcome.value is not None or codes
    if entry["expect"] == "error":
        assert codes
    if entry["id"] in OTHERWISE:
        assert OTHERWISE[entry["id"]] in codes
    elif entry["expect"] == "ok":
        assert codes <= {"BG201", "BG202"}
    place = entry.get("position")
    if place:
        starts = [fault.span.start for fault in outcome.diagnostics]
        assert tuple(map(int, place.split(":"))) in starts
    for fault in outcome.diagnostics:
        assert fault.message.isprintable()


@pytest.mark.parametrize("entry", entries("whole"))
def test_a_hostile_file_ends_as_expected(entry: dict[str, Any], tmp_path: Path) -> None:
    judge(entry, content(entry, tmp_path))


@pytest.mark.parametrize("entry", entries("text", "inline"))
def test_a_hostile_text_ends_as_expected(entry: dict[str, Any], tmp_path: Path) -> None:
    text = content(entry, tmp_path).decode("utf-8", "surrogatepass")
    judge(entry, f"title: {json.dumps(text, ensure_ascii=False)}")


@pytest.mark.parametrize("entry", entries("link"))
def test_a_hostile_address_ends_as_expected(
    entry: dict[str, Any], tmp_path: Path
) -> None:
    address = json.dumps(content(entry, tmp_path).decode(), ensure_ascii=False)
    judge(entry, f"title: T\npublisher: {{name: P, url: {address}}}")


@pytest.mark.parametrize(
    "text",
    ["extends: institute\npage: {size: A5}", "name: a\nvariables: {a: 1mm}\ngrid: {}"],
)
def test_a_style_in_place_of_a_brief_is_told_once(text: str) -> None:
    (fault,) = read_brief(text, "b.yaml").diagnostics
    assert (fault.code, fault.span.start) == ("BG203", (1, 1))
    assert "this is a style" in fault.message


def test_a_field_of_a_style_in_a_brief_is_told_at_the_field() -> None:
    found = read_brief("title: A\ncontext: B.\npage: {}\ngrid: {}\n", "b.yaml")
    assert [fault.code for fault in found.diagnostics] == ["BG201", "BG201"]


@pytest.mark.parametrize(
    ("doi", "said"),
    [
        ("10.1000/182", None),
        ("10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2", None),
        ("https://doi.org/10.1000/182", None),
        ("10/abc", "is not a DOI such as 10.1000/182"),
        ("10.1000/1 82", "is not a DOI"),
        ("https://www.jstor.org/stable/1", "is not a DOI"),
        ("doi:10.1000/182", "has a prefix that a DOI does not need"),
        ("http://dx.doi.org/10.1000/182", "has a prefix"),
    ],
)
def test_a_doi_is_one(doi: str, said: str | None) -> None:
    text = f'title: A\nsources:\n  a: {{type: report, title: B, DOI: "{doi}"}}\n'
    found = read_brief(text, "b.yaml").diagnostics

    assert [fault.code for fault in found] == ([] if said is None else ["BG204"])
    assert said is None or said in found[0].message
