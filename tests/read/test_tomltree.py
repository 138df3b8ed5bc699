"""TOML to nodes: what Python's own reader says, and where it stands."""

import tomllib
from pathlib import Path

import pytest

from briefgen.read.nodes import Mapping, Node, Scalar, Sequence
from briefgen.read.tomltree import parse_toml

WHOLE = r'''
# a comment with "quotes" = [and] {signs}
style = "institute"
"quoted key" = "C:\\a"
select = [  # why
  "BG606", 'BG609',
  """two
lines""",
]
number = 1.5
when = 2015-09-28T06:00:00Z
levels = {BG502 = "warning", a.b = "\u00e9"}
dotted.key.under = true

[per-file-ignores]
"drafts/*" = ["BG5"]
[ one . two ]
three = 3
[[many]]
a = 1
[[many]]
a = 2
'''


def values(node: Node) -> object:
    """Give what a node holds, its texts as they are written."""
    match node:
        case Mapping():
            return {key.text: values(value) for key, value in node.entries}
        case Sequence():
            return [values(item) for item in node.items]
        case Scalar():
            return node.text
        case _:
            raise AssertionError


def as_text(value: object) -> object:
    """Give what Python's reader has made, as it was written."""
    match value:
        case dict():
            return {key: as_text(each) for key, each in value.items()}
        case list():
            return [as_text(each) for each in value]
        case bool():
            return str(value).lower()
        case _:
            return str(value).replace("+00:00", "Z").replace("28 06", "28T06")


def parsed(text: str) -> Mapping:
    outcome = parse_toml(text.encode(), "briefgen.toml")
    assert isinstance(outcome.value, Mapping), outcome.diagnostics
    return outcome.value


def test_it_holds_what_pythons_reader_finds() -> None:
    assert values(parsed(WHOLE)) == as_text(tomllib.loads(WHOLE))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_key_and_value_knows_its_place(end: str) -> None:
    lines = WHOLE.splitlines()
    root = parsed(end.join(lines))

    def check(node: Node) -> int:
        match node:
            case Mapping():
                return sum(check(key) + check(value) for key, value in node.entries)
            case Sequence():
                return sum(map(check, node.items))
            case Scalar():
                (line, start), (last, stop) = node.span.start, node.span.end
                written = lines[line - 1][
                    start - 1 : stop - 1 if last == line else None
                ]
                plain = written.strip("\"'")
                assert plain == node.text or last > line or "\\" in plain
                return 1
            case _:
                raise AssertionError

    assert check(root) > 25


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'a = "b"\nstyle = \n', (2, 9)),
        (b"a = [1,", (1, 8)),
        (b"a = 1\na = 2\n", (2, 6)),
        ("a = 'é'".encode("latin-1"), (1, 1)),
    ],
)
def test_what_is_no_toml_is_told_where(data: bytes, place: tuple[int, int]) -> None:
    outcome = parse_toml(data, "briefgen.toml")

    assert outcome.value is None
    (fault,) = outcome.diagnostics
    assert (fault.code, fault.span.start) == ("BG101", place)


def test_the_projects_own_settings_are_read() -> None:
    project = Path(__file__).parents[2] / "pyproject.toml"
    text = project.read_text(encoding="utf-8")
    assert values(parsed(text)) == as_text(tomllib.loads(text))
