"""The files that come with briefgen: styles and schemas, in any kind of install."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def _folder(folder: str) -> Path:
    """Give the folder: of the wheel, or of the checkout that it is built from."""
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _CHECKOUT / folder


def resource(folder: str, name: str) -> Path:
    """Give the path of a file, such as `styles`, `institute.yaml`."""
    return _folder(folder) / name


@cache
def read_text(folder: str, name: str) -> str:
    """Give the text of a file."""
    return resource(folder, name).read_text(encoding="utf-8")


@cache
def names(folder: str) -> tuple[str, ...]:
    """Give the names of the files of a folder, in order."""
    return tuple(sorted(path.name for path in _folder(folder).iterdir()))
