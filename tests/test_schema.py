"""The schemas that editors use say what decoding says."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools.schema import (
    FOLDER,
    Schema,
    brief_schema,
    scale_schema,
    style_schema,
    written,
)

ROOT = Path(__file__).parents[1]
SCHEMAS = {
    "brief": brief_schema(),
    "style": style_schema(),
    "scale": scale_schema(),
}
FILES = [
    *(("brief", path) for path in sorted(ROOT.glob("briefs/*.yaml"))),
    *(("brief", path) for path in sorted(ROOT.glob("examples/*.yaml"))),
    ("brief", ROOT / "src" / "briefgen" / "cli" / "new.yaml"),
    ("brief", ROOT / "bench" / "inputs" / "brief.yaml"),
    *(("style", path) for path in sorted(ROOT.glob("styles/*.yaml"))),
    ("style", ROOT / "bench" / "inputs" / "style.yaml"),
    *(("scale", path) for path in sorted(ROOT.glob("src/briefgen/scales/*.yaml"))),
]
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


class _Loader(yaml.SafeLoader):
    """YAML as editors read it: a date is a text."""


_Loader.yaml_implicit_resolvers = {
    key: [each for each in resolvers if "timestamp" not in each[0]]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def allows(schema: Schema, value: Any, root: Schema) -> bool:  # noqa: ANN401 (any YAML)
    """Say whether a value is as a schema asks: the parts of draft-07 that ours use."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/definitions/")
        return allows(root["definitions"][name], value, root)
    checks = [
        "anyOf" not in schema
        or any(allows(each, value, root) for each in schema["anyOf"]),
        all(allows(each, value, root) for each in schema.get("allOf", [])),
        value in schema.get("enum", [value]),
    ]
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        checks.append(any(isinstance(value, _TYPES[name]) for name in names))
    if "pattern" in schema and isinstance(value, str):
        checks.append(bool(re.search(schema["pattern"], value)))
    if isinstance(value, list) and "items" in schema:
        checks += [allows(schema["items"], each, root) for each in value]
    if isinstance(value, dict):
        checks.append(set(schema.get("required", ())) <= value.keys())
        known, more = schema.get("properties", {}), schema.get("additionalProperties")
        for key, each in value.items():
            below = known.get(key, more)
            checks.append(below is not False and allows(below or {}, each, root))
    return all(checks)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_file_is_made_of_the_types_as_they_are(name: str) -> None:
    text = (ROOT / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")

    assert text == written(SCHEMAS[name]), "run python -m tools.schema"


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value)[-24:])
def test_what_we_ship_is_allowed(name: str, path: Path) -> None:
    value = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 (safe)

    assert allows(SCHEMAS[name], value, SCHEMAS[name])


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "{title: x, titel: y}",
        "{title: x, findings: [{claim: no id}]}",
        "{title: x, status: done}",
        "{title: x, date: yesterday}",
        "{title: x, context: [{figur: {image: a.png}}]}",
        "{title: x, embargo: 2015-09-28}",
    ],
)
def test_a_slip_is_not_allowed(text: str) -> None:
    value = yaml.load(text, _Loader)  # noqa: S506 (safe)

    assert not allows(SCHEMAS["brief"], value, SCHEMAS["brief"])
