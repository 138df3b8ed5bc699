"""Writes the JSON Schemas of all that authors write: by them editors help.

Run from the project's root: `python -m tools.schema`. Made of the same types that
decoding goes by (see `read/decode.py`), in draft-07, which editors know.
"""

import json
import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from briefgen.model.blocks import WRITTEN, Body
from briefgen.model.brief import PART_NAMES, Brief
from briefgen.model.inlines import Text
from briefgen.model.scale import Range, Scale
from briefgen.model.sources import Name, Source
from briefgen.model.values import CITATION_STYLES, Embargo, Id, PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.model.work_types import TYPES, WorkType
from briefgen.settings import Settings
from briefgen.style import Colours, Style
from tools.captions import captions

FOLDER = Path("schema")
_AS_IN = re.compile(r"\b[Aa]s in (`.*`)")
_EXAMPLE = re.compile(r"`([^`]+)`")
Schema = dict[str, Any]

PLAIN: dict[str, Schema] = {
    # Text stays as written, whatever YAML would take it for: 2015, 1.10, NO.
    "text": {"type": ["string", "number", "boolean"]},
    "yes-or-no": {"enum": [True, False, "yes", "no"]},
    "number": {"type": "number"},
    "whole-number": {"type": "integer"},
    "id": {"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "range": {
        "description": "55-75, >0-5 or 95-<100",
        "type": "string",
        "pattern": r"^>?\d+(\.\d+)? ?[-–] ?<?\d+(\.\d+)?( ?%)?$",
    },
    "date": {
        "description": "2015-09-28, 2015-09 or 2015",
        "type": ["string", "integer"],
        "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    },
    "embargo": {
        "description": "2015-09-28, or 2015-09-28T06:00Z",
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$",
    },
    "work-date": {
        "description": "2015-09-28, 2015-09, 2015; 2014/2016, 1920~ or 2015-21",
        "type": ["string", "integer"],
        "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$",
    },
    "work-type": {"enum": [*TYPES]},
}
_NAMES: dict[type, str] = {
    bool: "yes-or-no",
    float: "number",
    int: "whole-number",
    Id: "id",
    Embargo: "embargo",
    PartialDate: "date",
    Range: "range",
    WorkDate: "work-date",
    WorkType: "work-type",
}
_VARIABLE: Schema = {"type": "string", "pattern": r"^\$[A-Za-z][\w-]*$"}
_SUM = {"type": ["string", "number"], "pattern": r"^[-$(\d][-+*/()$.%\w ]*$"}
_ROLES = [
    field.name.replace("_", "-") for field in fields(Colours) if field.name != "span"
]
_TOKENS: dict[str, Schema] = {
    "pattern": {"type": "string"},
    "length": _SUM,
    "signed length": _SUM,
    "colour": {
        "type": "string",
        "pattern": r"^(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|\$[A-Za-z][\w-]*)$",
    },
    "citation style": {"anyOf": [{"enum": [*CITATION_STYLES]}, _VARIABLE]},
    "part": {"anyOf": [{"enum": [*PART_NAMES]}, _VARIABLE]},
    "role": {"anyOf": [{"enum": _ROLES}, _VARIABLE]},
}


def brief_schema() -> Schema:
    """Make the schema of a brief."""
    return _Definitions(hyphens=False).root(Brief, "A policy brief, for briefgen")


def style_schema() -> Schema:
    """Make the schema of a style file."""
    root = _Definitions(hyphens=True).root(Style, "A style, for briefgen")
    name: Schema = {"type": "string"}
    own = {
        "extends": {
            "description": "The style that this one changes, or several",
            "anyOf": [name, {"type": "array", "items": name}],
        },
        "brand": {"description": "A brand file, as on brand.yml"} | name,
        "variables": {
            "description": "Values of your own, asked for as $name",
            "type": "object",
            "additionalProperties": PLAIN["text"],
        },
    }
    root["properties"] = own | root["properties"]
    return root


def project_schema() -> Schema:
    """Make the schema of `briefgen.toml`."""
    return _Definitions(hyphens=True).root(Settings, "A project's briefgen.toml")


def scale_schema() -> Schema:
    """Make the schema of a word scale."""
    return _Definitions(hyphens=False).root(Scale, "A word scale, for briefgen")


def schemas() -> dict[str, Schema]:
    """Make every schema, by the name of its file."""
    return {
        "brief": brief_schema(),
        "briefgen": project_schema(),
        "scale": scale_schema(),
        "style": style_schema(),
    }


def written(schema: Schema) -> str:
    """Give the text of a schema's file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _captioned(described: Schema, caption: str) -> Schema:
    """Say what a field is for, with the examples that its caption gives."""
    if not caption:
        return described
    # Beside a bare reference draft-07 reads nothing else; with `anyOf` editors write
    # the colon behind the name.
    kind = {"anyOf": [described]} if "$ref" in described else {**described}
    if form := kind.pop("description", None):
        caption = f"{caption} ({form})"
    examples = _AS_IN.search(caption)
    found = {"examples": _EXAMPLE.findall(examples[1])} if examples else {}
    return {"description": caption} | found | kind


class _Definitions:
    """The types met so far, each described once under its name."""

    def __init__(self, *, hyphens: bool) -> None:
        self._hyphens = hyphens
        self._known: dict[str, Schema] = {}

    def root(self, kind: type[Any], title: str) -> Schema:
        described = self._fields(kind)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            **described,
            "definitions": dict(sorted(self._known.items())),
        }

    def of(self, hint: Any) -> Schema:  # noqa: ANN401 (any field's type)
        """Describe what a field of this type may hold."""
        if hint == Body:
            blocks = {"type": "array", "items": self._block()}
            return {"anyOf": [PLAIN["text"], blocks]}
        if hint == Text:
            return PLAIN["text"]
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            kinds = [self.of(kind) for kind in args if kind is not types.NoneType]
            return {"anyOf": kinds} if kinds[1:] else kinds[0]
        if origin is Annotated:
            return _TOKENS[args[1]]
        if origin is Literal:
            words: Schema = {"enum": [*args]}
            # In a style a variable may stand for any value.
            return {"anyOf": [words, _VARIABLE]} if self._hyphens else words
        if origin is tuple:
            return {"type": "array", "items": self.of(args[0])}
        if origin is Mapping:
            return {"type": "object", "additionalProperties": self.of(args[1])}
        if is_dataclass(hint):
            assert isinstance(hint, type)
            return self._reference(hint)
        if issubclass(hint, StrEnum):
            return {"enum": [member.value for member in hint]}
        return PLAIN[_NAMES.get(hint, "text")]

    def _reference(self, kind: type[Any]) -> Schema:
        name = kind.__name__
        if name not in self._known:
            self._known[name] = {}  # it may hold itself
            described = self._fields(kind)
            short = getattr(kind, "SHORT", None)
            alone = [short, getattr(kind, "LIST", None)]
            forms = [described["properties"][name] for name in alone if name]
            if forms:
                described = {"anyOf": [*forms, described]}
            self._known[name] = described
        return {"$ref": f"#/definitions/{name}"}

    def _fields(self, kind: type[Any]) -> Schema:
        hints = get_type_hints(kind, include_extras=True)
        properties, required = {}, []
        for field in fields(kind):
            unwritten = field.metadata.keys() & {"comment", "made"}
            if field.name == "span" or unwritten:
                continue
            key = self._key(field)
            caption = field.metadata.get("caption") or captions(kind).get(field.name)
            if kind in (Source, Name):
                caption = caption or f"As in CSL-JSON: {key}"
            properties[key] = _captioned(
                self._field(field, hints[field.name]), caption or ""
            )
            if (
                field.default is MISSING
                and field.default_factory is MISSING
                and "imported" not in field.metadata
            ):
                required.append(key)
        return {
            "description": str(kind.__doc__).splitlines()[0],
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _key(self, field: Field[Any]) -> str:
        name = field.name.replace("_", "-") if self._hyphens else field.name
        key: str = field.metadata.get("key", name)
        return key

    def _field(self, field: Field[Any], hint: Any) -> Schema:  # noqa: ANN401 (its type)
        described = self.of(hint)
        if field.metadata.get("one"):
            described = {"anyOf": [described["items"], described]}
        return described

    def _block(self) -> Schema:
        """Describe an item of a body: a text, or a mapping of one kind of block."""
        name = "Block"
        if name not in self._known:
            self._known[name] = {}
            kinds = [
                {
                    "type": "object",
                    "properties": {key: self._reference(kind)},
                    "required": [key],
                    "additionalProperties": False,
                }
                for key, kind in WRITTEN.items()
            ]
            self._known[name] = {"anyOf": [PLAIN["text"], *kinds]}
        return {"$ref": f"#/definitions/{name}"}


def main() -> None:
    """Write every schema."""
    for name, schema in schemas().items():
        path = FOLDER / f"{name}.schema.json"
        path.write_text(written(schema), encoding="utf-8")


if __name__ == "__main__":
    main()
