"""The bench's inputs, written out for one run: short and long, for every tool.

`inputs/` holds one brief in our format, in Typst and in HTML, with the same words
in the same typefaces. A long document is the same brief many times over, each time
of another country, so that no tool can remember a paragraph.
"""

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

INPUTS = Path(__file__).parent / "inputs"
COUNTRY = "Northmark"
TWINS = {
    "typst": ("brief.typ", "// repeated from here\n", "// to here\n"),
    "weasyprint": ("brief.html", "<!-- repeated from here -->\n", "<!-- to here -->\n"),
}


def country(number: int) -> str:
    """Give a country no other number has; the first is that of the short brief."""
    names = ("Alder", "Bel", "Kar", "Lu", "Mon", "Oss", "Tamar", "Vest")
    return f"{names[number % len(names)]}land {number}"


def fonts() -> dict[str, Path]:
    """Give the folders of the two font packages that we render with."""
    folders = {}
    for name in ("font_source_serif_pro", "font_source_sans_pro"):
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        folders[name] = Path(spec.origin).parent / "files"
    return folders


def write_inputs(folder: Path, copies: int) -> dict[str, Path]:
    """Write a document of this many briefs for each tool; give each tool's file."""
    folder.mkdir(parents=True)
    for asset in ("chart.png", "chart.svg", "refs.bib", "style.yaml", "template.typ"):
        (folder / asset).write_bytes((INPUTS / asset).read_bytes())
    css = (INPUTS / "brief.css").read_text(encoding="utf-8")
    for name, path in fonts().items():
        family = "SourceSerifPro" if "serif" in name else "SourceSansPro"
        css = css.replace(f"FONTS/{family}", f"{path.as_uri()}/{family}")
    (folder / "brief.css").write_text(css, encoding="utf-8")
    ours = folder / "brief.yaml"
    ours.write_text(_brief(copies), encoding="utf-8")
    files = {"briefgen": ours}
    for tool, (name, start, end) in TWINS.items():
        files[tool] = folder / name
        files[tool].write_text(_twin(name, start, end, copies), encoding="utf-8")
    return files


def _twin(name: str, start: str, end: str, copies: int) -> str:
    text = (INPUTS / name).read_text(encoding="utf-8")
    head, _, rest = text.partition(start)
    body, _, tail = rest.partition(end)
    assert tail
    bodies = [
        body.replace("COUNTRY", COUNTRY if copies == 1 else country(number)).replace(
            "COPY", "" if number == 0 else f"-{number}"
        )
        for number in range(copies)
    ]
    return head.replace("COUNTRY", COUNTRY) + "".join(bodies) + tail


def _brief(copies: int) -> str:
    text = (INPUTS / "brief.yaml").read_text(encoding="utf-8")
    if copies == 1:
        return text
    brief = yaml.load(text, yaml.CSafeLoader)
    brief["date"] = str(brief["date"])
    parts = ("findings", "caveats", "recommendations", "sections", "key_messages")
    several: dict[str, list[Any]] = {part: [] for part in parts}
    for number in range(copies):
        copy = _copy(brief, number)
        for part in parts:
            several[part] += copy[part]
        # Its context and summary become a section: a brief has only one of each.
        opening = f"{copy['summary']}\n\n{copy['context']}"
        section = {"id": f"opening-{number}", "title": copy["title"], "body": opening}
        several["sections"].append(section)
    brief.update(several)
    brief["parts"] = ["findings", "recommendations"]
    brief["parts"] += [section["id"] for section in several["sections"]]
    brief["parts"] += ["key-messages", "sources"]
    # JSON is YAML, and written faster.
    return json.dumps(brief, indent=1, ensure_ascii=False)


def _copy(brief: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Give the brief of another country, with ids of its own."""
    text = json.dumps(brief).replace(COUNTRY, country(number))
    copy: dict[str, Any] = json.loads(text)
    numbered = ("findings", "caveats", "recommendations", "sections")
    ids = {item["id"] for part in numbered for item in copy[part]}
    ids.add("cost-of-options")

    def renamed(value: Any) -> Any:  # noqa: ANN401 (whatever YAML holds)
        match value:
            case dict():
                return {key: renamed(item) for key, item in value.items()}
            case list():
                return [renamed(item) for item in value]
            case str() if value in ids:
                return f"{value}-{number}"
            case str():
                return value.replace(
                    "(#cost-of-options)", f"(#cost-of-options-{number})"
                )
            case _:
                return value

    result: dict[str, Any] = renamed(copy)
    return result
