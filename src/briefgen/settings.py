"""What a project says of all its briefs: the fields of `briefgen.toml`."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from briefgen.diagnostics import NOWHERE, Span
from briefgen.model.brief import Citations
from briefgen.model.edition import Edition
from briefgen.model.limits import Limits
from briefgen.record import record

Level: TypeAlias = Literal["error", "warning", "advice"]


@record
class Settings:
    """A project's own defaults. A rule is named by its code, its name or a family."""

    span: Span = NOWHERE
    style: str | None = None  # of a brief that names none, as in `institute`
    select: tuple[str, ...] = ()  # beside what is looked for anyway
    ignore: tuple[str, ...] = ()  # what is not looked for, as in `reference/unused`
    levels: Mapping[str, Level] = field(default_factory=dict)  # how much a rule weighs
    terms: Mapping[str, str] = field(default_factory=dict)  # variant → what to write
    acronyms: tuple[str, ...] = ()  # that need no definition
    fonts: str | None = None  # folder with font files; before what a style says
    citations: Citations | None = None  # of a brief that does not say itself
    limits: Limits | None = None  # of a brief that has none of its own
    editions: Mapping[str, Edition] = field(default_factory=dict)
    """Shorter briefs, by name; a brief's own of the same name comes before one."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is not looked for in some files, by a pattern of their paths."""
