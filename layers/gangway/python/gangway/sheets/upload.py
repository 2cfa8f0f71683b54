"""A file uploaded by a form (multipart/form-data): one file, a few short fields, and limits on all of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from gangway.bodies.multipart import Part, boundary_of, parts_of, take_field
from gangway.domain.refusals import Malformed
from gangway.sheets.errors import FileTooLarge
from gangway.sheets.read import MOST_BYTES

MOST_PARTS = 12
MOST_FIELD = 1_000
MOST_NAME = 200
ENVELOPE = 20_000  # bytes that boundaries, headings and fields may take beside the file
MOST_UPLOAD = MOST_BYTES + ENVELOPE


@dataclass(frozen=True)
class Upload:
    """The file as it came. Its name is the caller's: shown, never used as a path."""

    filename: str
    content: bytes
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def read_upload(content_type: str, body: bytes) -> Upload:
    """Raises Malformed for a form that is broken, cut off or without a file, BodyTooLarge for one beyond the limits."""
    boundary = boundary_of(content_type)
    if boundary is None:
        raise Malformed("body", "send the file as multipart/form-data")
    if len(body) > MOST_UPLOAD:
        raise FileTooLarge("file", f"an upload has at most {MOST_BYTES} bytes: split the file")
    parts = parts_of(boundary, body, most_parts=MOST_PARTS)
    files = [part for part in parts if part.filename is not None]
    if len(files) > 1:
        raise Malformed("file", "upload one file at a time")
    fields = _fields(part for part in parts if part.filename is None)
    if not files:
        raise Malformed("file", "there is no file in the upload")
    name = (files[0].filename or b"").decode("utf-8", "replace")
    return Upload(name[:MOST_NAME], files[0].data, fields=fields)


def _fields(parts: Iterable[Part]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for part in parts:
        if part.name is None or len(part.data) > MOST_FIELD:
            raise Malformed("body", "a part of the upload is neither a file nor a short field")
        take_field(fields, part.name, part.data)
    return fields
