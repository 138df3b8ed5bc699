"""The bench's inputs, written out for one run: short and long, for every tool.

`inputs/` holds one brief in our format, in Typst and in HTML, with the same words
in the same typefaces. A long document is the same brief many times over, each time
of another country, so that no tool can remember a paragraph.
"""

import json
from collections.abc import Iterator
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
    for part in ("caveats", "context", "key_messages"):
        del brief[part]
    pattern = json.dumps(yaml.load(text, yaml.CSafeLoader), default=str)
    brief["sections"] = [
        section
        for number in range(copies)
        for section in _sections(
            json.loads(
                pattern.replace(COUNTRY, country(number)).replace(
                    "cost-of-options", f"cost-of-options-{number}"
                )
            ),
            number,
        )
    ]
    brief["findings"] = [
        {
            "id": f"finding-{each['id']}",
            "claim": each["claim"],
            "evidence": ["okafor2024"],
        }
        for each in brief["findings"]
    ]
    for each in brief["recommendations"]:
        each["rests_on"] = [f"finding-{key}" for key in each["rests_on"]]
        del each["body"]
    brief["parts"] = [section["id"] for section in brief["sections"]]
    brief["parts"] += ["findings", "recommendations", "sources"]
    # JSON is YAML, and written faster.
    return json.dumps(brief, indent=1, ensure_ascii=False)


def _sections(brief: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
    """Yield the words of a brief as sections: a document has only one argument."""
    messages = "".join(f"- {message}\n" for message in brief["key_messages"])
    opening = f"{brief['summary']}\n{messages}\n{brief['context']}"
    yield {"id": f"opening-{number}", "title": brief["title"], "body": opening}
    for finding in brief["findings"]:
        body = finding["body"]
        for caveat in brief["caveats"]:
            if finding["id"] in caveat["qualifies"]:
                callout = {"title": caveat["label"], "body": caveat["point"]}
                body.append({"callout": callout})
        key = f"{finding['id']}-{number}"
        yield {"id": key, "title": finding["claim"], "body": body}
    listed = "".join(
        f"1. **{each['action']}** {' '.join(each['body'].split())}\n"
        for each in brief["recommendations"]
    )
    key = f"recommendations-{number}"
    yield {"id": key, "title": "Recommendations", "body": listed}
    for section in brief["sections"]:
        yield {**section, "id": f"{section['id']}-{number}"}
