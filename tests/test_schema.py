"""The schemas that editors use say what decoding says."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from tools.schema import FOLDER, Schema, schemas, written

ROOT = Path(__file__).parents[1]
SCHEMAS = schemas()
FILES = [
    *(("brief", path) for path in sorted(ROOT.glob("briefs/*.yaml"))),
    *(("brief", path) for path in sorted(ROOT.glob("examples/*.yaml"))),
    ("brief", ROOT / "src" / "briefgen" / "cli" / "new.yaml"),
    ("brief", ROOT / "bench" / "inputs" / "brief.yaml"),
    *(("style", path) for path in sorted(ROOT.glob("styles/*.yaml"))),
    ("style", ROOT / "bench" / "inputs" / "style.yaml"),
    ("style", ROOT / "examples" / "own-style" / "house.yaml"),
    ("brief", ROOT / "examples" / "own-style" / "tramline.yaml"),
    *(("scale", path) for path in sorted(ROOT.glob("src/briefgen/scales/*.yaml"))),
]


class _Loader(yaml.SafeLoader):
    """YAML as editors read it: a date is a text."""


_Loader.yaml_implicit_resolvers = {
    key: [each for each in resolvers if "timestamp" not in each[0]]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_editors(text: str) -> Any:  # noqa: ANN401 (any YAML)
    """Read YAML as editors do."""
    return yaml.load(text, _Loader)  # noqa: S506 (safe)


def allows(schema: Schema, value: Any, root: Schema) -> bool:  # noqa: ANN401 (any YAML)
    """Say whether a value is as a part of a schema asks."""
    part = {"allOf": [schema], "definitions": root["definitions"]}
    return Draft7Validator(part).is_valid(value)


def faults(name: str, value: Any) -> list[str]:  # noqa: ANN401 (any YAML)
    """Say what a public validator has against a file."""
    errors = Draft7Validator(SCHEMAS[name]).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_file_is_made_of_the_types_as_they_are(name: str) -> None:
    text = (ROOT / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")

    assert text == written(SCHEMAS[name]), "run python -m tools.schema"


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value)[-24:])
def test_what_we_ship_is_allowed(name: str, path: Path) -> None:
    value = as_editors(path.read_text(encoding="utf-8"))

    assert faults(name, value) == []


def test_settings_in_use_are_allowed() -> None:
    path = ROOT / "tests" / "rules" / "language" / "briefgen.toml"

    assert faults("briefgen", tomllib.loads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        "{title: [x]}",
        "{title: x, findings: {claim: no list}}",
        "{title: x, titel: y}",
        "{title: x, findings: [{claim: no id}]}",
        "{title: x, status: done}",
        "{title: x, date: yesterday}",
        "{title: x, context: [{figur: {image: a.png}}]}",
        "{title: x, embargo: soon}",
    ],
)
def test_a_slip_is_not_allowed(text: str) -> None:
    value = as_editors(text)

    assert faults("brief", value)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ('style = "institute"\nignore = ["BG304"]\n[limits]\npages = 4', True),
        ('[per-file-ignores]\n"drafts/*" = ["BG205"]', True),
        ('[levels]\nargument = "warning"', True),
        ('[levels]\nargument = "grave"', False),
        ('ignor = ["BG304"]', False),
        ('ignore = "BG304"', False),
        ('[limits]\npages = "four"', False),
    ],
)
def test_the_settings_of_a_project_have_a_schema(text: str, *, allowed: bool) -> None:
    assert (faults("briefgen", tomllib.loads(text)) == []) is allowed


@pytest.mark.parametrize(
    "text",
    [
        "{page: {sise: A4}}",
        "{pages: {}}",
        "{colours: {accent: crimson and gold}}",
        "{extends: {a: b}}",
        "{variables: [gap]}",
    ],
)
def test_a_slip_in_a_style_is_not_allowed(text: str) -> None:
    assert faults("style", yaml.safe_load(text))


def properties(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the fields of a schema and of what it defines, with their names."""
    for name, described in {"": schema, **schema["definitions"]}.items():
        for kind in described.get("anyOf", [described]):
            for key, field in kind.get("properties", {}).items():
                yield f"{name}.{key}", field


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_editor_can_say_of_each_field_what_it_is_for(name: str) -> None:
    silent = {
        key
        for key, field in properties(SCHEMAS[name])
        # A kind of block is described where it is defined.
        if not field.get("description") and not key.startswith("Block.")
    }

    if name != "scale":
        assert silent == set()


def test_an_example_stands_beside_the_field_that_it_is_of() -> None:
    fields = dict(properties(SCHEMAS["brief"]))

    assert fields[".language"]["examples"] == ["en-GB"]
    assert fields["Recommendation.due"]["description"].startswith("By when")


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_example_is_one(name: str) -> None:
    for key, field in properties(SCHEMAS[name]):
        for example in field.get("examples", ()):
            value = as_editors(example)
            one = value if allows(field, value, SCHEMAS[name]) else [value]
            assert allows(field, one, SCHEMAS[name]), f"{key}: {example}"
