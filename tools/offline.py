"""Writes what an installation without a network needs: a list with hashes, and an SBOM.

Run from the project's root: `python -m tools.offline FOLDER`. Both are made of
`requirements.lock`: of it, what briefgen itself stands on, and nothing for its tests.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefgen import __version__

LOCK, PROJECT = Path("requirements.lock"), Path("pyproject.toml")
_ENTRY = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA = re.compile(r"^    #(?: via)?\s+([\w.-]+)", re.MULTILINE)
_PLAIN = re.compile(r"[-_.]+")


class Pinned(NamedTuple):
    """A package as the lock has it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    via: frozenset[str]  # who asks for it
    text: str  # its lines in the lock


def pinned(lock: str) -> Iterator[Pinned]:
    """Read the packages of a lock."""
    for text in re.split(r"^(?=\w)", lock, flags=re.MULTILINE):
        entry = _ENTRY.match(text)
        if entry:
            hashes, via = _HASH.findall(text), _VIA.findall(text)
            yield Pinned(entry[1], entry[2], tuple(hashes), frozenset(via), text)


def needed(lock: str, project: str) -> tuple[Pinned, ...]:
    """Give what briefgen stands on, and what that stands on."""
    asked = tomllib.loads(project)["project"]["dependencies"]
    names = {plain(re.split(r"[<>=!~;\[ ]", each)[0]) for each in asked}
    packages = [*pinned(lock)]
    grown = True
    while grown:
        more = {each.name for each in packages if names & {*map(plain, each.via)}}
        grown = not more <= names
        names |= more
    return tuple(each for each in packages if plain(each.name) in names)


def plain(name: str) -> str:
    """Give a package's name as registries compare them (PEP 503)."""
    return _PLAIN.sub("-", name).lower()


def requirements(packages: tuple[Pinned, ...]) -> str:
    """Give a list that pip installs from, each file by its hash."""
    return "".join(each.text for each in packages)


def sbom(packages: tuple[Pinned, ...]) -> dict[str, Any]:
    """Give a bill of materials in CycloneDX 1.6. It has no clock: it stays the same."""
    whole = f"pkg:pypi/briefgen@{__version__}"
    known = {plain(each.name): _purl(each) for each in packages}
    asked: dict[str, list[str]] = {whole: []}
    for each in packages:
        owners = {known[name] for name in map(plain, each.via) if name in known}
        for owner in owners | ({whole} if "briefgen" in each.via else set()):
            asked.setdefault(owner, []).append(_purl(each))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": whole,
                "name": "briefgen",
                "version": __version__,
                "purl": whole,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [
            {
                "type": "library",
                "bom-ref": _purl(each),
                "name": each.name,
                "version": each.version,
                "purl": _purl(each),
                # A package has a file for each platform, and each has its hash.
                "properties": [
                    {"name": "briefgen:file:sha256", "value": one}
                    for one in each.hashes
                ],
            }
            for each in packages
        ],
        "dependencies": [
            {"ref": ref, "dependsOn": sorted(asked.get(ref, ()))}
            for ref in (whole, *known.values())
        ],
    }


def _purl(each: Pinned) -> str:
    return f"pkg:pypi/{plain(each.name)}@{each.version}"


def main(folder: Path) -> None:
    """Write both into a folder."""
    packages = needed(LOCK.read_text("utf-8"), PROJECT.read_text("utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "requirements.txt").write_text(requirements(packages), encoding="utf-8")
    bill = json.dumps(sbom(packages), indent=2) + "\n"
    (folder / "briefgen.cdx.json").write_text(bill, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
