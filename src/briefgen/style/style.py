"""One style: every group of its tokens, and where each has its value from."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.blocks import (
    BadgeStyle,
    FiguresStyle,
    Keeps,
    NotesStyle,
    PullQuoteStyle,
    SourcesStyle,
    StatsStyle,
    TableStyle,
)
from briefgen.style.citing import Citing
from briefgen.style.fit import Fit
from briefgen.style.fonts import Fonts
from briefgen.style.furniture import Footer, MarkingStrip, RunningHead, WatermarkStyle
from briefgen.style.ink import Colours, Strokes
from briefgen.style.kinds import Origin, PartName, group, token
from briefgen.style.opening import Masthead, Opening
from briefgen.style.page import GridStyle, PageStyle
from briefgen.style.parts import Caveats, Headings, Recommendations
from briefgen.style.typography import Hyphenation, Type, TypeRole


@record
class Style:
    """One resolved style: every token has a value."""

    span: Span = NOWHERE
    name: str = token("institute", "Its name")
    title: str = token("Institute", "Its name, for people")
    purpose: str = token(
        "think tanks and research institutes; two to eight pages",
        "What it is for, as `style list` shows it",
    )
    quotes: Literal["single", "double"] | None = token(
        None, "Quotation marks; left out: those of the language"
    )
    fonts: Fonts = group(Fonts, "Font families")
    page: PageStyle = group(PageStyle, "Paper and margins")
    grid: GridStyle = group(GridStyle, "Columns and baselines")
    type: Type = group(Type, "Roles of type")
    hyphenation: Hyphenation = group(Hyphenation, "Where words are parted")
    colours: Colours = group(Colours, "Roles of colour")
    strokes: Strokes = group(Strokes, "Drawn lines")
    opening: Opening = group(Opening, "The head of the first page")
    headings: Headings = group(Headings, "Headings of parts, and what is counted")
    recommendations: Recommendations = group(Recommendations, "Recommendations in full")
    caveats: Caveats = group(Caveats, "What limits, and where it stands")
    confidence: BadgeStyle = group(BadgeStyle, "How sure a finding is")
    table: TableStyle = group(TableStyle, "Tables")
    figures: FiguresStyle = group(FiguresStyle, "Pictures and charts")
    pull_quote: PullQuoteStyle = group(PullQuoteStyle, "Pull quotes")
    stats: StatsStyle = group(StatsStyle, "Large numbers")
    notes: NotesStyle = group(NotesStyle, "Notes at the foot of a page")
    sources: SourcesStyle = group(SourcesStyle, "The list of works")
    keeps: Keeps = group(Keeps, "What no page parts")
    masthead: Masthead = group(Masthead, "The publisher's name and logo")
    running_head: RunningHead = group(RunningHead, "The line at the head of each page")
    footer: Footer = group(Footer, "The line at the foot of each page")
    marking: MarkingStrip = group(MarkingStrip, "The marking on each page")
    watermark: WatermarkStyle = group(WatermarkStyle, "The word across a draft")
    citations: Citing = group(Citing, "How a house cites, unless a brief says")
    fit: Fit = group(Fit, "What is done for fewer pages")
    parts: tuple[PartName, ...] = token((), "Order of the parts; empty: the usual one")
    origins: Mapping[str, tuple[Origin, ...]] = field(
        default_factory=dict, metadata={"made": True}
    )  # of each token that a file states, `type.h1.size`, the last one's first

    def place(self, name: str) -> Span:
        """Give the place of a token's value: `colours.ink`; else that of its group."""
        while name:
            if name in self.origins:
                return self.origins[name][0].span
            name = name.rpartition(".")[0]
        return self.span

    def face(self, role: TypeRole, *, bold: bool = False, italic: bool = False) -> str:
        """Give the key of a role's face: `serif-regular`, `sans-bold-italic`."""
        weight = "bold" if bold else role.weight
        # Italic inside italic stands out by being upright.
        slanted = italic != (role.style == "italic")
        return f"{role.family}-{weight}{'-italic' if slanted else ''}"

    def colour(self, role: str) -> str:
        """Give the value of a colour role."""
        value: str = getattr(self.colours, role.replace("-", "_"))
        return value
