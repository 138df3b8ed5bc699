"""A brand file (`_brand.yml`, see brand.yml) → the tokens and variables of a style.

Of what the format has this takes colours, families of type and a logo. Its sizes are
those of screens, and its fonts are not fetched: they are looked for as those of a style
are.
"""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic
from briefgen.read.faults import bad_value, short, unknown_field
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence
from briefgen.read.reader import meant

_KNOWN = dict.fromkeys("meta logo color typography defaults".split())
_COLOURS = dict.fromkeys(
    "palette foreground background primary secondary tertiary success info warning "
    "danger light dark link".split()
)
_ROLES = {
    "foreground": ("ink",),
    "background": ("paper",),
    "primary": ("primary", "band"),
}
"""The colours of a style that those of a brand stand for."""

_WEIGHTS = {
    "100": "light",
    "200": "light",
    "300": "light",
    "thin": "light",
    "400": "regular",
    "500": "regular",
    "normal": "regular",
    "medium": "regular",
    "600": "semibold",
    "semi-bold": "semibold",
    "extra-light": "light",
    "700": "bold",
    "800": "bold",
    "900": "bold",
}
_MOST_COLOURS = 100
_SIZES = ("medium", "large", "small")  # in the order in which they suit a page
_LOGO = dict.fromkeys((*_SIZES, "images", "path", "alt", "light", "dark"))

Entries = list[tuple[Scalar, Node]]


def read_brand(
    tree: Node, faults: list[Diagnostic], folder: str = "."
) -> tuple[Mapping, Mapping]:
    """Give the tokens that a brand states, and the variables: its colours by name.

    `folder` is that of the brand's file, from where its logos count.
    """
    tokens, variables = Entries(), Entries()
    if not isinstance(tree, Mapping):
        faults.append(bad_value(tree.span, "a brand is a mapping, as on brand.yml"))
        return Mapping(tree.span, ()), Mapping(tree.span, ())
    for key, value in tree.entries:
        match key.text, value:
            case "color", Mapping():
                colours, variables = _colours(value, faults)
                tokens.append((_named("colours", value), _mapping(value, colours)))
            case "typography", Mapping():
                families = _mapping(value, _families(value, faults))
                inner = _mapping(value, [(_named("families", value), families)])
                tokens.append((_named("fonts", value), inner))
            case "logo", _:
                masthead = _logo(value, folder, faults)
                tokens.append((_named("masthead", value), _mapping(value, masthead)))
            case name, _ if name not in _KNOWN:
                faults.append(_unknown(key, _KNOWN))
            case _:
                pass
    return _mapping(tree, tokens), _mapping(tree, variables)


def _colours(node: Mapping, faults: list[Diagnostic]) -> tuple[Entries, Entries]:
    """Give the roles of colour, and every colour of the brand as a variable."""
    palette, own = Entries(), Entries()
    for key, value in node.entries:
        if key.text not in _COLOURS:
            faults.append(_unknown(key, _COLOURS))
        elif key.text != "palette":
            own.append((key, value))
        elif isinstance(value, Mapping):
            palette = [*value.entries]
        else:
            faults.append(bad_value(value.span, "a palette is names, each a colour"))
    if len(palette) > _MOST_COLOURS:
        message = f"a palette has more than {_MOST_COLOURS} colours"
        faults.append(bad_value(node.span, message))
        return [], []
    names = {key.text: value for key, value in palette}
    variables: Entries = [
        (key, found)
        for key, value in (*palette, *own)
        if (found := _colour(value, names, faults)) is not None
    ]
    known = {key.text: (key, value) for key, value in variables}
    tokens: Entries = [
        (_named(role, known[name][1]), known[name][1])
        for name, roles in _ROLES.items()
        for role in roles
        if name in known
    ]
    return tokens, variables


def _colour(
    node: Node, palette: dict[str, Node], faults: list[Diagnostic]
) -> Scalar | None:
    """Follow the names of colours to a value."""
    seen = list[str]()
    while isinstance(node, Scalar) and not node.text.startswith("#"):
        if node.text in seen:
            chain = " → ".join(short(each) for each in (*seen, node.text))
            message = f"this colour rests on itself: {chain}"
            faults.append(Diagnostic("BG803", "style/cycle", node.span, message))
            return None
        if node.text not in palette:
            message = f"“{short(node.text)}” is neither a colour such as '#14304F' nor "
            message += "one of the palette"
            faults.append(bad_value(node.span, message, meant(node.text, palette)))
            return None
        seen.append(node.text)
        node = palette[node.text]
    if isinstance(node, Scalar):
        return node
    faults.append(bad_value(node.span, "a colour is a single value such as '#14304F'"))
    return None


def _families(node: Mapping, faults: list[Diagnostic]) -> Iterator[tuple[Scalar, Node]]:
    """Give the families of running text, and of headings and all that is small."""
    fields = {key.text: value for key, value in node.entries}
    files = dict(_files(fields.get("fonts"), faults))
    base = _family(fields.get("base"))
    heading = _family(fields.get("headings")) or base
    for name, family in (("serif", base), ("sans", heading)):
        if family is not None:
            own = files.get(family.text) or [(_named("name", family), family)]
            yield _named(name, family), _mapping(family, own)


def _family(node: Node | None) -> Scalar | None:
    if isinstance(node, Mapping):
        found = (value for key, value in node.entries if key.text == "family")
        node = next(found, None)
    return node if isinstance(node, Scalar) else None


def _files(
    node: Node | None, faults: list[Diagnostic]
) -> Iterator[tuple[str, Entries]]:
    """Give the font files that a brand brings, by family."""
    if not isinstance(node, Sequence):
        return
    for item in node.items:
        family = _family(item)
        if family is None or not isinstance(item, Mapping):
            faults.append(bad_value(item.span, "a font has a “family”"))
            continue
        listed = next((v for k, v in item.entries if k.text == "files"), None)
        if isinstance(listed, Sequence):
            yield family.text, [*map(_file, listed.items)]


def _file(node: Node) -> tuple[Scalar, Node]:
    """Give the face that a file is, and its path."""
    fields = {"weight": "400", "style": "normal"}
    path = node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text == "path":
                path = value
            elif isinstance(value, Scalar):
                fields[key.text] = value.text
    if isinstance(path, Scalar) and "/" not in path.text:
        path = Scalar(path.span, f"./{path.text}", "plain")
    weight = _WEIGHTS.get(fields["weight"], fields["weight"])
    slant = "" if fields["style"] == "normal" else "-italic"
    face = f"{weight}{slant}".replace("regular-italic", "italic")
    return _named(face, path), path


def _logo(node: Node, folder: str, faults: list[Diagnostic]) -> Entries:
    """Give the picture of a logo, and what it is to those who hear it.

    That of medium size stands at the head of a page; else the large one, or the small.
    """
    chosen, images = node, dict[str, Node]()
    if isinstance(node, Mapping):
        sizes = {key.text: value for key, value in node.entries}
        for key, _ in node.entries:
            if key.text not in _LOGO:
                faults.append(_unknown(key, _LOGO))
        listed = sizes.get("images")
        if isinstance(listed, Mapping):
            images = {key.text: value for key, value in listed.entries}
        if "path" not in sizes:
            found = (sizes[size] for size in _SIZES if size in sizes)
            chosen = next(found, _mapping(node, []))
    chosen = _named_picture(_on_light(chosen), images)
    fields = {"path": chosen}
    if isinstance(chosen, Mapping):
        fields = {key.text: value for key, value in chosen.entries}
    path, alt = fields.get("path"), fields.get("alt")
    if not isinstance(path, Scalar):
        if isinstance(chosen, Mapping) and not chosen.entries:
            return []  # there are pictures, and none is chosen for a page
        message = "a logo is the path of a picture, or its “path” and “alt”"
        faults.append(bad_value(chosen.span, message))
        return []
    below = "" if folder == "." else f"{folder}/"
    picture = Scalar(path.span, below + path.text, "plain")
    stated: Entries = [(_named("logo", path), picture)]
    if isinstance(alt, Scalar):
        stated.append((_named("logo-alt", alt), alt))
    return stated


def _on_light(node: Node) -> Node:
    """Give what a logo is on a light page, where a brand tells light from dark."""
    if isinstance(node, Mapping):
        grounds = {key.text: value for key, value in node.entries}
        return grounds.get("light") or grounds.get("dark") or node
    return node


def _named_picture(node: Node, images: dict[str, Node]) -> Node:
    """Give the picture that stands under a name among a brand's images, if one does."""
    return images.get(node.text, node) if isinstance(node, Scalar) else node


def _unknown(key: Scalar, known: dict[str, None]) -> Diagnostic:
    message = f"“{short(key.text)}” is no part of a brand here"
    return unknown_field(key.span, message, meant(key.text, known))


def _named(name: str, node: Node) -> Scalar:
    return Scalar(node.span, name, "plain")


def _mapping(node: Node, entries: Entries | Iterator[tuple[Scalar, Node]]) -> Mapping:
    return Mapping(node.span, tuple(entries))
