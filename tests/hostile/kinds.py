"""What a corpus calls a kind of fault → the codes under which briefgen may find it.

A kind that does not stand here fails its entries: nobody has said yet what finds it.
"""

from collections.abc import Mapping

REFUSED = "refused"
"""No code of a rule: the command is refused (exit 2), in a line that says why."""
MACHINE = "machine"
"""The machine stands in the way (exit 74), with a line that says how."""
INTERRUPTED = "interrupted"
"""A signal has ended the run (exit 128 and its number)."""
DIED = "died"
"""A worker died: its brief is told of as a fault of ours (exit 70)."""

KINDS: Mapping[str, frozenset[str]] = {
    kind: frozenset(codes.split())
    for kind, codes in {
        # The text of a brief.
        "yaml.syntax": "BG101 BG102 BG106",
        "yaml.alias": "BG106",
        "yaml.merge-key": "BG106",
        "yaml.tag": "BG106",
        "yaml.depth": "BG102",
        "yaml.duplicate-key": "BG103",
        "yaml.key-type": "BG106 BG101 BG201 BG203",
        "yaml.value": "BG204",
        "file.encoding": "BG101",
        "file.control-character": "BG101",
        "file.size": "BG102",
        # Fields.
        "schema.type": "BG106 BG201 BG203 BG204 BG802",
        "schema.number": "BG201 BG203 BG204",
        "schema.unknown-key": "BG201",
        "schema.empty": "BG101 BG202 BG203",
        # Texts.
        "text.control-character": "BG101",
        "text.surrogate": "BG101",
        "text.bidi-control": "BG101",
        "text.character": "BG101 BG705",
        "text.invisible": "BG101 BG705",
        "text.length": "BG102",
        "text.unsupported-script": "BG705",
        "font.missing-glyph": "BG705",
        # Links.
        "link.scheme": "BG204",
        "link.character": "BG101 BG204",
        "link.userinfo": "BG204",
        "link.mixed-script": "BG204",
        "link.length": "BG204",
        "link.empty": "BG203 BG204 BG205",
        "link.syntax": "BG204",
        # Files that a brief names.
        "path.absolute": "BG104",
        "path.outside-root": "BG104",
        "path.url": "BG104 BG105",
        "path.symlink": "BG104",
        "path.character": "BG101 BG104 BG105",
        "path.reserved-name": "BG105",
        "path.not-found": "BG105",
        "path.not-a-file": "BG105",
        "path.unreadable": "BG105",
        "path.empty": "BG105 BG203 BG204 BG205",
        "path.length": "BG105",
        # Pictures.
        "image.pixels": "BG105",
        "image.broken": "BG105",
        "image.format": "BG105",
        "image.size": "BG105",
        "svg.doctype": "BG108",
        "svg.unsupported": "BG108",
        "svg.budget": "BG108",
        "svg.size": "BG108",
        "svg.syntax": "BG108",
        "svg.ignored": "BG109",
        # Styles and fonts.
        "style.cycle": "BG803",
        "style.unknown": "BG802",
        "colour.syntax": "BG802",
        "colour.range": "BG802",
        "length.syntax": "BG802",
        "length.range": "BG802 BG806",
        "length.unit": "BG802",
        "font.broken": "BG802 BG804",
        "font.unsupported": "BG802 BG804",
        "font.embedding-forbidden": "BG805",
        "font.name": "BG802 BG804",
        # Bibliographies.
        # A cross reference is not followed: no circle can be met.
        "bib.cycle": "BG105 BG201 BG204",
        "bib.budget": "BG102 BG105",
        "bib.duplicate-key": "BG103 BG301 BG410",
        "bib.syntax": "BG101 BG105",
        "bib.macro": "BG105 BG201 BG204",
        "bib.value": "BG201 BG204",
        "csl.type": "BG203",
        "csl.depth": "BG102",
        "csl.number": "BG102 BG202 BG203 BG204",
        "csl.value": "BG204",
        # PDFs that are read.
        "pdf.broken": "BG961 BG962",
        "pdf.encrypted": "BG961",
        "pdf.budget": "BG961 BG962",
        "pdf.active-content": "BG963",
        # Pages.
        "layout.table-too-wide": "BG102 BG903",
        "layout.image-too-tall": "BG105 BG903",
        "layout.no-frame": "BG806",
        "layout.too-large": "BG802 BG903",
        "layout.keep-broken": "BG902 BG903 BG904",
        "layout.too-long": "BG901",
        "table.ragged": "BG206",
        "table.span": "BG106 BG201 BG203 BG204 BG206",
        "brief.empty-section": "BG205",
        "brief.duplicate-id": "BG301",
        # What is written.
        "output.is-directory": REFUSED,
        "output.not-a-file": REFUSED,
        "output.name": REFUSED,
        "output.is-input": REFUSED,
        "output.duplicate": REFUSED,
        "output.unwritable": MACHINE,
        "output.no-space": MACHINE,
        "output.stdout": MACHINE,
        "output.io": MACHINE,
        # Processes.
        "limit.memory": "BG909",
        "limit.time": "BG909",
        "limit.files": MACHINE,
        "worker.died": DIED,
        "interrupted": INTERRUPTED,
    }.items()
}
