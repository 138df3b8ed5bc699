"""Wheel, editable install and sdist: each installed, and tried as a user would."""

import os
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import briefgen

ROOT = Path(__file__).parents[1]

# One worker builds and installs all of them, one after the other.
pytestmark = pytest.mark.xdist_group("installs")


def call(*command: str | Path, folder: Path | None = None) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, as a package index would have them."""
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


def install(folder: Path, *what: str | Path) -> Path:
    """Install into a fresh environment that borrows our libraries; give its scripts.

    Nothing is fetched: what we depend on is seen through a path file.
    """
    environment = folder / "env"
    venv.create(environment, with_pip=False)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = environment.glob("[Ll]ib/**/site-packages")
    borrowed = "\n".join(site.getsitepackages())
    (packages / "zz_borrowed.pth").write_text(borrowed, encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    offline = ("--no-index", "--no-deps", "--no-build-isolation")
    # Reinstall: through the path file our own briefgen seems to be there already.
    call(*pip, "install", "--quiet", "--ignore-installed", *offline, *what)
    return scripts


@pytest.mark.parametrize("kind", ["wheel", "editable", "sdist"])
def test_each_kind_of_install_makes_a_pdf(
    kind: str, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    what: dict[str, tuple[str | Path, ...]] = {
        "wheel": tuple(built.glob("*.whl")),
        "editable": ("--editable", ROOT),
        "sdist": tuple(built.glob("*.tar.gz")),
    }
    scripts = install(tmp_path, *what[kind])
    command = scripts / "briefgen"

    where = call(scripts / "python", "-c", "import briefgen; print(briefgen.__file__)")
    home = ROOT if kind == "editable" else tmp_path
    assert Path(where.strip()).is_relative_to(home)

    assert call(command, "--version") == f"briefgen {briefgen.__version__}\n"
    call(command, "new", "my-brief", folder=tmp_path)
    call(command, "validate", "my-brief.yaml", folder=tmp_path)
    call(command, "render", "my-brief.yaml", folder=tmp_path)
    assert (tmp_path / "my-brief.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "brief.schema.json").stat().st_size


def test_the_wheel_says_that_it_is_typed(built: Path) -> None:
    (wheel,) = built.glob("*.whl")

    names = call(sys.executable, "-m", "zipfile", "--list", wheel)

    for name in (
        "py.typed",
        "__init__.pyi",
        "styles/institute.yaml",
        "scales/phia.yaml",
    ):
        assert f"briefgen/{name} " in names
