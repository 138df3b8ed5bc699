"""PDFs of ours, changed by somebody else."""

import json
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import SourceText

MANIFEST = "briefgen.json"
USUAL = Options()


def rendered(path: Path, options: Options = USUAL) -> bytes:
    """Render a brief of a project."""
    return rendered_text(path.read_text(encoding="utf-8"), path.parent, options)


def rendered_text(text: str, folder: Path = Path(), options: Options = USUAL) -> bytes:
    """Render a text."""
    outcome = render_brief(SourceText("brief.yaml", text.encode(), folder), options)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.pdf


def with_attached(pdf: bytes, files: dict[str, bytes | None]) -> bytes:
    """Give a PDF with other files attached; None takes one away."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        for name, content in files.items():
            if name in file.attachments:
                del file.attachments[name]
            if content is not None:
                file.attachments[name] = pikepdf.AttachedFileSpec(
                    file,
                    content,
                    description="",
                    filename=name,
                    mime_type="",
                    creation_date="",
                    mod_date="",
                )
        file.save(out)
    return out.getvalue()


def with_manifest(pdf: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """Give a PDF with another manifest."""
    with pikepdf.open(BytesIO(pdf)) as file:
        data = file.attachments[MANIFEST].get_file().read_bytes()
    manifest = json.loads(data)
    change(manifest)
    return with_attached(pdf, {MANIFEST: json.dumps(manifest).encode()})


def with_brief(pdf: bytes, text: str) -> bytes:
    """Give a PDF with another brief, as if it had been made from that."""
    data = text.encode()

    def change(manifest: dict[str, Any]) -> None:
        (entry,) = [e for e in manifest["files"] if e["path"] == manifest["brief"]]
        entry["sha256"] = sha256(data).hexdigest()

    return with_manifest(with_attached(pdf, {"brief.yaml": data}), change)


def with_note(pdf: bytes) -> bytes:
    """Append an annotation to a PDF, as who comments on it does."""
    writer = PdfWriter(BytesIO(pdf), incremental=True)
    note = FreeText(text="A note", rect=(50, 50, 100, 100))
    writer.add_annotation(0, note)
    return _written(writer)


def signed(pdf: bytes) -> bytes:
    """Append a signature's field to a PDF."""
    writer = PdfWriter(BytesIO(pdf), incremental=True)
    field = DictionaryObject({NameObject("/FT"): NameObject("/Sig")})
    fields = ArrayObject([writer._add_object(field)])  # noqa: SLF001 (it has no other way)
    form = DictionaryObject({NameObject("/Fields"): fields})
    writer.root_object[NameObject("/AcroForm")] = form
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
