"""What a document says about itself, to the objects that hold it.

XMP says it in every file. PDF 2.0 leaves the information dictionary out
(PDF/A-4, 6.1.3). Where a brief has no date, the file has none.
"""

import hashlib
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.model.values import PartialDate
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.syntax import name, text_string


class Attachment(NamedTuple):
    """A file that travels inside the PDF: the source that it was made from."""

    name: str
    content: bytes
    media_type: str  # text/plain, application/yaml
    description: str
    relationship: Literal["Source", "Data", "Supplement"] = "Source"
    """What it is to the document (PDF/A-3, 6.8)."""


class Metadata(NamedTuple):
    """What a document says about itself."""

    title: str
    language: str  # BCP 47
    authors: Sequence[str] = ()
    subject: str | None = None
    keywords: Sequence[str] = ()
    date: PartialDate | None = None
    producer: str = "briefgen"
    attachments: Sequence[Attachment] = ()


def write_info(file: ObjectFile, metadata: Metadata) -> bytes:
    """Add the information dictionary (ISO 32000-1, 14.3.3)."""
    entries = {
        "Title": metadata.title,
        "Author": "; ".join(metadata.authors),
        "Subject": metadata.subject,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": metadata.producer,
        "Producer": metadata.producer,
    }
    if metadata.date:
        entries["CreationDate"] = entries["ModDate"] = pdf_date(metadata.date)
    body = b"".join(
        name(key) + text_string(value) for key, value in entries.items() if value
    )
    return file.add_body(b"<<%s>>" % body)


def pdf_date(date: PartialDate) -> str:
    """Write a date as PDF does, as far as it is known (ISO 32000-1, 7.9.4)."""
    return "D:" + str(date).replace("-", "")


class AttachedFiles(NamedTuple):
    """The catalog's entries for attachments."""

    associated: bytes
    names: bytes


def write_attachments(file: ObjectFile, metadata: Metadata) -> AttachedFiles:
    """Add the attachments (PDF/A-3, 6.8)."""
    specifications = []
    for attachment in sorted(metadata.attachments, key=lambda one: one.name):
        content = attachment.content
        checksum = hashlib.md5(content, usedforsecurity=False).hexdigest()  # 7.11.4
        date = text_string(pdf_date(metadata.date)) if metadata.date else None
        modified = b"/ModDate" + date if date else b""
        embedded = file.add_stream(
            content,
            b"/Type/EmbeddedFile/Subtype%s/Params<</Size %d/CheckSum<%s>%s>>"
            % (name(attachment.media_type), len(content), checksum.encode(), modified),
        )
        title = text_string(attachment.name)
        plain = text_string(attachment.name.encode("ascii", "replace").decode())
        reference = file.add_body(
            b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship%s/EF<</F %s>>>>"
            % (
                plain,
                title,
                text_string(attachment.description),
                name(attachment.relationship),
                embedded,
            )
        )
        specifications.append((title, reference))
    return AttachedFiles(
        b"[%s]" % b" ".join(reference for _, reference in specifications),
        b"<</EmbeddedFiles<</Names[%s]>>>>"
        % b" ".join(b"%s %s" % pair for pair in specifications),
    )
