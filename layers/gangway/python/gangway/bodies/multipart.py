"""Forms sent as multipart/form-data (RFC 7578), taken apart by python-multipart with limits on parts and headings."""

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from gangway.domain.refusals import BodyTooLarge, Malformed

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MOST_HEADERS = 4
KIND = b"multipart/form-data"


@dataclass(frozen=True)
class Part:
    """One part as it came; a file has a `filename`, which is the caller's and no path."""

    name: bytes | None
    filename: bytes | None
    data: bytes


def boundary_of(content_type: str) -> bytes | None:
    """What separates the parts, None for a body that is no such form."""
    kind, options = parse_options_header(content_type)
    return options.get(b"boundary") or None if kind == KIND else None


def parts_of(boundary: bytes, body: bytes, *, most_parts: int) -> list[Part]:
    """The parts in order. Raises BodyTooLarge for too many, Malformed for a form that is cut off or broken."""
    logging.getLogger("python_multipart").setLevel(logging.ERROR)  # its warnings quote what was sent
    reader = _Reader(most_parts)
    try:
        parser = MultipartParser(boundary, _callbacks(reader), max_header_count=MOST_HEADERS)
        parser.write(body)
        parser.finalize()
    except FormParserError as error:
        raise Malformed("body", "the form is broken") from error
    if not reader.ended:
        raise Malformed("body", "the form is cut off")
    return reader.parts


def take_field(fields: dict[str, str], name: bytes, data: bytes) -> None:
    """Adds a text field. Raises Malformed for one that is not UTF-8 or was there already."""
    try:
        key, text = name.decode(), data.decode()
    except UnicodeDecodeError as error:
        raise Malformed("body", "the form is not UTF-8") from error
    if key in fields:
        raise Malformed("body", "a field was sent twice")
    fields[key] = text


@dataclass
class _Reader:
    """Collects the parser's pieces."""

    most_parts: int
    parts: list[Part] = field(default_factory=list)
    ended: bool = False
    header: bytes = b""
    value: bytes = b""
    disposition: bytes = b""
    data: bytearray = field(default_factory=bytearray)

    def part_begins(self) -> None:
        if len(self.parts) == self.most_parts:
            raise BodyTooLarge("parts", f"a form has at most {self.most_parts} parts")
        self.disposition, self.data = b"", bytearray()

    def form_ends(self) -> None:
        self.ended = True

    def header_ends(self) -> None:
        if self.header.lower() == b"content-disposition":
            self.disposition = self.value
        self.header, self.value = b"", b""

    def part_ends(self) -> None:
        _, options = parse_options_header(self.disposition)
        self.parts.append(Part(options.get(b"name"), options.get(b"filename"), bytes(self.data)))


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
