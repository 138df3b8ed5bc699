"""The files that come with briefgen."""

from briefgen.resources import names, read_text, resource


def test_the_files_of_a_folder_are_known_by_name() -> None:
    assert "institute.yaml" in names("styles")
    assert "en.yaml" in names("locales")
    assert "phia.yaml" in names("scales")


def test_a_file_is_read_by_name() -> None:
    path = resource("styles", "institute.yaml")
    assert read_text("styles", "institute.yaml") == path.read_text(encoding="utf-8")
