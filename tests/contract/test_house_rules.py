"""The house rules for the template: it keeps them all, and whoever breaks one is told."""

import copy
import json

import pytest

from infra.checks.house_rules import EXCEPTIONS, MANAGED_POLICIES, RULES, check_house_rules
from infra.checks.template import functions, read_system
from infra.local.adapter import code_folders, with_code
from infra.local.layout import ROOT
from tests.contract.test_template import ENGINE, engine_says

SYSTEM = read_system()

# What somebody might do, to which resource, and what is said of it then.
MISTAKES = [
    ("OrderEventsLog", "RetentionInDays", None, "keeps its lines for ever"),
    ("OrderEvents", "LoggingConfig", None, "has no log group of its own"),
    ("OrderEvents", "LoggingConfig", {"LogGroup": {"Ref": "OrderSyncLog"}}, "OrderSync has no log group of its own"),
    ("Viator", "Role", "arn:aws:iam::123456789012:role/shared", "has a role or a policy that is not written out here"),
    ("Viator", "Policies", ["AmazonDynamoDBFullAccess"], "has a role or a policy that is not written out here"),
    ("Viator", "Policies", [{"Statement": [{"Action": ["dynamodb:*"], "Resource": "x"}]}], "may do anything"),
    ("Viator", "Policies", [{"Statement": [{"Action": ["dynamodb:GetItem"], "Resource": "*"}]}], "may do anything"),
    ("Viator", "Tracing", "PassThrough", "is not traced"),
    ("WidgetApi", "Environment.Variables.POWERTOOLS_TRACER_CAPTURE_RESPONSE", "true", "puts its answers into traces"),
    ("WidgetApi", "Architectures", ["x86_64"], "does not run on arm64"),
    ("PlanningApi", "Timeout", 30, "may run for 30 s, and its caller waits 30 s"),
    ("ReleaseHolds", "Timeout", 60, "may run for 60 s, and its caller waits 60 s"),
    ("OrderSync", "Timeout", 31, "its messages are hidden for 180 s only"),
    ("OrderEventsQueue", "VisibilityTimeout", None, "its messages are hidden for 30 s only"),
    ("OrderEvents", "Events.Orders.Properties.DestinationConfig", None, "loses what it could not do of Orders"),
    ("Reconcile", "EventInvokeConfig", None, "nobody keeps a call that failed"),
    ("OrderEventsQueue", "RedrivePolicy", None, "has no dead letters"),
    ("OrderSync", "Events.OrderEvents.Properties.FunctionResponseTypes", None, "does the whole batch of OrderEvents"),
    ("OrderSync", "Events.OrderEvents.Properties.ScalingConfig", None, "may run a thousand times at once"),
    ("Gate", "DefaultRouteSettings", None, "lets any number of calls through"),
    ("Gate", "AccessLogSettings", None, "keeps no log of calls"),
    ("OrdersTable", "PointInTimeRecoverySpecification", None, "cannot be restored to a moment"),
    ("OrdersTable", "DeletionProtectionEnabled", "false", "can be deleted by mistake"),
    ("OrdersTable", "SSESpecification", None, "is not encrypted with a key of KMS"),
    ("OrdersTable", "TimeToLiveSpecification", None, "keeps its items for ever"),
    ("RawBucket", "VersioningConfiguration", None, "cannot be restored"),
    ("RawBucket", "BucketEncryption", None, "is not encrypted"),
    ("RawBucket", "PublicAccessBlockConfiguration.BlockPublicPolicy", False, "could be opened to the public"),
    ("OrderEventsQueue", "SqsManagedSseEnabled", None, "is not encrypted"),
    ("Alarms", "Parameters.OrderEventsDeadLetters", {"Ref": "x"}, "OrderEventsDeadLetters has no alarm"),
    ("RestApiLogging", "CloudWatchRoleArn", {"Ref": "x"}, "takes the logs of the account's other REST APIs with it"),
]
MISTAKEN_ALARMS = [
    ("AlarmDescription", "something is wrong", "is no sentence with a number and a page"),
    ("AlarmDescription", "2 are too many. Runbook: docs/runbooks/no-such-page.md", "is no sentence with a number"),
    ("AlarmDescription", "Two are 2 too many. Runbook: docs/runbooks/no-such-page.md", "a page that is not there"),
    ("AlarmActions", [], "tells nobody"),
    ("TreatMissingData", None, "does not say what silence means"),
]


def change(resource, path, value):
    """Set, or take away, what is at a dotted path of a resource's properties."""
    *way, last = path.split(".")
    place = resource["Properties"]
    for step in way:
        place = place.setdefault(step, {})
    if value is None:
        del place[last]
    else:
        place[last] = value


def test_the_template_keeps_the_house_rules():
    assert check_house_rules(SYSTEM) == []


@pytest.mark.parametrize(("name", "path", "value", "said"), MISTAKES)
def test_a_broken_rule_is_named_and_nothing_else(name, path, value, said):
    mistaken = copy.deepcopy(SYSTEM)
    change(mistaken.template["Resources"][name], path, value)
    found = check_house_rules(mistaken)
    assert any(said in finding for finding in found)
    assert len(found) <= 2  # a queue that is nobody's destination any more has no dead letters itself


@pytest.mark.parametrize(("path", "value", "said"), MISTAKEN_ALARMS)
def test_an_alarm_that_helps_nobody_is_named(path, value, said):
    mistaken = copy.deepcopy(SYSTEM)
    change(mistaken.alarms["Resources"]["Drift"], path, value)
    assert any(finding.startswith("Drift ") and said in finding for finding in check_house_rules(mistaken))


def test_a_schedule_whose_silence_nobody_hears_is_named():
    mistaken = copy.deepcopy(SYSTEM)
    del mistaken.alarms["Resources"]["BooksNotChecked"]
    assert "Reconcile could stop running, and nobody would be told" in check_house_rules(mistaken)


@pytest.mark.parametrize(
    ("of_all", "of_the_route", "is_open"),
    [
        ("Staff", None, False),
        (None, "Staff", False),
        ("Staff", "NONE", True),
        (None, None, True),
    ],
)
def test_a_route_of_a_rest_api_has_an_authorizer_of_its_own_or_of_all(of_all, of_the_route, is_open):
    grown = copy.deepcopy(SYSTEM)
    auth = {"DefaultAuthorizer": of_all} if of_all else {}
    grown.template["Resources"]["Office"] = {"Type": "AWS::Serverless::Api", "Properties": {"Auth": auth}}
    route = {"RestApiId": {"Ref": "Office"}, "Path": "/cases", "Method": "GET"}
    route |= {"Auth": {"Authorizer": of_the_route}} if of_the_route else {}
    door = grown.template["Resources"]["Clerk"] = copy.deepcopy(SYSTEM.template["Resources"]["Viator"])
    door["Properties"]["Events"] = {"Cases": {"Type": "Api", "Properties": route}}
    found = check_house_rules(grown)
    assert ("Clerk answers anybody at /cases" in found) is is_open
    assert {"Office lets any number of calls through", "Office keeps no log of calls"} <= set(found)


def called_by(count):
    grown = copy.deepcopy(SYSTEM)
    events = grown.template["Resources"]["Desk"]["Properties"]["Events"]
    events |= {f"Route{number}": copy.deepcopy(events["Office"]) for number in range(count - len(events))}
    return grown


def allowed_much():
    grown = copy.deepcopy(SYSTEM)
    grown.template["Resources"]["Viator"]["Properties"]["Policies"][0]["Statement"] *= 12
    return grown


def test_a_function_with_more_callers_than_its_policy_holds_is_named():
    """Fifty routes of one function are a long name away from `PolicyLengthExceededException`."""
    assert check_house_rules(called_by(50)) == [
        "Desk is called by 50 events, more than fit into its policy: take a path {proxy+}"
    ]


def test_policies_that_no_role_can_hold_are_named():
    assert any(one.startswith("Viator has policies of some") for one in check_house_rules(allowed_much()))


def test_a_rest_api_logs_only_where_the_account_allows_it():
    hasty = copy.deepcopy(SYSTEM)
    del hasty.template["Resources"]["DeskApi"]["DependsOn"]
    assert check_house_rules(hasty) == ["DeskApi logs calls, and does not wait until the account allows it"]
    selfish = copy.deepcopy(SYSTEM)
    del selfish.template["Resources"]["RestApiLogRole"]["DeletionPolicy"]
    assert check_house_rules(selfish) == ["RestApiLogging takes the logs of the account's other REST APIs with it"]


def test_a_table_that_goes_with_the_stack_is_named():
    mistaken = copy.deepcopy(SYSTEM)
    del mistaken.template["Resources"]["PartnersTable"]["DeletionPolicy"]
    assert "PartnersTable is gone with the stack" in check_house_rules(mistaken)


def test_a_new_function_needs_all_of_it_from_its_first_day():
    grown = copy.deepcopy(SYSTEM)
    grown.template["Resources"]["InboundParcels"] = {
        "Type": "AWS::Serverless::Function",
        "Properties": {
            "CodeUri": "functions/inbound_parcels",
            "Events": {
                "Parcel": {"Type": "S3", "Properties": {"Bucket": {"Ref": "RawBucket"}}},
                "Ask": {"Type": "HttpApi", "Properties": {"Path": "/parcels", "Method": "GET"}},
            },
        },
    }
    grown.template["Resources"]["Parcels"] = {"Type": "AWS::SQS::Queue", "Properties": {}}
    assert sorted(check_house_rules(grown)) == [
        "InboundParcels answers anybody at /parcels",
        "InboundParcels has no log group of its own",
        "InboundParcels is called and not waited for, and nobody keeps a call that failed",
        "Parcels has no alarm",
        "Parcels has no dead letters",
        "Parcels is not encrypted",
    ]


def test_every_rule_is_broken_by_some_mistake():
    mistaken = [copy.deepcopy(SYSTEM) for _ in MISTAKES]
    for system, (name, path, value, _) in zip(mistaken, MISTAKES, strict=True):
        change(system.template["Resources"][name], path, value)
    stranger, silent = copy.deepcopy(SYSTEM), copy.deepcopy(SYSTEM)
    stranger.template["Resources"]["Stranger"] = copy.deepcopy(SYSTEM.template["Resources"]["Viator"])
    change(silent.alarms["Resources"]["Drift"], "AlarmDescription", "1 of them, and no page.")
    unheard = copy.deepcopy(SYSTEM)
    del unheard.alarms["Resources"]["BooksNotChecked"]
    broken = {
        rule.__name__
        for system in [*mistaken, stranger, silent, unheard, called_by(50), allowed_much()]
        for rule in RULES
        if set(rule(system)) - set(rule(SYSTEM))
    }
    assert broken == {rule.__name__ for rule in RULES}


def test_an_exception_that_is_not_needed_is_named():
    better = copy.deepcopy(SYSTEM)
    better.template["Resources"]["ExceptionsTable"]["Properties"]["TimeToLiveSpecification"] = {"Enabled": True}
    assert check_house_rules(better) == ["ExceptionsTable: the exception to items_end is of no use"]
    assert all(len(reason) > 5 for reason in EXCEPTIONS.values())


def test_what_sam_adds_to_a_role_is_known_and_has_its_reason():
    if not ENGINE.exists():
        pytest.skip("the engine's environment, which has the SAM translator, is not installed: make setup")
    template = engine_says("read", str(ROOT / "template.yaml"))
    located = with_code(template, "code", dict.fromkeys(code_folders(template), "x.zip"))
    deployed = engine_says("translate", document={"template": located, "parameters": {"Stage": "test"}})
    roles = {n: r["Properties"] for n, r in deployed["Resources"].items() if r["Type"] == "AWS::IAM::Role"}
    assert set(roles) == {f"{name}Role" for name in functions(SYSTEM.template)} | {"RestApiLogRole"}
    added = {
        json.dumps(arn).rpartition("/")[2].strip('"}]') for role in roles.values() for arn in role["ManagedPolicyArns"]
    }
    assert added == set(MANAGED_POLICIES)
