"""The library's door: a path, a text or a mapping to a value beside diagnostics."""

from typing import Literal

from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief
from briefgen.pipeline.mend import mend
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.render import Options, render_brief
from briefgen.pipeline.source import Source, open_source
from briefgen.pipeline.validate import validate_brief
from briefgen.read.brief import whole_brief


def load(source: Source) -> Outcome[Brief | None]:
    """Read a brief without judging its argument.

    `source` is a path (a `PathLike`, or a `str` without a line break), YAML text (a
    `str` with one), or a mapping. Text and mappings have the current folder for
    their project; places in a mapping count in `json.dumps(source, indent=2)`.

    The value is None where not even a brief could be made of it.
    """
    opened = open_source(source)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    return whole_brief(read_source(opened.value))


def validate(source: Source, *, edition: str | None = None) -> Outcome[Brief | None]:
    """Read a brief as `load` does, and hold every rule against it.

    Of an `edition` is said, too, what it leaves out.
    """
    opened = open_source(source)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    judged = validate_brief(opened.value, edition=edition)
    brief = judged.value.brief if judged.value is not None else None
    return Outcome(brief, judged.diagnostics)


def fix(source: Source, *, unsafe: bool = False) -> Outcome[bytes | None]:
    """Mend what has one right answer; `unsafe`: what has a likely one, too.

    The value is the text of the brief as mended, of which all else stays as it was;
    None where there is none. The diagnostics are those that it still has.
    """
    opened = open_source(source)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    done = mend(opened.value, validate_brief, unsafe=unsafe)
    return Outcome(done.source.data, done.outcome.diagnostics)


def render(  # noqa: PLR0913 (each is an option of the command)
    source: Source,
    *,
    style: str | None = None,
    conformance: Literal["ua1", "ua2"] = "ua1",
    draft: bool = False,
    attachments: bool = True,
    edition: str | None = None,
) -> Outcome[bytes | None]:
    """Turn a brief into a PDF; the value is None where there are errors.

    `style` is a built-in style's name or a style file, and comes before the brief's
    own; `conformance` is `ua1` (PDF/UA-1 and PDF/A-3a) or `ua2` (PDF/UA-2, PDF/A-4f
    and WTPDF); `draft` marks every page; without `attachments` the PDF carries neither
    what it was made from nor the data of its charts; an `edition` is a shorter brief,
    by its name: `one-page`, `short`, `summary`, or one of the brief's or project's own.
    """
    opened = open_source(source)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    options = Options(
        style, conformance, draft, attachments=attachments, edition=edition
    )
    rendered = render_brief(opened.value, options)
    pdf = rendered.value.pdf if rendered.value is not None else None
    return Outcome(pdf, rendered.diagnostics)
