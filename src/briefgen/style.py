"""Every style token: its name, its type, its default, its caption.

The defaults are the look of `institute`. Lengths are points once a style is
resolved; an author writes them with a unit (`10pt`, `24mm`, `1b` for a baseline).
A colour token is a role of `colours`; only `colours` itself holds values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.units import MM

Length: TypeAlias = Annotated[float, "length"]
"""Points; written with a unit."""

SignedLength: TypeAlias = Annotated[float, "signed length"]
"""Points, of either sign; written with a unit."""

Colour: TypeAlias = Annotated[str, "colour"]
"""`#rrggbb`."""

Role: TypeAlias = Annotated[str, "role"]
"""The name of one of the `colours`."""


Pattern: TypeAlias = Annotated[str, "pattern"]
"""Words of the furniture of a page, with `VARIABLES` in braces: `{publisher}`."""

VARIABLES = tuple(
    "date license page pages publisher review series title topic version".split()
)
"""What furniture can say of a brief."""

Percentage: TypeAlias = Literal["own size", "body size", "page width", "page height"]
"""What a percentage may be one of."""


class Origin(NamedTuple):
    """One place where a token, or a `$variable`, is given a value, as written there."""

    span: Span
    text: str


def token(
    default: Any,  # noqa: ANN401 (any token's type)
    caption: str,
    *,
    least: float | None = None,
    most: float | None = None,
    of: Percentage | None = None,
) -> Any:  # noqa: ANN401 (the same)
    """Declare a token, with the caption that the style guide prints.

    A number, or a length in points, is `least` at least, and `most` at most. A
    percentage is one `of` something, or the token takes none.
    """
    bounds = {"least": least, "most": most, "of": of}
    return field(default=default, metadata={"caption": caption, **bounds})


def group(kind: type[Any], caption: str) -> Any:  # noqa: ANN401 (any group's type)
    """Declare a group of tokens, all at their defaults."""
    return field(default_factory=kind, metadata={"caption": caption})


@record
class Family:
    """Tokens of one family under `fonts: families:`: its name, or its files by face.

    A file with a `/` in its name is one of the project: `./fonts/House-Bold.ttf`.
    Where a family has a name, or such files, the package has no say.
    """

    span: Span = NOWHERE
    name: str = token(
        "",
        "Name of the family, as its files have it: found in `fonts: folder`, or in "
        "Python packages that bring fonts",
    )
    package: str = token("", "Python package that holds the files")
    light: str = token("", "File of the face: in the package, or a path")
    regular: str = token("", "File of the face: in the package, or a path")
    semibold: str = token("", "File of the face: in the package, or a path")
    bold: str = token("", "File of the face: in the package, or a path")
    light_italic: str = token("", "File of the face: in the package, or a path")
    italic: str = token("", "File of the face: in the package, or a path")
    semibold_italic: str = token("", "File of the face: in the package, or a path")
    bold_italic: str = token("", "File of the face: in the package, or a path")

    def files(self) -> Mapping[str, str]:
        """Give the files that there are, by weight and slant: `bold-italic`."""
        files = {
            f"{weight}{slant}": getattr(self, f"{weight}{slant}".replace("-", "_"), "")
            for weight in ("light", "regular", "semibold", "bold")
            for slant in ("", "-italic")
        }
        files["regular-italic"] = self.italic
        return {face: file for face, file in files.items() if file}


def _source(package: str, name: str) -> Family:
    return Family(
        package=package,
        light=f"{name}-Light.ttf",
        regular=f"{name}-Regular.ttf",
        semibold=f"{name}-Semibold.ttf",
        bold=f"{name}-Bold.ttf",
        light_italic=f"{name}-LightIt.ttf",
        italic=f"{name}-It.ttf",
        semibold_italic=f"{name}-SemiboldIt.ttf",
        bold_italic=f"{name}-BoldIt.ttf",
    )


_FAMILIES = {
    "serif": _source("font_source_serif_pro", "SourceSerifPro"),
    "sans": _source("font_source_sans_pro", "SourceSansPro"),
}


@record
class Fonts:
    """Tokens under `fonts:`."""

    span: Span = NOWHERE
    folder: str = token("fonts", "Folder of the project with font files")
    families: Mapping[str, Family] = field(
        default_factory=lambda: dict(_FAMILIES),
        metadata={"caption": "Font families, by the name that the roles use"},
    )
    root: Path | None = field(default=None, metadata={"made": True})
    home: Path | None = field(default=None, metadata={"made": True})
    """The folders that files count from: that of the project, and of the style."""


@record
class Margins:
    """Tokens under `page: margins:`."""

    span: Span = NOWHERE
    top: Length = token(
        24 * MM, "Above the text, from the second page on", of="page height"
    )
    bottom: Length = token(18 * MM, "Below the text", of="page height")
    inner: Length = token(20 * MM, "Left of the text", of="page width")
    outer: Length = token(20 * MM, "Right of the margin column", of="page width")


PAPER = {
    "A4": (210 * MM, 297 * MM),
    "A5": (148 * MM, 210 * MM),
    "letter": (612.0, 792.0),
    "legal": (612.0, 1008.0),
}
"""Width and height of each paper, upright, in points."""


@record
class PageStyle:
    """Tokens under `page:`."""

    span: Span = NOWHERE
    size: Literal["A4", "A5", "letter", "legal"] = token("A4", "Paper")
    width: Length | None = token(
        None, "Of paper of another size", least=70 * MM, most=2000 * MM
    )
    height: Length | None = token(
        None, "Of paper of another size", least=70 * MM, most=2000 * MM
    )
    orientation: Literal["portrait", "landscape"] = token("portrait", "Which way up")
    margins: Margins = group(Margins, "White space around the page")
    first_page_top: Length = token(
        20 * MM, "Above the text of the first page", of="page height"
    )

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the page, the way up that it is."""
        usual = PAPER[self.size]
        width, height = self.width or usual[0], self.height or usual[1]
        return (width, height) if self.orientation == "portrait" else (height, width)


@record
class GridStyle:
    """Tokens under `grid:`."""

    span: Span = NOWHERE
    baseline: Length = token(
        14.0, "Baseline to baseline; blocks start on this grid", least=4.0, most=72.0
    )
    snap: Length | None = token(
        None,
        "Blocks start on multiples of it; left out: of the baseline; 0: anywhere",
        most=72.0,
    )
    measure: Length = token(
        106 * MM, "Width of the main column, or of each column", of="page width"
    )
    margin_column: Length = token(
        57 * MM, "Width of the margin column; 0: there is none", of="page width"
    )
    gap: Length = token(
        7 * MM, "Between main and margin column, or two columns", of="page width"
    )
    columns: int = token(1, "Columns of text on a page", least=1, most=4)
    number_column: Length = token(
        0.0, "Column of numbers and signs, left of the text", of="page width"
    )

    @property
    def step(self) -> float:
        """The step of the grid on which blocks start; 0: there is none."""
        return self.baseline if self.snap is None else self.snap

    @property
    def width(self) -> float:
        """The width of all columns: of text, of numbers, and the margin's."""
        text = self.number_column + self.measure
        if self.columns > 1:
            return self.columns * text + (self.columns - 1) * self.gap
        return text + self.gap + self.margin_column if self.margin_column else text


@record
class TypeRole:
    """Tokens of one role under `type:`."""

    span: Span = NOWHERE
    family: str = token("sans", "A name of `fonts: families:`")
    weight: Literal["light", "regular", "semibold", "bold"] = token(
        "regular", "How heavy"
    )
    style: Literal["normal", "italic"] = token("normal", "Upright or italic")
    size: Length = token(10.0, "Type size", least=6.0, most=144.0, of="body size")
    leading: Length = token(14.0, "Baseline to baseline", most=216.0, of="own size")
    tracking: SignedLength = token(
        0.0, "Added after each letter", least=-3.0, most=24.0, of="own size"
    )
    colour: Role = token("ink", "Colour of the letters")
    case: Literal["none", "upper"] = token("none", "`upper` sets capitals")
    before: Length = token(0.0, "White space above")
    after: Length = token(0.0, "White space below")
    indent: Length = token(10.0, "Of the first line, in a paragraph after another")
    wrap: Literal["ragged", "justified", "balanced"] = token(
        "ragged", "How lines are broken"
    )
    hyphenate: bool = token(default=False, caption="Whether words may be parted")


def role(**tokens: Any) -> Any:  # noqa: ANN401 (the tokens of TypeRole)
    """Declare a role of type."""
    value = TypeRole(**tokens)
    return field(default=value, metadata={"caption": "A role of type"})


@record
class Type:
    """Tokens under `type:`: what each kind of words looks like."""

    span: Span = NOWHERE
    body: TypeRole = role(family="serif")
    lead: TypeRole = role(family="serif", size=12.5, leading=17.5)
    title: TypeRole = role(
        weight="bold",
        size=38.0,
        leading=42.0,
        tracking=-0.5,
        colour="primary",
        wrap="balanced",
    )
    standfirst: TypeRole = role(
        family="serif", weight="light", size=15.6, leading=21.0, wrap="balanced"
    )
    wordmark: TypeRole = role(
        weight="bold", size=12.5, leading=14.0, colour="primary", wrap="balanced"
    )
    kicker: TypeRole = role(
        weight="semibold",
        size=8.0,
        leading=10.5,
        tracking=0.6,
        colour="muted",
        case="upper",
    )
    h1: TypeRole = role(
        weight="bold",
        size=15.6,
        leading=21.0,
        colour="primary",
        before=14.0,
        after=7.0,
        wrap="balanced",
    )
    h2: TypeRole = role(weight="semibold", size=12.5, leading=14.0, wrap="balanced")
    h3: TypeRole = role(weight="bold", wrap="balanced", before=7.0)
    statement: TypeRole = role(size=11.0)
    statement_verb: TypeRole = role(weight="bold", size=11.0, colour="primary")
    caveat: TypeRole = role()
    caveat_quote: TypeRole = role(family="serif", style="italic")
    caveat_label: TypeRole = role(weight="bold", colour="caveat")
    attribution: TypeRole = role(size=8.5, leading=10.5, colour="muted")
    meta: TypeRole = role(size=8.5, leading=10.5, colour="muted")
    side_note: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    confidence: TypeRole = role(weight="semibold", size=8.5, colour="primary")
    pull_quote: TypeRole = role(
        family="serif", weight="light", size=15.6, leading=21.0, colour="primary"
    )
    contested: TypeRole = role(
        family="serif", size=12.5, leading=17.5, colour="primary"
    )
    contested_counter: TypeRole = role(
        family="serif", size=12.5, leading=17.5, colour="caveat"
    )
    figure_number: TypeRole = role(
        weight="bold",
        size=8.0,
        leading=10.5,
        tracking=0.4,
        colour="primary",
        case="upper",
    )
    figure_title: TypeRole = role(weight="semibold")
    figure_note: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    chart_label: TypeRole = role(size=8.5, leading=10.5)
    stat_value: TypeRole = role(
        weight="light", size=26.4, leading=30.0, colour="primary"
    )
    stat_label: TypeRole = role(size=8.5, leading=10.5)
    table: TypeRole = role(size=8.8, leading=12.0)
    table_head: TypeRole = role(weight="semibold", size=8.8, leading=12.0)
    note: TypeRole = role(size=8.0, leading=10.5)
    note_mark: TypeRole = role(weight="semibold", size=6.6, colour="primary")
    reference: TypeRole = role(size=8.0, leading=10.5)
    small: TypeRole = role(size=8.5, leading=12.0)
    running_head: TypeRole = role(size=8.0, leading=10.5, colour="muted")
    folio: TypeRole = role(weight="semibold")
    marking: TypeRole = role(
        weight="bold", size=12.0, tracking=0.3, colour="on-marking"
    )
    code: TypeRole = role(size=9.5)

    def roles(self) -> Iterator[tuple[str, TypeRole]]:
        """Yield every role with its name."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, TypeRole):
                yield each.name, value


@record
class Colours:
    """Tokens under `colours:`, the only place for values."""

    span: Span = NOWHERE
    ink: Colour = token("#1B1E23", "Running text")
    muted: Colour = token("#565B63", "Text of second rank")
    paper: Colour = token("#FFFFFF", "The page")
    primary: Colour = token("#14304F", "Headings, marks of findings")
    on_primary: Colour = token("#FFFFFF", "Letters on primary")
    primary_tint: Colour = token("#C9D3DF", "Grounds beside primary")
    caveat: Colour = token("#97370F", "Caveats")
    on_caveat: Colour = token("#FFFFFF", "Letters on caveat")
    caveat_tint: Colour = token("#FAF1EA", "Grounds of caveats")
    hairline: Colour = token("#D5D2CB", "Lines between rows; decorative")
    box_edge: Colour = token("#8F9398", "Edges that carry meaning")
    band: Colour = token("#14304F", "Ground of the band at the head of page 1")
    on_band: Colour = token("#FFFFFF", "All words on the band")
    marking_ground: Colour = token("#000000", "Ground of a marking")
    on_marking: Colour = token("#FFFFFF", "Letters of a marking")
    watermark: Colour = token("#ECEDEE", "The word across a draft")


@record
class StrokeStyle:
    """Tokens of one stroke under `strokes:`."""

    span: Span = NOWHERE
    width: Length = token(0.8, "How thick", most=72.0)
    colour: Role = token("ink", "Its colour")


def stroke(width: float, colour: str) -> Any:  # noqa: ANN401 (a field)
    """Declare a stroke."""
    value = StrokeStyle(width=width, colour=colour)
    return field(default=value, metadata={"caption": "A drawn line"})


@record
class Strokes:
    """Tokens under `strokes:`."""

    span: Span = NOWHERE
    heavy: StrokeStyle = stroke(2.5, "primary")
    masthead_above: StrokeStyle = stroke(0.0, "ink")
    masthead_below: StrokeStyle = stroke(2.5, "primary")
    band_foot: StrokeStyle = stroke(0.0, "primary")
    section: StrokeStyle = stroke(0.8, "ink")
    hairline: StrokeStyle = stroke(0.5, "hairline")
    box: StrokeStyle = stroke(1.0, "primary")
    pair: StrokeStyle = stroke(0.0, "ink")
    pair_hinge: StrokeStyle = stroke(2.5, "caveat")
    caveat_bar: StrokeStyle = stroke(2.5, "caveat")
    caveat_tie: StrokeStyle = stroke(0.8, "caveat")
    table_head: StrokeStyle = stroke(1.0, "ink")
    thin: StrokeStyle = stroke(0.8, "box-edge")


@record
class Opening:
    """Tokens under `opening:`: the head of the first page."""

    span: Span = NOWHERE
    band: Literal["none", "masthead", "all"] = token(
        "none", "What stands on a coloured band: the masthead, or all of the opening"
    )
    band_padding: Length = token(14.0, "White space at the foot of the band")
    summary: Literal["kicker", "heading", "bare"] = token(
        "kicker", "What stands over the bottom line: a small line, a heading, nothing"
    )
    addressed: Literal["beside", "table", "row"] = token(
        "beside", "Where the brief says for whom it is, and for what decision"
    )


@record
class Headings:
    """Tokens under `headings:`."""

    span: Span = NOWHERE
    numbering: Literal["none", "paragraphs"] = token(
        "none", "What is counted, in the number column"
    )
    across: bool = token(
        default=False, caption="Whether a part's heading reaches over all columns"
    )


@record
class Recommendations:
    """Tokens under `recommendations:`: what they look like in full."""

    span: Span = NOWHERE
    card: Literal["tab", "open"] = token(
        "tab", "A box with the sign in a strip, or a line above and the sign beside"
    )
    row_padding: Length = token(
        7.0, "White space above and below, in a row of two halves"
    )


@record
class Caveats:
    """Tokens under `caveats:`: where a caveat stands, and what it looks like."""

    span: Span = NOWHERE
    place: Literal["margin", "under"] = token(
        "margin", "Beside what it limits, in the margin column, or directly under it"
    )
    by_recommendations: Literal["margin", "under", "pair"] = token(
        "margin", "The same for recommendations; `pair` sets both in halves of a row"
    )
    word: Literal["caveat", "but"] = token("caveat", "The word that names it")
    hinge: bool = token(
        default=False, caption="Whether the word “but” joins the halves of a row"
    )
    sign: Literal["outline", "solid"] = token("outline", "How its lozenge is drawn")
    sign_column: Length = token(0.0, "Column of the lozenge, before the words; 0: none")
    bar: Literal["left", "around"] = token(
        "left", "Where its lines are drawn: at its left, or above and below"
    )
    ground: Role = token("paper", "What lies under it")
    padding: Length = token(8.0, "Between its lines and its words")


Step: TypeAlias = Literal["sections", "rows", "lead"]
"""What may be tightened, so that a brief has fewer pages."""


@record
class Fit:
    """Tokens under `fit:`: what is tightened for the sake of fewer pages, and when."""

    span: Span = NOWHERE
    pages: int = token(0, "Pages that a brief is to fit on, if it can; 0: any", most=99)
    last_page: float = token(
        0.0, "A last page emptier than this share is taken in, if it can", most=1.0
    )
    steps: tuple[Step, ...] = token(
        ("sections", "rows", "lead"),
        "What is tightened, one after the other: white space, rows, the bottom line",
    )


@record
class Masthead:
    """Tokens under `masthead:`."""

    span: Span = NOWHERE
    logo_height: Length = token(22.0, "How tall a logo is, at most", least=6.0)
    logo_width: Length = token(
        45 * MM, "How wide a logo is, at most", least=6.0, of="page width"
    )


@record
class RunningHead:
    """Tokens under `running-head:`: words that are empty vanish with their dot."""

    span: Span = NOWHERE
    text: Pattern = token(
        "{publisher} \u00b7 {series} \u00b7 {title}",
        "Its words, from the second page on",
    )
    first: Pattern = token("", "Its words on the first page")
    from_top: Length = token(10 * MM, "From the edge of the page", of="page height")


@record
class Footer:
    """Tokens under `footer:`."""

    span: Span = NOWHERE
    text: Pattern = token(
        "{date} \u00b7 {version} \u00b7 {license}", "Its words, from the second page on"
    )
    first: Pattern = token(
        "{date} \u00b7 {version} \u00b7 {license}", "Its words on the first page"
    )
    folio: Literal["margin", "left", "centre", "right", "none"] = token(
        "margin", "Where the page is numbered; `margin` is `centre` where there is none"
    )
    from_bottom: Length = token(9 * MM, "From the edge of the page", of="page height")


@record
class MarkingStrip:
    """Tokens under `marking:`: the marking at the head and the foot of each page."""

    span: Span = NOWHERE
    align: Literal["left", "centre", "right"] = token("right", "Where it stands")
    padding: Length = token(
        5.0, "Of its ground, left and right of the words", most=72.0
    )


@record
class WatermarkStyle:
    """Tokens under `watermark:`: the word across a draft."""

    span: Span = NOWHERE
    size: Length = token(165.0, "Type size of five letters; of more, less", most=400.0)
    angle: float = token(52.0, "Degrees, anticlockwise", most=90.0)


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
    colours: Colours = group(Colours, "Roles of colour")
    strokes: Strokes = group(Strokes, "Drawn lines")
    opening: Opening = group(Opening, "The head of the first page")
    headings: Headings = group(Headings, "Headings of parts, and what is counted")
    recommendations: Recommendations = group(Recommendations, "Recommendations in full")
    caveats: Caveats = group(Caveats, "What limits, and where it stands")
    masthead: Masthead = group(Masthead, "The publisher's name and logo")
    running_head: RunningHead = group(RunningHead, "The line at the head of each page")
    footer: Footer = group(Footer, "The line at the foot of each page")
    marking: MarkingStrip = group(MarkingStrip, "The marking on each page")
    watermark: WatermarkStyle = group(WatermarkStyle, "The word across a draft")
    fit: Fit = group(Fit, "What is done for fewer pages")
    parts: tuple[str, ...] = token((), "Order of the parts; empty: the usual one")
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
