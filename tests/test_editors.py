"""What a writer gets in an editor: completion, descriptions, and slips marked.

An editor with YAML support starts `yaml-language-server`, and so do these tests:
`make editor-tools` installs it.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.language_server import LanguageServer, Message

ROOT = Path(__file__).parents[1]
PROGRAM = (
    ROOT / "tools/editor/node_modules/yaml-language-server/bin/yaml-language-server"
)
BRIEFS, STYLES = ROOT / "examples", ROOT / "styles"
SCALES = ROOT / "src" / "briefgen" / "scales"
BRIEF = (BRIEFS / "smallest.yaml").read_text(encoding="utf-8")
STYLE = (BRIEFS / "own-style" / "house.yaml").read_text(encoding="utf-8")
SCALE = (SCALES / "phia.yaml").read_text(encoding="utf-8")

# As in docs/writing.md: by their folders, where no first line names the schema.
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "schemas": {
            (ROOT / "schema" / f"{kind}.schema.json").as_uri(): f"**/{folder}/*.yaml"
            for kind, folder in (("style", "styles"), ("scale", "scales"))
        },
    }
}
SHIPPED = [
    *ROOT.glob("briefs/*.yaml"),
    *ROOT.glob("examples/*.yaml"),
    *ROOT.glob("styles/*.yaml"),
    *ROOT.glob("src/briefgen/scales/*.yaml"),
]

# One server for all of them: it takes a second to start.
pytestmark = pytest.mark.xdist_group("editors")


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """Start the server that editors start."""
    node = shutil.which("node")
    if node is None or not PROGRAM.exists():
        pytest.skip("yaml-language-server is not installed: make editor-tools")
    with LanguageServer([node, str(PROGRAM), "--stdio"], SETTINGS) as started:
        yield started


class Editor:
    """A file that is open in an editor."""

    def __init__(self, server: LanguageServer, path: Path, text: str) -> None:
        self._server, self._uri = server, path.as_uri()
        self._lines = text.split("\n")
        self._marks = server.open(self._uri, text)

    def close(self) -> None:
        """Close it again."""
        self._server.close(self._uri)

    def offered(self, line: str) -> dict[str, Message]:
        """Give what is offered at the end of a line, by its name."""
        at = self._lines.index(line), len(line)
        found = self._server.at(self._uri, "completion", *at)
        return {item["label"]: item for item in found["items"]}

    def told(self, words: str) -> str:
        """Give what is told where the pointer rests on the first such words."""
        number = next(n for n, line in enumerate(self._lines) if words in line)
        at = number, self._lines[number].index(words)
        told: str = self._server.at(self._uri, "hover", *at)["contents"]["value"]
        return told.replace("\\", "")  # plain text as Markdown: each sign is escaped

    def marked(self) -> list[tuple[str, str]]:
        """Give the words that are marked, and what is told of them."""
        return [(self._words(**mark["range"]), mark["message"]) for mark in self._marks]

    def _words(self, start: Message, end: Message) -> str:
        assert start["line"] == end["line"]
        return self._lines[start["line"]][start["character"] : end["character"]]


Edit = Callable[[Path, str], Editor]


@pytest.fixture
def edit(server: LanguageServer) -> Iterator[Edit]:
    """Open files, until the test ends."""
    opened: list[Editor] = []

    def edited(path: Path, text: str) -> Editor:
        opened.append(Editor(server, path, text))
        return opened[-1]

    yield edited
    for editor in opened:
        editor.close()


def fields(kind: str) -> dict[str, Message]:
    """Give the fields of a kind of file, as the schema has them."""
    schema = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_bytes())
    found: dict[str, Message] = schema["properties"]
    return found


def test_every_field_of_a_brief_is_offered_with_what_it_is_for(edit: Edit) -> None:
    text = f"{BRIEF}\nfi"
    there = {key for key in fields("brief") if f"\n{key}:" in text}

    offered = edit(BRIEFS / "own.yaml", text).offered("fi")

    assert offered.keys() == fields("brief").keys() - there
    for name, item in offered.items():
        assert item["documentation"] == fields("brief")[name]["description"]
        assert item["insertText"].startswith(f"{name}:"), "a name without its colon"


def test_the_fields_of_a_part_are_offered_in_it(edit: Edit) -> None:
    text = BRIEF.replace("recommendations:", "    co\nrecommendations:")

    offered = edit(BRIEFS / "own.yaml", text).offered("    co")

    assert "confidence" in offered
    assert "contested" in offered
    assert "recommendations" not in offered


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("status: ", {"draft", "final"}),
        ("kind: ", {"objective", "assessment"}),
    ],
)
def test_where_a_word_is_one_of_a_few_they_are_offered(
    edit: Edit, line: str, words: set[str]
) -> None:
    editor = edit(BRIEFS / "own.yaml", f"{BRIEF}\n{line}")

    assert words <= editor.offered(line).keys()


def test_the_tokens_of_a_style_are_offered_with_what_they_set(edit: Edit) -> None:
    text = "extends: institute\npage:\n  si\n"

    offered = edit(STYLES / "own.yaml", text).offered("  si")

    assert offered["size"]["documentation"]
    assert "extends" not in offered


def test_a_field_is_told_where_the_pointer_rests_on_it(edit: Edit) -> None:
    brief = edit(BRIEFS / "own.yaml", BRIEF)

    for key in ("title", "findings"):
        assert fields("brief")[key]["description"] in brief.told(f"{key}:")
    assert "it becomes the heading" in brief.told("claim:")


def test_a_token_is_told_where_the_pointer_rests_on_it(edit: Edit) -> None:
    style = edit(STYLES / "own.yaml", "extends: institute\npage: {size: A4}\n")

    assert fields("style")["extends"]["description"] in style.told("extends")
    assert fields("style")["page"]["description"] in style.told("page")


@pytest.mark.parametrize(
    ("folder", "text", "field", "slip"),
    [
        (BRIEFS, BRIEF, "illustrative:", "ilustrative"),
        (BRIEFS, BRIEF, "    claim:", "    clam"),
        (STYLES, STYLE, "extends:", "extents"),
        (SCALES, SCALE, "rows:", "cols"),
    ],
)
def test_an_unknown_field_is_marked_where_it_stands(
    edit: Edit, folder: Path, text: str, field: str, slip: str
) -> None:
    faulty = edit(folder / "own.yaml", text.replace(field, f"{slip}: x\n{field}", 1))

    name = slip.strip()
    assert faulty.marked() == [(name, f"Property {name} is not allowed.")]


def test_a_value_that_is_none_of_a_field_is_marked(edit: Edit) -> None:
    brief = edit(BRIEFS / "own.yaml", f"{BRIEF}\nstatus: done\ndate: today\n")

    assert {words for words, _ in brief.marked()} == {"done", "today"}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_is_marked_in_what_we_ship(edit: Edit, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (key, *_) = re.findall(r"(?m)^\w+:", text)

    shipped = edit(path, text)

    assert shipped.marked() == []
    assert ".schema.json" in shipped.told(key), "no schema was asked"
