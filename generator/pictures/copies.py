"""Smaller copies of pictures."""

from functools import cache
from io import BytesIO

QUALITY = 80
"""Of WebP, in which a photograph cannot be told from the original at the size it is shown."""


@cache
def maker() -> str:
    """The version of what makes pictures; empty where it is not installed."""
    try:
        from PIL import __version__
    except ImportError:
        return ""
    return __version__


def smaller(data: bytes, width: int) -> bytes:
    """The picture in `data`, which is PNG or JPEG, as WebP of that width in pixels: turned as it is meant,
    its profile of colours kept, and nothing else that it says of itself.

    The same bytes for the same picture from the same `maker`. Raises ValueError where it cannot be decoded.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
            opened.draft("RGB", (2 * width, 2 * width))
            profile = opened.info.get("icc_profile")
            turned = ImageOps.exif_transpose(opened)
            image = turned.convert("RGBA" if turned.has_transparency_data else "RGB")
    except Exception as fault:  # Pillow's readers raise whatever a damaged file makes of them
        raise ValueError(str(fault)) from fault
    height = max(1, round(image.height * width / image.width))
    copy = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = BytesIO()
    copy.save(
        out, "WEBP", quality=QUALITY, method=4, icc_profile=profile if image.mode == turned.mode else None
    )
    return out.getvalue()
