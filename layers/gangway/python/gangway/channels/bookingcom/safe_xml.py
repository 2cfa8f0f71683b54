"""XML from outside: no document types, no entities, no more than ten megabytes, no more than a hundred levels."""

from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from gangway.channels.pulled import Unreadable

MOST_BYTES = 10_000_000
MOST_LEVELS = 100
CHUNK = 65_536


def parse(body: bytes) -> Element:
    """The root, with names in their namespaces taken off. Raises Unreadable."""
    if len(body) > MOST_BYTES:
        raise Unreadable("body", f"an answer of {len(body)} bytes is more than {MOST_BYTES}")
    parser = DefusedXMLParser(target=_Shallow(), forbid_dtd=True, forbid_entities=True, forbid_external=True)
    source = BytesIO(body)
    try:
        while chunk := source.read(CHUNK):
            parser.feed(chunk)
        root: Element = parser.close()
    except (ParseError, DefusedXmlException, UnicodeError, LookupError, ValueError) as error:
        raise Unreadable("body", f"the answer is not the XML that was agreed: {type(error).__name__}") from error
    return root


class _Shallow:
    """Builds elements, and stops at a document that is nested beyond reason."""

    def __init__(self) -> None:
        from xml.etree.ElementTree import TreeBuilder  # noqa: PLC0415  only where XML is really read

        self._builder: Any = TreeBuilder()
        self._level = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._level += 1
        if self._level > MOST_LEVELS:
            raise ValueError("nested too deeply")
        self._builder.start(tag.rpartition("}")[2], {name.rpartition("}")[2]: v for name, v in attributes.items()})

    def end(self, tag: str) -> None:
        self._level -= 1
        self._builder.end(tag.rpartition("}")[2])

    def data(self, text: str) -> None:
        self._builder.data(text)

    def close(self) -> Element:
        root: Element = self._builder.close()
        return root


def written(element: Element) -> bytes:
    """One element as a document of its own, always the same bytes for the same content."""
    document: bytes = tostring(element, encoding="utf-8")
    return document


def text(element: Element | None, path: str = ".") -> str:
    """The text at the path, trimmed; empty where there is none."""
    found = element.find(path) if element is not None else None
    return (found.text or "").strip() if found is not None else ""


def attribute(element: Element | None, path: str, name: str) -> str:
    """The attribute of the first element at the path; empty where there is none."""
    found = element.find(path) if element is not None else None
    return found.get(name, "").strip() if found is not None else ""
