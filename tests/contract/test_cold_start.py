"""What a door must not import before it is asked: each of these was measured to cost a cold start several percent.

Time itself is printed by `make bench`; a test of it would fail with the load of the machine.
"""

import subprocess
import sys

import pytest

from infra.local.layout import ROOT

DEAR = {
    "boto3": "S3's transfer manager comes with it; clients are botocore's own",
    "phonenumbers": "only a contact needs it",
    "segno": "only a ticket's QR code needs it",
    "bs4": "only a mail's HTML needs it",
    "rapidfuzz": "only a mail's misspelt names need it",
    "pydantic.plugin._loader": "a model's schema was built at import: a default that is a model, or a TypeAdapter",
    "aws_lambda_powertools.event_handler.openapi.models": "our document is a file, not made at run time",
}
# Nobody waits for these doors: every mail needs its readers; a batch, a queue are models.
MAY = {
    "inbound_mail": {"phonenumbers", "bs4", "rapidfuzz", "pydantic.plugin._loader"},
    "order_sync": {"pydantic.plugin._loader"},
    "ota_pull": {"pydantic.plugin._loader"},
}
DOORS = sorted(path for path in (ROOT / "functions").iterdir() if any(path.glob("*.py")))


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_a_door_imports_nothing_dear_before_it_is_asked(door):
    module = "app" if (door / "app.py").exists() else "handler"
    program = f"import sys, {module}; print(*sys.modules)"
    given = {"PYTHONPATH": f"{door}:{ROOT / 'layers/gangway/python'}", "AWS_DEFAULT_REGION": "eu-central-1"}
    run = subprocess.run([sys.executable, "-c", program], env=given, capture_output=True, text=True, check=True)
    dear = (DEAR.keys() & set(run.stdout.split())) - MAY.get(door.name, set())
    assert not dear, {name: DEAR[name] for name in dear}
