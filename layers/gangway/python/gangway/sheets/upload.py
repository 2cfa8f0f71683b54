"""A file uploaded by a form (multipart/form-data, RFC 7578): one file, a few short fields, and limits on all of it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from gangway.domain.refusals import Malformed
from gangway.sheets.errors import FileTooLarge
from gangway.sheets.read import MOST_BYTES

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MOST_PARTS = 12
MOST_HEADERS = 4
MOST_FIELD = 1_000
MOST_NAME = 200
ENVELOPE = 20_000  # bytes that boundaries, headings and fields may take beside the file
MOST_UPLOAD = MOST_BYTES + ENVELOPE
KIND = b"multipart/form-data"


@dataclass(frozen=True)
class Upload:
    """The file as it came. Its name is the caller's: shown, never used as a path."""

    filename: str
    content: bytes
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass
class _Reader:
    """Collects the parser's pieces."""

    fields: dict[str, str] = field(default_factory=dict)
    file: tuple[str, bytes] | None = None
    parts: int = 0
    ended: bool = False
    header: bytes = b""
    value: bytes = b""
    disposition: bytes = b""
    data: bytearray = field(default_factory=bytearray)

    def part_begins(self) -> None:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise FileTooLarge("parts", f"an upload has at most {MOST_PARTS} parts")
        self.disposition, self.data = b"", bytearray()

    def form_ends(self) -> None:
        self.ended = True

    def header_ends(self) -> None:
        if self.header.lower() == b"content-disposition":
            self.disposition = self.value
        self.header, self.value = b"", b""

    def part_ends(self) -> None:
        _, options = parse_options_header(self.disposition)
        if b"filename" in options:
            self._take_file(options[b"filename"])
        else:
            self._take_field(options.get(b"name"))

    def _take_file(self, name: bytes) -> None:
        if self.file is not None:
            raise Malformed("file", "upload one file at a time")
        self.file = (name.decode("utf-8", "replace")[:MOST_NAME], bytes(self.data))

    def _take_field(self, name: bytes | None) -> None:
        if name is None or len(self.data) > MOST_FIELD:
            raise Malformed("body", "a part of the upload is neither a file nor a short field")
        try:
            key, text = name.decode(), self.data.decode()
        except UnicodeDecodeError as error:
            raise Malformed("body", "the fields beside the file are not UTF-8") from error
        if key in self.fields:
            raise Malformed("body", "a field was sent twice")
        self.fields[key] = text


def read_upload(content_type: str, body: bytes) -> Upload:
    """Raises Malformed for a form that is broken, cut off or without a file, FileTooLarge for one beyond the limits."""
    kind, options = parse_options_header(content_type)
    if kind != KIND or not options.get(b"boundary"):
        raise Malformed("body", "send the file as multipart/form-data")
    if len(body) > MOST_UPLOAD:
        raise FileTooLarge("file", f"an upload has at most {MOST_BYTES} bytes: split the file")
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # its warnings quote what was sent
    reader = _Reader()
    try:
        parser = MultipartParser(options[b"boundary"], _callbacks(reader), max_header_count=MOST_HEADERS)
        parser.write(body)
        parser.finalize()
    except FormParserError as error:
        raise Malformed("body", "the upload is broken") from error
    if not reader.ended:
        raise Malformed("body", "the upload is cut off")
    if reader.file is None:
        raise Malformed("file", "there is no file in the upload")
    return Upload(*reader.file, fields=reader.fields)


def _callbacks(reader: _Reader) -> "MultipartCallbacks":
    def on_field(data: bytes, start: int, end: int) -> None:
        reader.header += data[start:end]

    def on_value(data: bytes, start: int, end: int) -> None:
        reader.value += data[start:end]

    def on_data(data: bytes, start: int, end: int) -> None:
        reader.data += data[start:end]

    return {
        "on_part_begin": reader.part_begins,
        "on_header_field": on_field,
        "on_header_value": on_value,
        "on_header_end": reader.header_ends,
        "on_part_data": on_data,
        "on_part_end": reader.part_ends,
        "on_end": reader.form_ends,
    }
