"""The events that AWS hands to our functions, as documents."""

import json

from infra.local.layout import ROOT


def document(name: str) -> dict:
    return json.loads((ROOT / "tests" / "events" / f"{name}.json").read_text(encoding="utf-8"))
