"""What a brief names is read once, and is of the kind that it is named for."""

from pathlib import Path

from briefgen.assets import PICTURE, load_assets, named_files
from briefgen.project import Fault
from tests.make import brief

PNG = b"\x89PNG\r\n\x1a\n..."


def test_every_picture_of_a_brief_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(PNG)
    (tmp_path / "empty.png").touch()
    (tmp_path / "words.jpg").write_bytes(b"words")
    (tmp_path / "map.gif").write_bytes(b"GIF89a")
    made = brief("""
        publisher: {name: N, logo: map.png}
        context:
          - figure: {image: map.png, alt: a}
          - callout: {body: [{figure: {image: ../secret.png, alt: a}}]}
          - figure: {image: empty.png, alt: a}
          - figure: {image: words.jpg, alt: a}
          - figure: {image: map.gif, alt: a}
    """)

    assets = load_assets(made, tmp_path)[PICTURE]

    assert {
        name: asset.code if isinstance(asset, Fault) else asset
        for name, asset in assets.items()
    } == {
        "map.png": PNG,
        "../secret.png": "BG104",
        "empty.png": "BG105",
        "words.jpg": "BG105",
        "map.gif": "BG105",
    }


def test_a_file_that_is_named_twice_has_two_places() -> None:
    made = brief("""
        context:
          - figure: {image: map.png, alt: a}
          - figure: {image: map.png, alt: a}
    """)
    lines = [span.start[0] for _, _, span in named_files(made)]
    assert lines == [4, 5]
