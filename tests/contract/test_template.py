"""What template.yaml says of Gangway itself, and how the engine is told. General rules: test_house_rules.py."""

import json
import subprocess
from pathlib import Path

import pytest

from infra.local.adapter import adapt, code_folders, route_keys, with_code
from infra.local.layout import ROOT, Layout

TEMPLATE = ROOT / "template.yaml"
ENGINE = Layout().engine_python


NO_RESOURCES = ["cloudwatch:GetMetricData"]  # the only action we use that IAM cannot bind to a resource


def engine_says(*arguments: str, document: object = None) -> dict:
    done = subprocess.run(
        [str(ENGINE), "-m", "infra.local.transform", *arguments],
        cwd=ROOT,
        input=json.dumps(document),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def template():
    if not ENGINE.exists():
        pytest.skip("the engine's environment, which has the SAM translator, is not installed: make setup")
    return engine_says("read", str(TEMPLATE))


@pytest.fixture(scope="module")
def deployable(template):
    keys = {folder: f"{folder}.zip" for folder in code_folders(template)}
    located = with_code(template, "code", keys)
    return engine_says("translate", document={"template": located, "parameters": {"Stage": "test"}})


def functions(template):
    return {
        name: resource["Properties"]
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }


def statements(function):
    """A statement under a condition as it is where the condition holds."""
    given = [statement for policy in function["Policies"] for statement in policy["Statement"]]
    return [statement["Fn::If"][1] if "Fn::If" in statement else statement for statement in given]


def test_events_of_an_order_stay_in_order_and_are_told_apart_by_their_version(template):
    queue = template["Resources"]["OrderEventsQueue"]["Properties"]
    assert queue["FifoQueue"] is True
    assert queue["ContentBasedDeduplication"] is False


def test_whoever_is_told_of_the_queue_of_events_may_use_it(template):
    told = {
        name
        for name, function in functions(template).items()
        if "ORDER_EVENTS_QUEUE_URL" in function.get("Environment", {}).get("Variables", {})
    }
    assert told >= {"OrderEvents", "OrderSync", "Reconcile"}
    for name in told:
        actions = {action for s in statements(functions(template)[name]) for action in s["Action"]}
        assert actions & {"sqs:SendMessage", "sqs:ChangeMessageVisibility"}, name


def test_the_engine_is_given_every_route_of_the_template(template, deployable):
    deployed = sorted(
        resource["Properties"]["RouteKey"]
        for resource in deployable["Resources"].values()
        if resource["Type"] == "AWS::ApiGatewayV2::Route"
    )
    assert deployed == route_keys(template)
    assert "ANY /octo/{proxy+}" in deployed


def test_the_secret_is_named_in_the_template_and_never_written_in_it(template):
    order_sync = functions(template)["OrderSync"]
    variables = order_sync["Environment"]["Variables"]
    assert variables["INTERNAL_SYSTEM_SECRET_NAME"] == {"Ref": "InternalSystemSecretName"}
    may_read = [s["Resource"] for s in statements(order_sync) if s["Action"] == ["secretsmanager:GetSecretValue"]]
    assert [resource["Fn::Sub"].endswith("${InternalSystemSecretName}-??????") for resource in may_read] == [True]


def test_receipt_rules_are_left_out_and_the_given_template_is_not_changed():
    given = {"Resources": {"Mail": {"Type": "AWS::SES::ReceiptRule"}, "Table": {"Type": "AWS::DynamoDB::Table"}}}
    assert set(adapt(given)["Resources"]) == {"Table"}
    assert set(given["Resources"]) == {"Mail", "Table"}


def test_the_stage_of_the_desk_waits_for_the_account_to_allow_its_log(template, deployable):
    """A stage refers to its deployment, a deployment to its API, and the API depends on the account's setting."""
    assert deployable["Resources"]["DeskApi"].get("DependsOn") is None  # the engine has no such setting
    located = with_code(template, "code", dict.fromkeys(code_folders(template), "x.zip"))
    on_aws = engine_says("sam", document={"template": located, "parameters": {"Stage": "test"}})
    assert on_aws["Resources"]["DeskApi"]["DependsOn"] == "RestApiLogging"


def test_the_engine_is_told_each_method_of_the_desks_one_route(deployable):
    """It passes over the method that stands for all of them, and the desk would answer 404 to everything."""
    (api,) = [r for r in deployable["Resources"].values() if r["Type"] == "AWS::ApiGateway::RestApi"]
    office = api["Properties"]["Body"]["paths"]["/api/{proxy+}"]
    assert set(office) >= {"get", "post", "put", "patch", "delete"}
    assert all(operation["security"] for operation in office.values())


def test_files_reach_the_desk_as_they_were_sent(deployable):
    apis = [r for r in deployable["Resources"].values() if r["Type"] == "AWS::ApiGateway::RestApi"]
    assert [api["Properties"]["BinaryMediaTypes"] for api in apis] == [["multipart/form-data"]]


def test_an_api_keeps_its_cors_rules_and_its_default_route():
    operation = {"x-amazon-apigateway-integration": {"uri": "arn:function"}}
    body = {
        "x-amazon-apigateway-cors": {"allowOrigins": ["https://hotel.example"]},
        "paths": {"/$default": {"x-amazon-apigateway-any-method": operation}, "/docs": {"get": operation}},
    }
    adapted = adapt({"Resources": {"Gate": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Body": body}}}})
    assert adapted["Resources"]["Gate"]["Properties"]["CorsConfiguration"] == {
        "allowOrigins": ["https://hotel.example"]
    }
    routes = [r["Properties"].get("RouteKey") for r in adapted["Resources"].values()]
    assert {"$default", "GET /docs"} <= set(routes)


def test_the_linter_has_nothing_to_say():
    linter = Path(ENGINE).parent / "cfn-lint"
    if not linter.exists():
        pytest.skip("cfn-lint is not installed: make setup")
    alarms = TEMPLATE.parent / "infra" / "alarms.yaml"
    done = subprocess.run([str(linter), str(TEMPLATE), str(alarms)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
