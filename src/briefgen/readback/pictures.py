"""An open PDF → the pixels of a picture on its pages, as they are coded there."""

from briefgen.pdfreader import coded
from briefgen.pixels import GREY, RGB, Pixels
from briefgen.readback.objects import Objects, Value

_DCT, _FLATE = "/DCTDecode", "/FlateDecode"


def picture(objects: Objects, name: str) -> tuple[Pixels, Pixels | None] | None:
    """Give the pixels that pages call by a name, and their opacity apart.

    None where there are none, or none that briefgen would have written.
    """
    for page in objects.pages():
        resources = objects.get(page.inherited.get("/Resources"))
        image = objects.entries(objects.entries({"/R": resources}, "/R"), "/XObject")
        found = objects.entries(image, f"/{name}")
        if found:
            mask = objects.entries(found, "/SMask")
            pixels, alpha = _pixels(objects, found), _pixels(objects, mask)
            return None if pixels is None else (pixels, alpha)
    return None


def _pixels(objects: Objects, image: Value) -> Pixels | None:
    kind, space = image.get("/Filter"), _space(objects, image)
    numbers = [
        objects.get(image.get(key))
        for key in ("/Width", "/Height", "/BitsPerComponent")
    ]
    if kind not in (_DCT, _FLATE) or space is None:
        return None
    if not all(isinstance(each, int) and 0 < each < 1 << 31 for each in numbers):
        return None
    width, height, depth = map(int, numbers)
    coding = f"/Filter{kind}".encode("ascii")
    return Pixels(width, height, space, min(depth, 8), coded(image), coding)


def _space(objects: Objects, image: Value) -> bytes | None:
    """Give a colour space as `Pixels` has it."""
    space = objects.get(image.get("/ColorSpace"))
    if isinstance(space, str):
        return {"/DeviceGray": GREY, "/DeviceRGB": RGB}.get(str(space))
    if not isinstance(space, list) or len(space) != len(
        ("kind", "base", "last", "table")
    ):
        return None
    kind, base, last, table = map(objects.get, space)
    table = getattr(table, "original_bytes", table)
    if (kind, base) != ("/Indexed", "/DeviceRGB") or not isinstance(table, bytes):
        return None
    return b"[/Indexed%s %d<%s>]" % (RGB, int(last), table.hex().encode("ascii"))
