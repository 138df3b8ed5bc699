"""What the writer promises, as the reference validator judges it."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest

from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Metadata
from tests.pdf.reading import opened
from tests.pdf.sample import FULL_METADATA, sample
from tests.pdf.typeset import METADATA, pdf_of
from tests.pdf_checks import faults
from tests.verapdf import VeraPdf

BARE = METADATA
each_conformance = pytest.mark.parametrize("conformance", Conformance)
each_metadata = pytest.mark.parametrize(
    "metadata", [FULL_METADATA, BARE], ids=["all metadata", "title only"]
)


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
@each_metadata
def test_one_file_is_pdf_ua_1_and_pdf_a_3a(
    verapdf: VeraPdf, flavour: str, metadata: Metadata
) -> None:
    data = pdf_of(sample(), Conformance.UA1, metadata)

    assert not verapdf.failures(data, flavour)


@pytest.mark.parametrize("flavour", ["ua2", "4f", "wt1a", "wt1r"])
def test_one_file_is_pdf_ua_2_and_pdf_a_4f_and_wtpdf(
    verapdf: VeraPdf, flavour: str
) -> None:
    data = pdf_of(sample(), Conformance.UA2, FULL_METADATA)

    assert not verapdf.failures(data, flavour)


@pytest.mark.parametrize("flavour", ["ua2", "4", "wt1a", "wt1r"])
def test_without_attachments_it_is_pdf_a_4(verapdf: VeraPdf, flavour: str) -> None:
    data = pdf_of(sample(), Conformance.UA2, BARE)

    assert not verapdf.failures(data, flavour)


@each_conformance
@each_metadata
def test_what_validators_do_not_see_is_right_too(
    conformance: Conformance, metadata: Metadata
) -> None:
    assert not faults(pdf_of(sample(), conformance, metadata))


@each_conformance
def test_qpdf_finds_no_fault_in_the_file(
    conformance: Conformance, tmp_path: Path
) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "sample.pdf"
    path.write_bytes(pdf_of(sample(), conformance, FULL_METADATA))

    result = subprocess.run([qpdf, "--check", path], capture_output=True, check=False)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("flavour", ["ua1", "3a", "ua2"])
def test_veraPDF_is_not_fooled(verapdf: VeraPdf, flavour: str) -> None:  # noqa: N802 (its name)
    conformance = Conformance.UA2 if flavour == "ua2" else Conformance.UA1
    with opened(pdf_of(sample(), conformance)) as pdf:
        del pdf.Root.Metadata
        buffer = BytesIO()
        pdf.save(buffer)

    assert verapdf.failures(buffer.getvalue(), flavour)
