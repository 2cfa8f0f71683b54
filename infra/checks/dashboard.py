"""The dashboard's body stands in a file of its own; infra/alarms.yaml holds it as the one line CloudFormation wants."""

import json
from pathlib import Path

from infra.local.layout import ROOT

BODY = ROOT / "infra" / "dashboard.json"
STACK = ROOT / "infra" / "alarms.yaml"
PLACE = "      DashboardBody: !Sub "


def check_dashboard() -> list[str]:
    is_same = _written() == STACK.read_text(encoding="utf-8")
    return [] if is_same else [f"{STACK.name} holds another dashboard than {BODY.name}: python -m infra.checks --write"]


def write_dashboard() -> None:
    STACK.write_text(_written(), encoding="utf-8")


def _written(stack: Path = STACK) -> str:
    body = json.dumps(json.loads(BODY.read_text(encoding="utf-8")), ensure_ascii=False, separators=(",", ":"))
    line = PLACE + "'" + body.replace("'", "''") + "'\n"
    lines = stack.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line if known.startswith(PLACE) else known for known in lines)
