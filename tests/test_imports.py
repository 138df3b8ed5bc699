"""The house stands: imports run downhill, and each library has one door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "briefgen"

# From the ground up. Rooms on one floor do not know each other.
FLOORS = (
    {"fontflaws", "output", "record"},  # what the rest is made of
    {"contrast", "coverage", "diagnostics", "fontfile", "fonts", "locales", "nearest"}
    | {
        "output_folder",
        "pdfreader",
        "pixels",
        "resources",
        "sandbox",
        "shared_words",
        "structure",
        "units",
    },  # ground
    {"flowables", "model", "style", "vectors"},  # nouns
    {
        "citation_terms",
        "comparison_words",
        "locale",
        "paged",
        "settings",
        "shapes",
        "tokens",
    },
    {"project"},
    {"assets", "charts", "composition"},  # and the workshop
    {
        "compare",
        "read",
        "rules",
        "resolve",
        "compose",
        "layout",
        "pdf",
        "preflight",
        "readback",
    },  # stages
    {"pipeline"},  # spine
    {"api", "reading_back", "report"},  # doors
    {"forms"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# Where a library may be imported: a change of library is then a change of one room.
DOORS = {
    "PIL": ("pdf",),
    "citeproc": ("resolve/csl/processor.py",),
    "markdown_it": ("read/markdown",),
    "pypdf": ("pdfreader.py",),
    "pyphen": ("layout",),
    "reportlab": ("pdf",),
    "typer": ("cli",),
    "uharfbuzz": ("fonts.py",),
    "yaml": ("read/yamltree.py",),
}

# Who may import when called: for the time that a start takes.
LATE = {
    "cli",  # a verb loads its stages
    "layout",  # pyphen, where a style parts words
    "resolve",  # citeproc-py, where a brief brings a citation style
    "read",  # TOML, archived copies, data, vectors: where there are any
}

FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE)
FILES += sorted(path for path in SOURCE.glob("*.py") if path.stem != "__init__")
each_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix()
)


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def modules_imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@each_file
def test_imports_run_downhill(path: Path) -> None:
    room = room_of(path)
    for module in modules_imported_by(path):
        package, _, rest = module.partition(".")
        other = rest.split(".")[0]
        # The version is the one thing that the package itself gives to its rooms.
        if package == "briefgen" and other not in {room, "__version__"}:
            assert FLOOR[other] < FLOOR[room], f"{room} imports {other}"


@each_file
def test_each_library_comes_in_by_its_own_door(path: Path) -> None:
    here = path.relative_to(SOURCE).as_posix()
    for module in modules_imported_by(path):
        library = module.split(".")[0]
        if library in DOORS:
            doors = DOORS[library]
            assert any(here == door or here.startswith(f"{door}/") for door in doors), (
                f"{library} comes in by {' or '.join(doors)}"
            )


@each_file
def test_imports_stand_at_the_top(path: Path) -> None:
    room = room_of(path)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and node not in top:
            assert room in LATE, f"line {node.lineno} imports inside"


def test_every_room_has_a_floor() -> None:
    assert {room_of(path) for path in FILES} <= FLOOR.keys()
