"""The properties, attributes and elements of SVG, and what each of them is to us."""

from collections.abc import Mapping

INHERITED: Mapping[str, str] = {
    "color": "black",
    "clip-rule": "nonzero",
    "fill": "black",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "stroke": "none",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "visibility": "visible",
}
"""Properties that go on to what is inside, and what they are where nothing is said."""

OWN = frozenset(
    "clip-path display opacity overflow stop-color stop-opacity transform".split()
)
"""Properties of one element alone."""

NEUTRAL: Mapping[str, frozenset[str]] = {
    "clip": frozenset({"auto"}),
    "marker": frozenset({"none"}),
    "marker-end": frozenset({"none"}),
    "marker-mid": frozenset({"none"}),
    "marker-start": frozenset({"none"}),
    "filter": frozenset({"none"}),
    "mask": frozenset({"none"}),
    "mix-blend-mode": frozenset({"normal"}),
    "paint-order": frozenset(
        {"normal", "fill", "fill stroke", "fill stroke markers", "markers fill stroke"}
    ),
    "vector-effect": frozenset({"none"}),
}
"""Properties that would change what is seen, and the values that change nothing."""

INERT = frozenset(
    """
    alignment-baseline background-color baseline-shift block-progression
    color-interpolation
    color-interpolation-filters color-profile color-rendering cursor direction
    dominant-baseline enable-background fill-box flood-color flood-opacity
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering
    inline-size isolation kerning letter-spacing lighting-color line-height
    pointer-events shape-inside shape-margin shape-padding shape-rendering
    shape-subtract solid-color solid-opacity unicode-bidi user-select white-space
    white-space-collapse word-spacing writing-mode
    """.split()
)
"""Properties of letters, of effects, and of screens: shapes are drawn without them."""

INERT_BEGIN = ("-", "font", "text-", "transition", "animation")

ATTRIBUTES = frozenset(
    """
    baseProfile class clipPathUnits contentScriptType contentStyleType cx cy d
    externalResourcesRequired focusable fr fx fy gradientTransform gradientUnits
    height href id lang media offset points preserveAspectRatio r requiredExtensions
    requiredFeatures role rx ry spreadMethod style systemLanguage tabindex target title
    transform type version viewBox width x x1 x2 xmlns y y1 y2 zoomAndPan
    """.split()
)
"""Attributes that are read, or that say nothing of how a picture looks."""

ATTRIBUTES_BEGIN = ("aria-", "data-")

UNSEEN = frozenset(
    """
    clipPath defs desc filter linearGradient marker mask metadata pattern radialGradient
    stop style symbol title
    """.split()
)
"""Elements that are not drawn where they stand."""

STILL = frozenset("animate animateMotion animateTransform cursor set view".split())
"""Elements that move or lead elsewhere: a page stands still."""

UNDRAWN: Mapping[str, str] = {
    "text": "convert the text to paths: Inkscape, Path > Object to Path; Illustrator, "
    "Type > Create Outlines; matplotlib, svg.fonttype: path",
    "image": "trace it to paths, or save the whole picture as PNG",
    "foreignObject": "save the picture as plain SVG",
    "script": "nothing is run: save the picture as plain SVG",
}
"""Elements that cannot be drawn, and the remedy for each."""

EDITORS = (
    "http://creativecommons.org/ns#",
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://sodipodi.sourceforge.net/",
    "http://web.resource.org/cc/",
    "http://www.bohemiancoding.com/sketch",
    "http://www.figma.com/",
    "http://www.inkscape.org/namespaces/",
    "http://www.serif.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "https://boxy-svg.com",
)
"""Namespaces in which editors keep notes of their own; none of it is drawn."""

ANOTHER_WAY = "draw it in another way, or save the picture as PNG"
