"""`gangway docs`: writes the published documents, or with `--check` says which of those committed are stale."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from gangway.channels.octo.openapi import openapi_document
from gangway.channels.octo.page import documentation_page
from gangway.channels.octo.routes_docs import PUBLISHED
from gangway.domain.order import Order, Status
from gangway.examples import example_order

ROOT = Path(__file__).parents[4]


def documents() -> dict[Path, str]:
    """Every generated file with its content."""
    openapi = openapi_document()
    docs = ROOT / "docs"
    written = {
        docs / "api" / "openapi.json": _json(openapi),
        PUBLISHED / "openapi.json": json.dumps(openapi, ensure_ascii=False, separators=(",", ":")) + "\n",
        PUBLISHED / "docs.html": documentation_page(openapi),
        docs / "order.schema.json": _json(_order_schema()),
    }
    for status in Status:
        name = f"order-{status.value.lower().replace('_', '-')}.json"
        written[docs / "examples" / name] = _json(example_order(status).model_dump(mode="json"))
    return written


def _order_schema() -> dict[str, Any]:
    schema = Order.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _json(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def stale(written: dict[Path, str]) -> list[Path]:
    """The files that are missing or not as they would be written."""
    return [path for path, text in written.items() if not path.exists() or path.read_text(encoding="utf-8") != text]


def add_to(subparsers: Any) -> None:
    parser: argparse.ArgumentParser = subparsers.add_parser("docs", help="write the generated documents under docs/")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a committed document is stale")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    written = documents()
    outdated = stale(written)
    if arguments.check:
        for path in outdated:
            print(f"{path.relative_to(ROOT)} is stale; run: gangway docs", file=sys.stderr)  # noqa: T201  a command speaks
        return 1 if outdated else 0
    for path in outdated:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")  # noqa: T201  a command speaks
    return 0
