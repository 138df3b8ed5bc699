"""What a brief, its project and its style say of citations → how works are cited."""

from typing import NamedTuple

from briefgen.assets import CSL, read_house_csl
from briefgen.diagnostics import Outcome, Span
from briefgen.model.brief import Brief, Citations
from briefgen.model.csl import CSL_ENDING, CslStyle
from briefgen.model.fields import place
from briefgen.project import Assets, Fault, Project
from briefgen.read.citations import check_citations, citations_of, of_style
from briefgen.read.csl import read_csl
from briefgen.read.faults import not_read
from briefgen.settings import Settings
from briefgen.style import Style


class Citing(NamedTuple):
    """How works are cited, and the citation style where that is a file."""

    citations: Citations | None
    csl: CslStyle | None


def citing(
    brief: Brief, assets: Assets, root: Project, settings: Settings, look: Style | None
) -> Outcome[Citing]:
    """Say how a brief cites, where it leaves that to its project or its style.

    `root` is the project as its settings see it: whoever names a CSL file does so from
    the folder that he stands in.
    """
    own, house = brief.citations, of_style(look) if look is not None else None
    asked = citations_of(own, settings.citations, house)
    name = asked.style if asked is not None else None
    if asked is None or name is None or not name.endswith(CSL_ENDING):
        # What is wrong in a style alone was told there.
        said = own or settings.citations
        wrong = check_citations(asked) if said is not None else ()
        return Outcome(Citing(asked, None), wrong)
    span = place(name, asked.span)
    if own is not None and own.style is not None:
        csl = read_csl(name, assets[CSL][name], span)
    elif settings.citations is not None and settings.citations.style is not None:
        csl = read_named(name, root, span)
    else:
        csl = house_csl(look) if look is not None else Outcome(None)
    wrong = (*csl.diagnostics, *check_citations(asked, csl.value))
    return Outcome(Citing(asked, csl.value), wrong)


def house_csl(style: Style) -> Outcome[CslStyle | None]:
    """Read the CSL file that a style names, from its own folder or its project's."""
    said, fonts = of_style(style), style.fonts
    if said.style is None or not said.style.endswith(CSL_ENDING):
        return Outcome(None)
    if fonts.root is None or fonts.home is None:  # no file of a style has named it
        return Outcome(None)
    home = Project(fonts.root, fonts.home)
    return read_named(said.style, home, place(said.style, said.span))


def read_named(name: str, project: Project, span: Span) -> Outcome[CslStyle | None]:
    """Read a CSL file that no brief names; what is wrong with it is told at `span`."""
    data = read_house_csl(project, name)
    if isinstance(data, Fault):
        return Outcome(None, (not_read(span, data),))
    return read_csl(name, data, span)
