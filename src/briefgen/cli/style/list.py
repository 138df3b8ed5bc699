"""`briefgen style list`: the styles that there are."""

from pathlib import Path

from briefgen.cli.console import say


def list_styles() -> None:
    """List the styles that come with briefgen, and those in this folder."""
    from briefgen.cli.gather import is_style
    from briefgen.read.cascade import read_style
    from briefgen.read.layers import built_in
    from briefgen.report import shown

    here = Path()
    for name in built_in():
        style = read_style(name, here).value
        assert style is not None
        say(f"{name:<12} {style.title}: {style.purpose}", out=True)
    for path in sorted((*here.glob("*.yaml"), *here.glob("styles/*.yaml"))):
        own = read_style(f"./{path}", here).value if is_style(path) else None
        if own is not None:
            say(f"{shown(str(path)):<12} {shown(own.title)}", out=True)
