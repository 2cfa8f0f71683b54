"""Forms sent as multipart/form-data (RFC 7578): text fields only, few and short; a file is none of them."""

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from gangway.channels.widget.errors import WrongKind
from gangway.domain.refusals import Malformed
from gangway.edge.http import BodyTooLarge

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MOST_BYTES = 32_000
MOST_PARTS = 40
MOST_HEADERS = 4
KIND = b"multipart/form-data"


@dataclass
class _Reader:
    """Collects the parser's pieces."""

    fields: dict[str, str] = field(default_factory=dict)
    parts: int = 0
    ended: bool = False
    header: bytes = b""
    value: bytes = b""
    disposition: bytes = b""
    data: bytearray = field(default_factory=bytearray)

    def part_begins(self) -> None:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise BodyTooLarge("parts", f"a form has at most {MOST_PARTS} parts")
        self.disposition, self.data = b"", bytearray()

    def form_ends(self) -> None:
        self.ended = True

    def header_ends(self) -> None:
        if self.header.lower() == b"content-disposition":
            self.disposition = self.value
        self.header, self.value = b"", b""

    def part_ends(self) -> None:
        _, options = parse_options_header(self.disposition)
        name = options.get(b"name")
        if name is None or b"filename" in options:
            raise Malformed("body", "a part of the form is no text field")
        try:
            key, text = name.decode(), self.data.decode()
        except UnicodeDecodeError as error:
            raise Malformed("body", "the form is not UTF-8") from error
        if key in self.fields:
            raise Malformed("body", "a field was sent twice")
        self.fields[key] = text.replace("\r\n", "\n")


def read_form(content_type: str, body: bytes) -> dict[str, str]:
    """The fields by name. Raises WrongKind, BodyTooLarge, or Malformed for a form that is cut off or broken."""
    kind, options = parse_options_header(content_type)
    if kind != KIND or not options.get(b"boundary"):
        raise WrongKind("body", "send multipart/form-data")
    if len(body) > MOST_BYTES:
        raise BodyTooLarge("body", f"a form has at most {MOST_BYTES} bytes")
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # its warnings quote what was sent
    reader = _Reader()
    try:
        parser = MultipartParser(
            options[b"boundary"], _callbacks(reader), max_size=MOST_BYTES, max_header_count=MOST_HEADERS
        )
        parser.write(body)
        parser.finalize()
    except FormParserError as error:
        raise Malformed("body", "the form is broken") from error
    if not reader.ended:
        raise Malformed("body", "the form is cut off")
    return reader.fields


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
