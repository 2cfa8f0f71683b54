"""The OCTO documents as published, read from beside the repository; nothing of them is kept here."""

import functools
import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from infra.local.layout import ROOT

VENDOR = ROOT.parent / "shared" / "contracts" / "vendor"


@functools.cache
def core() -> dict[str, Any]:
    """OCTO core 1.0 (OpenAPI 3.1)."""
    return json.loads(_text("octo-openapi.json"))


@functools.cache
def current() -> dict[str, Any]:
    """The document the standard's own site shows, with pricing and content, rewritten from OpenAPI 3.0 to 3.1."""
    return modern(yaml.safe_load(_text("octo-openapi-current.yaml")))


def _text(name: str) -> str:
    path = VENDOR / name
    if not path.exists():
        pytest.skip(f"the published document {name} does not lie beside the repository")
    return path.read_text(encoding="utf-8")


def modern(node: Any) -> Any:
    """OpenAPI 3.0's `nullable` as JSON Schema says it."""
    if isinstance(node, list):
        return [modern(member) for member in node]
    if not isinstance(node, dict):
        return node
    schema = {name: modern(member) for name, member in node.items() if name != "nullable"}
    if node.get("nullable") is True:
        return {"anyOf": [{"type": "null"}, schema]}
    return schema


def faults(document: dict[str, Any], schema: dict[str, Any], answer: Any) -> list[str]:
    """Where the answer is not what the schema says, as `path: message`."""
    whole = {**schema, "components": document["components"]}
    errors = Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(answer)
    return sorted({f"{'/'.join(map(str, _named(error.path)))}: {error.message[:120]}" for error in errors})


def _named(path: Any) -> list[str]:
    return ["*" if isinstance(part, int) else part for part in path]


def answer_schema(document: dict[str, Any], method: str, path: str, status: str) -> dict[str, Any] | None:
    """The schema of an answer, or None where the document gives none."""
    operation = document["paths"].get(path) or document["paths"].get(f"{path}/")
    if operation is None or method not in operation:
        return None
    content = operation[method]["responses"].get(status, {}).get("content")
    return content["application/json"].get("schema") if content else None
