"""QR codes as plain path data: whoever shows one draws it, and no markup travels."""

from gangway.domain.model import Model

QUIET = 4  # modules of white around the code, as ISO/IEC 18004 asks


class QrCode(Model):
    """`path` is SVG path data in a square of `size` modules, quiet zone included."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Error correction M: a ticket is read from scratched screens and creased paper."""
    import segno  # noqa: PLC0415  only an order's page needs it, and a cold start is dear

    matrix = segno.make(text, error="m", micro=False).matrix
    rows = (_runs(row, number + QUIET) for number, row in enumerate(matrix))
    return QrCode(size=len(matrix) + 2 * QUIET, path="".join(rows))


def _runs(row: bytearray, y: int) -> str:
    """Each run of dark modules of one row as one rectangle."""
    drawn, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            drawn.append(f"M{start + QUIET} {y}h{x - start}v1H{start + QUIET}z")
            start = None
    return "".join(drawn)
