"""The form without scripts, sent as multipart/form-data: text fields only, few and short; a file is none of them."""

from gangway.bodies.multipart import boundary_of, parts_of, take_field
from gangway.channels.widget.errors import WrongKind
from gangway.domain.refusals import BodyTooLarge, Malformed

MOST_BYTES = 32_000
MOST_PARTS = 40


def read_form(content_type: str, body: bytes) -> dict[str, str]:
    """The fields by name. Raises WrongKind, BodyTooLarge, or Malformed for a form that is cut off or broken."""
    boundary = boundary_of(content_type)
    if boundary is None:
        raise WrongKind("body", "send multipart/form-data")
    if len(body) > MOST_BYTES:
        raise BodyTooLarge("body", f"a form has at most {MOST_BYTES} bytes")
    fields: dict[str, str] = {}
    for part in parts_of(boundary, body, most_parts=MOST_PARTS):
        if part.name is None or part.filename is not None:
            raise Malformed("body", "a part of the form is no text field")
        take_field(fields, part.name, part.data.replace(b"\r\n", b"\n"))
    return fields
