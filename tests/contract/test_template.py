"""The template keeps the rules that nobody may forget when a door is added."""

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
    return [statement for policy in function["Policies"] for statement in policy["Statement"]]


def test_no_function_may_do_more_than_named_actions_on_named_resources(template):
    for name, function in functions(template).items():
        for statement in statements(function):
            assert all("*" not in action for action in statement["Action"]), name
            assert statement["Resource"] != "*" or statement["Action"] == NO_RESOURCES, name


def test_every_function_has_its_own_log_group_that_forgets(template):
    groups = {name: f["LoggingConfig"]["LogGroup"]["Ref"] for name, f in functions(template).items()}
    assert len(set(groups.values())) == len(groups)
    for group in groups.values():
        assert template["Resources"][group]["Properties"]["RetentionInDays"] == {"Ref": "LogRetentionDays"}


def test_a_function_behind_http_ends_before_the_api_gives_up(template):
    for name, function in functions(template).items():
        if any(event["Type"] == "HttpApi" for event in function.get("Events", {}).values()):
            assert function.get("Timeout", 10) < 30, name


def test_a_message_stays_invisible_six_times_as_long_as_its_function_may_run(template):
    queue = template["Resources"]["OrderEventsQueue"]["Properties"]
    assert queue["VisibilityTimeout"] >= 6 * functions(template)["OrderSync"]["Timeout"]
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


def test_every_table_can_be_restored_and_outlives_the_stack(template):
    tables = [r for r in template["Resources"].values() if r["Type"] == "AWS::DynamoDB::Table"]
    assert len(tables) == 7
    for table in tables:
        assert table["DeletionPolicy"] == table["UpdateReplacePolicy"] == "Retain"
        assert table["Properties"]["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
        assert table["Properties"]["DeletionProtectionEnabled"] == {"Ref": "DeletionProtection"}


def test_nothing_a_guest_is_told_becomes_part_of_a_trace(template):
    variables = template["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["POWERTOOLS_TRACER_CAPTURE_RESPONSE"] == "false"


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
    done = subprocess.run([str(linter), str(TEMPLATE)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
