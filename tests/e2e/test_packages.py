"""The local stack's workers run what was packed: layers and function zips, never the sources beside them."""

import io
import json
import zipfile

import pytest

from infra.local.layout import ROOT

pytestmark = pytest.mark.e2e

PROBE = """
import sys
import gangway.ordering.place_order, pydantic

def handle(event, context):
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return {"gangway": gangway.__file__, "pydantic": pydantic.__file__, "files": [f for f in files if f]}
"""


def test_a_worker_imports_the_layers_and_nothing_of_the_repository(stack):
    lambda_ = stack.engine.client("lambda")
    deployed = lambda_.get_function_configuration(FunctionName=stack.outputs["OtaPull"])
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("handler.py", PROBE)
    lambda_.create_function(
        FunctionName="probe",
        Runtime=deployed["Runtime"],
        Role=deployed["Role"],
        Handler="handler.handle",
        Code={"ZipFile": zipped.getvalue()},
        Layers=[layer["Arn"] for layer in deployed["Layers"]],
    )
    try:
        said = json.loads(lambda_.invoke(FunctionName="probe")["Payload"].read())
    finally:
        lambda_.delete_function(FunctionName="probe")
    sources = [str(ROOT / folder) for folder in ("layers", "functions", "infra", "tests", ".venv")]
    assert len(deployed["Layers"]) == 2
    assert said["gangway"].endswith("/python/gangway/__init__.py")
    assert said["pydantic"].endswith("/python/pydantic/__init__.py")
    assert ".local" not in said["pydantic"], "the engine's own copy must not hide the layer's"
    assert [file for file in said["files"] if file.startswith(tuple(sources))] == []
