"""Sources → the dicts of CSL-JSON that citeproc-py takes."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from typing import Any

from briefgen.model.sources import Name, Source
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.resolve.csl.marks import cleaned, field

_OTHERWISE = {"event-title": "event"}  # as citeproc-py calls it


def work(
    source: Source, identity: str, language: str, known: Collection[str]
) -> dict[str, Any]:
    """Give a source as a dict, as far as its fields are known there."""
    made: dict[str, Any] = {"id": identity, "type": str(source.type)}
    for each in fields(source):
        key = each.metadata.get("key", each.name)
        key = _OTHERWISE.get(key, key)
        value = getattr(source, each.name)
        if key.replace("-", "_") not in known or value is None or value == ():
            continue
        match value:
            case PartialDate():
                made[key] = _date(WorkDate(value))
            case WorkDate():
                made[key] = _date(value)
            case tuple() if isinstance(value[0], Name):
                made[key] = [_name(name) for name in value]
            case str() if (each.name, value) != ("issued", "n.d."):
                made[key] = cleaned(value) if key in ("URL", "DOI") else field(value)
            case _:
                pass
    return made | {"language": source.language or language}


def _name(name: Name) -> Mapping[str, str]:
    if name.literal is not None:
        return {"literal": cleaned(name.literal)}
    parts = {
        "family": name.family,
        "given": name.given,
        "suffix": name.suffix,
        "dropping-particle": name.dropping_particle,
        "non-dropping-particle": name.non_dropping_particle,
    }
    return {key: cleaned(part) for key, part in parts.items() if part}


def _date(date: WorkDate) -> Mapping[str, Any]:
    if date.begin is None:
        return {"literal": cleaned(date.words)}
    days = [day for day in (date.begin, date.end) if day is not None]
    parts = [[part for part in day if part is not None] for day in days]
    made: dict[str, Any] = {"date-parts": parts, "circa": int(date.circa)}
    return made | ({"season": date.season} if date.season else {})
