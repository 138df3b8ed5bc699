"""What a file says about itself."""

import hashlib
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from PIL import ImageCms

from briefgen.model.values import PartialDate
from briefgen.pdf.catalog import SRGB
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.structure import Element, Role
from tests.pdf.reading import opened
from tests.pdf.sample import FULL_METADATA
from tests.pdf.typeset import Typesetter, pdf_of

DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XMP = "{http://ns.adobe.com/xap/1.0/}"


def written(
    metadata: Metadata, conformance: Conformance = Conformance.UA1
) -> pikepdf.Pdf:
    t = Typesetter()
    document = t.document(Element(Role.PARAGRAPH, (t.words("words"),)))
    return opened(pdf_of(document, conformance, metadata))


def packet(pdf: pikepdf.Pdf) -> ET.Element:
    root = ET.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314 (our own)
    found = root.find(f".//{RDF}Description")
    assert found is not None
    return found


def items(about: ET.Element, key: str) -> list[str | None]:
    return [item.text for item in about.findall(f"{DC}{key}//{RDF}li")]


def test_the_packet_says_everything() -> None:
    with written(FULL_METADATA) as pdf:
        about = packet(pdf)

        assert items(about, "title") == ["Night buses & the “late” economy"]
        assert items(about, "creator") == ["Ada Lovelace", "Émilie du Châtelet"]
        assert items(about, "description") == ["What the figures say"]
        assert items(about, "subject") == ["buses", "night <work>"]
        assert items(about, "language") == ["en-GB"]
        assert about.findtext(f"{XMP}CreateDate") == "2015-09"
        assert about.findtext(f"{XMP}CreatorTool") == "briefgen 1.2.3"


def test_the_information_dictionary_says_the_same() -> None:
    with written(FULL_METADATA) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Night buses & the “late” economy",
            "/Author": "Ada Lovelace; Émilie du Châtelet",
            "/Subject": "What the figures say",
            "/Keywords": "buses, night <work>",
            "/Creator": "briefgen 1.2.3",
            "/Producer": "briefgen 1.2.3",
            "/CreationDate": "D:201509",
            "/ModDate": "D:201509",
        }


def test_pdf_2_has_no_information_dictionary() -> None:
    with written(FULL_METADATA, Conformance.UA2) as pdf:
        assert "/Info" not in pdf.trailer


@pytest.mark.parametrize("conformance", Conformance)
def test_without_a_date_the_file_has_none(conformance: Conformance) -> None:
    source = Attachment("a.yaml", b"a: b", "application/yaml", "Its source")
    metadata = Metadata("Title", "en", attachments=(source,))

    with written(metadata, conformance) as pdf:
        assert b"Date" not in pdf.Root.Metadata.read_bytes()
        assert "/ModDate" not in pdf.Root.AF[0].EF.F.Params
        assert not any("Date" in key for key in pdf.docinfo)


@pytest.mark.parametrize("date", [PartialDate(2015), PartialDate(2015, 9, 28)])
def test_a_date_is_as_exact_as_the_brief_is(date: PartialDate) -> None:
    with written(Metadata("Title", "en", date=date)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:" + str(date).replace("-", "")


def test_an_attachment_is_the_source_of_the_document() -> None:
    content = b"title: x\n" * 99
    source = Attachment("brief “1”.yaml", content, "application/yaml", "Its source")
    more = Attachment("a.bib", b"", "application/x-bibtex", "Its works")

    with written(Metadata("Title", "en", attachments=(source, more))) as pdf:
        assert list(pdf.attachments) == ["a.bib", "brief “1”.yaml"]
        found = pdf.Root.AF[1]
        assert found.AFRelationship == "/Source"
        assert str(found.UF) == "brief “1”.yaml"
        assert str(found.Desc) == "Its source"
        stream = found.EF.F
        assert stream.Subtype == "/application/yaml"
        assert stream.read_bytes() == content
        assert stream.Params.Size == len(content)
        checksum = hashlib.md5(content, usedforsecurity=False).digest()
        assert bytes(stream.Params.CheckSum) == checksum


def test_the_title_and_the_language_are_shown() -> None:
    with written(Metadata("Title", "fr")) as pdf:
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "fr"


def test_pages_are_labelled_by_their_numbers() -> None:
    with written(Metadata("Title", "fr")) as pdf:
        assert pdf.Root.PageLabels.Nums[1].S == "/D"


def test_colours_are_those_of_srgb() -> None:
    data = SRGB.read_bytes()
    profile = ImageCms.ImageCmsProfile(BytesIO(data))

    assert ImageCms.getProfileDescription(profile).strip() == "sRGB built-in"
    with written(Metadata("Title", "en")) as pdf:
        assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == data
