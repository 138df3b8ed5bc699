"""An entry → a folder with a brief that holds it, run and judged."""

import json
import os
import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Mapped
from pathlib import Path
from typing import TypeAlias

from briefgen.read.nodes import Mapping, Scalar
from briefgen.read.yamltree import parse
from tests.hostile.briefs import BRIEF, tried, write_brief
from tests.hostile.corpus import Corpus, Entry
from tests.hostile.judge import PDF, always, read_back
from tests.hostile.scenarios import layouts, outputs, processes
from tests.hostile.trial import run

COPY = "copy.pdf"
_KEY = re.compile(r'(?:@(?!string|comment|preamble)\w+\s*\{\s*|"id"\s*:\s*")([\w-]+)')
Slot: TypeAlias = Callable[[Entry, Corpus, Path], Iterator[str]]


def _text_of(entry: Entry) -> str:
    assert entry.content is not None, f"{entry.id} has no content"
    return entry.content.decode("utf-8", "surrogatepass")


def _whole(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    content = entry.content or b""
    (folder / BRIEF).write_bytes(content)
    if any("never silently" in must for must in entry.must):
        yield from _as_written(content)
        return
    if entry.expect == "ok":  # a sound file, and no brief yet
        yield from _sound(folder)
        return
    yield from tried(entry, folder)


def _as_written(content: bytes) -> Iterator[str]:
    """See that no text has become another: to us none is a number, a time or a word."""
    tree = parse(content, BRIEF).value
    for key, value in tree.entries if isinstance(tree, Mapping) else ():
        if (
            isinstance(value, Scalar)
            and f"{key.text}: {value.text}" not in content.decode()
        ):
            yield f"{key.text} is read as {value.text!r}"


def _sound(folder: Path) -> Iterator[str]:
    """Accept what is only unknown or missing: the file is YAML, but of another form."""
    ran = run(folder, "validate", "--format", "json", BRIEF)
    yield from always(ran, frozenset([BRIEF]), (0, 1))
    found = json.loads(ran.out)["diagnostics"]
    other = [each for each in found if each["code"] not in ("BG201", "BG202")]
    if any(each["level"] == "error" for each in other):
        yield f"expected ok, found {other[0]['code']} {other[0]['message']}"


def _text(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    # As Markdown, where its marks may mean something, and where none does.
    literal = any("literally" in must for must in entry.must)
    plain = {"topic": _text_of(entry)} if literal else {}
    write_brief(folder, context=_text_of(entry), **plain)
    yield from tried(entry, folder)


def _meta(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    write_brief(folder, keywords=[_text_of(entry)])
    yield from tried(entry, folder)


def _link(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    write_brief(folder, publisher={"name": "P", "url": _text_of(entry)})
    yield from tried(entry, folder)


def _path(entry: Entry, corpus: Corpus, folder: Path) -> Iterator[str]:
    name = "logo.png" if entry.content is None else _text_of(entry)
    if entry.content is None:
        if entry.id == "path-unreadable" and not os.getuid():
            return  # root may read anything
        if not corpus.make(entry.made, folder):
            yield from _made_path(entry, folder)
            return
        if not (folder / name).exists() and not (folder / name).is_symlink():
            name = next(iter(sorted(path.name for path in folder.iterdir())))
            name = f"{name}/etc/passwd" if (folder / name).is_dir() else name
    write_brief(folder, publisher={"name": "P", "logo": name})
    yield from tried(entry, folder)


def _made_path(entry: Entry, folder: Path) -> Iterator[str]:
    """Stand for the two races by what each leaves behind: a link, and a big file."""
    logo = folder / "logo.png"
    if "swap" in entry.made:
        logo.symlink_to("/etc/passwd")
    else:
        with logo.open("wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            file.truncate(64 * 1024 * 1024)
    write_brief(folder, publisher={"name": "P", "logo": "logo.png"})
    yield from tried(entry, folder)


def _style(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    text = _text_of(entry)
    other = re.search(r"(?m)^extends: *([\w-]+)$", text)
    if entry.kind == "style.cycle" and other:  # of the two, one is told
        text = text.replace(other[1], "other.yaml")
        (folder / "other.yaml").write_text("extends: house.yaml\n", encoding="utf-8")
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    write_brief(folder, style="house.yaml")
    yield from tried(entry, folder)


def _colour(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    colour = json.dumps(_text_of(entry), ensure_ascii=False)
    _house(folder, f"colours: {{ink: {colour}}}")
    yield from tried(entry, folder)


def _length(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    length = json.dumps(_text_of(entry), ensure_ascii=False)
    text = "page: {margins: {top: %s}}"
    if "page" in entry.id:
        text = "page: {width: %s, height: %s}"
    elif "%" in _text_of(entry):
        text = "type: {body: {size: %s}}"
    _house(folder, text.replace("%s", length))
    yield from tried(entry, folder)


def _house(folder: Path, tokens: str) -> None:
    text = f"extends: institute\n{tokens}\n"
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    write_brief(folder, style="house.yaml")


def _image(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    suffix = Path(entry.name).suffix or ".png"
    name = f"picture{suffix}"
    (folder / name).write_bytes(entry.content or b"")
    figure = {"image": name, "alt": "What it shows.", "caption": "A picture"}
    write_brief(folder, context=[{"figure": figure}])
    yield from tried(entry, folder)


def _svg(entry: Entry, corpus: Corpus, folder: Path) -> Iterator[str]:
    named = entry.name if entry.name.endswith(".svg") else f"{entry.id}.svg"
    yield from _image(entry._replace(name=named), corpus, folder)


def _font(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    (folder / "house.ttf").write_bytes(entry.content or b"")
    _house(folder, "fonts: {families: {serif: {regular: ./house.ttf}}}")
    yield from tried(entry, folder)


def _bibliography(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    suffix = Path(entry.name).suffix or ".bib"
    (folder / f"refs{suffix}").write_bytes(entry.content or b"")
    keys = dict.fromkeys(_KEY.findall((entry.content or b"").decode("latin-1")))
    cited = "".join(f" [@{key}]" for key in [*keys][:20])
    cited = "" if entry.expect == "ok" else cited
    write_brief(folder, context=f"Words{cited}.", bibliography=f"refs{suffix}")
    yield from tried(entry, folder)


def _pdf(entry: Entry, _: Corpus, folder: Path) -> Iterator[str]:
    """Read a PDF back; then give it as the copy that a quotation is compared with."""
    (folder / COPY).write_bytes(entry.content or b"")
    before = frozenset([COPY])
    inspected = run(folder, "inspect", "--format", "json", COPY)
    yield from always(inspected, before, (0, 1))
    yield from read_back(entry, inspected)
    for verb in (("extract", "-o", "out"), ("verify",)):
        ran = run(folder, *verb, COPY)
        yield from always(ran, before, (0, 1))
    source = {"type": "report", "title": "S", "issued": "2020", "archive_copy": COPY}
    evidence = [{"source": "s", "quote": "These words stand nowhere."}]
    write_brief(
        folder,
        findings=[{"id": "f", "claim": "It is so.", "evidence": evidence}],
        sources={"s": source},
    )
    rendered = run(folder, "render", BRIEF, "-o", PDF)
    yield from always(rendered, before | {BRIEF}, (0, 1))


SLOTS: Mapped[str, Slot] = {
    "whole": _whole,
    "text": _text,
    "inline": _text,
    "meta": _meta,
    "link": _link,
    "path": _path,
    "style": _style,
    "colour": _colour,
    "length": _length,
    "image": _image,
    "svg": _svg,
    "font": _font,
    "bib": _bibliography,
    "csl": _bibliography,
    "pdf": _pdf,
    "layout": lambda entry, _, folder: layouts(entry, folder),
    "output": lambda entry, _, folder: outputs(entry, folder),
    "process": lambda entry, _, folder: processes(entry, folder),
}
"""What is done with the entries of each slot."""
