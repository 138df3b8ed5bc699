"""Data files: what stands in them, and what is wrong, at its line and column."""

from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.csvfile import read_csv
from briefgen.read.jsonfile import read_json

CHART = """
title: T
context:
  - chart: {type: bar, data: FILE, x: name, y: n, title: M, alt: what one sees}
"""


def places(found: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{each.code} {each.span}" for each in found]


@pytest.mark.parametrize(
    "text", ["a,b\n1,2\n", "\ufeffa;b\r\n1;2", 'a\tb\n"1"\t2\n\n', "a,b\r1,2\r"]
)
def test_each_dialect_says_the_same(text: str) -> None:
    read = read_csv(text.encode(), "d.csv").value
    assert read is not None
    assert (read.columns, read.rows) == (("a", "b"), (("1", "2"),))


def test_a_cell_may_hold_what_parts_others() -> None:
    read = read_csv(b'a,b\n"x, ""y""\nz",\n', "d.csv").value
    assert read is not None
    assert read.rows == (('x, "y" z', None),)
    assert read.rows[0][0] is not None
    assert str(read.rows[0][0].span) == "d.csv:2:1"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b'a,b\n1,"2\n', "BG101 d.csv:2:3"),
        (b'a,b\n"1"x,2\n', "BG101 d.csv:2:4"),
        (b"a,b\n1\n", "BG203 d.csv:2:1"),
        (b"a,a\n1,2\n", "BG103 d.csv:1:3"),
        (b"a,\n1,2\n", "BG204 d.csv:1:3"),
        (b"\xff\xfea", "BG101 d.csv:1:1"),
        (b"", "BG204 d.csv:1:1"),
        (b"a,b\n\x001,2\n", "BG101 d.csv:2:1"),
        (b"a\n" + b"1\n" * 5_001, "BG102 d.csv:1:1"),
        (b",".join(b"%d" % n for n in range(31)) + b"\n", "BG102 d.csv:1:81"),
    ],
)
def test_a_fault_of_csv_has_its_place(text: bytes, place: str) -> None:
    assert places(read_csv(text, "d.csv").diagnostics) == [place]


def test_json_is_a_list_of_rows() -> None:
    text = b'[{"a": "x", "b": 1.50}, {"b": null, "c": true}]'
    read = read_json(text, "d.json").value
    assert read is not None
    assert read.columns == ("a", "b", "c")
    assert read.rows == (("x", "1.50", None), (None, None, "true"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"[{]", "BG101 d.json:1:3"),
        (b'[{"a": NaN}]', "BG101 d.json:1:8"),
        (b'[{"a": 1, "a": 2}]', "BG103 d.json:1:11"),
        (b'[{"a": [1]}]', "BG203 d.json:1:8"),
        (b'{"a": 1}', "BG203 d.json:1:1"),
        (b"[[1]]", "BG203 d.json:1:2"),
        (b"[1]", "BG203 d.json:1:2"),
        (b"[]", "BG204 d.json:1:1"),
        (b'[{"a": "\\u202e"}]', "BG101 d.json:1:8"),
        (b"[" * 100_000, "BG102 d.json:1:1"),
    ],
)
def test_a_fault_of_json_has_its_place(text: bytes, place: str) -> None:
    assert places(read_json(text, "d.json").diagnostics) == [place]


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        ("d.csv", "name,n\na,4\nb,four\n", "BG204 d.csv:3:3"),
        ("d.csv", "name,n\na,4\na,5\n", "BG204 d.csv:3:1"),
        ("d.csv", 'name,n\na,"1,234"\n', "BG204 d.csv:2:3"),
        ("d.csv", "name,n\na,\n", "BG204 b.yaml:4:49"),
        ("d.csv", "nam,n\na,1\n", "BG204 b.yaml:4:40"),
        ("d.json", '[{"name": "a", "n": 1e99}]', "BG204 d.json:1:21"),
        ("d.txt", "name,n\n", "BG105 b.yaml:4:30"),
    ],
)
def test_what_a_chart_cannot_draw_is_told_where_it_stands(
    tmp_path: Path, file: str, content: str, expected: str
) -> None:
    (tmp_path / file).write_text(content)
    text = CHART.replace("FILE", file)

    judged = validate_brief(SourceText("b.yaml", text.encode(), tmp_path))

    assert expected in places(judged.diagnostics)


def test_a_sound_file_gives_the_chart_its_numbers(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("name;n\na;1,5\nb;\n")
    text = CHART.replace("FILE", "d.csv")
    judged = validate_brief(SourceText("b.yaml", text.encode(), tmp_path))

    assert judged.value is not None
    (figure,) = judged.value.argument.of_kind("figure")
    plot = figure.what.plot  # type: ignore[union-attr] # it is a chart
    assert plot is not None
    assert [series.values for series in plot.series] == [(1.5, None)]
