"""What the pages turn out to use: faces and images, by the names that pages call."""

from collections.abc import Mapping

from briefgen.fonts import Face
from briefgen.paged import Image
from briefgen.pdf.embedding import EmbeddedFace
from briefgen.pdf.images import write_image
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.pdf.vectors import write_vector


class EmbeddedFaces(dict[str, EmbeddedFace]):
    """Faces, in the order in which they are first asked for."""

    def __init__(self, faces: Mapping[str, Face]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, key: str) -> EmbeddedFace:
        face = self[key] = EmbeddedFace(self._faces[key], f"F{len(self) + 1}")
        return face


class Resources:
    """The resources of all pages of a file (ISO 32000-1, 7.8.3)."""

    def __init__(
        self, file: ObjectFile, faces: Mapping[str, Face], images: Mapping[str, str]
    ) -> None:
        self.faces = EmbeddedFaces(faces)
        self.images = images  # their names
        self._file = file
        self._object = Indirect()
        self.reference = file.add(self._object)

    def write(self, images: Mapping[str, Image]) -> None:
        """Add the faces and images, once all pages are drawn."""
        for face in self.faces.values():
            self._file.fonts[face.resource] = face.embed(self._file)
        pictures = b"".join(
            b"/%s %s" % (name.encode(), _written(self._file, images[key]))
            for key, name in self.images.items()
        )
        self._object.body = b"<</Font %s/XObject<<%s>>>>" % (
            self._file.fonts_reference,
            pictures,
        )


def _written(file: ObjectFile, image: Image) -> bytes:
    if isinstance(image, bytes):
        return write_image(file, image)
    return write_vector(file, image)
