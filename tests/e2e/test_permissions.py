"""What the functions asked for on the local stack is what their roles allow, conditions and prefixes included.

The engine enforces no policy. Here each call that was made is judged as IAM would judge it: an action on a resource is
allowed if a statement names both and its condition holds. (`make check` judges from the code whether anything else is
allowed besides.)
"""

import fnmatch
import json
import time

import pytest

pytestmark = pytest.mark.e2e

ACCOUNT = "000000000000"


@pytest.fixture(scope="module")
def notes(stack, told):
    """(function, action, resource, about) of every kind of call, after the whole demo."""
    wait_for_the_sweep(stack)
    return [json.loads(line) for line in stack.layout.calls_log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def roles(stack):
    """The statements of each function's role, as they were deployed."""
    found = {}
    iam = stack.engine.client("iam")
    for resource in stack_resources(stack):
        if resource["ResourceType"] == "AWS::IAM::Role":
            name = resource["PhysicalResourceId"].rpartition("/")[2]
            policies = iam.list_role_policies(RoleName=name)["PolicyNames"]
            documents = [iam.get_role_policy(RoleName=name, PolicyName=p)["PolicyDocument"] for p in policies]
            statements = [s for d in documents for s in (json.loads(d) if isinstance(d, str) else d)["Statement"]]
            found[resource["LogicalResourceId"].removesuffix("Role")] = statements
    return found


def stack_resources(stack):
    cloudformation = stack.engine.client("cloudformation")
    return cloudformation.describe_stack_resources(StackName="gangway")["StackResources"]


def wait_for_the_sweep(stack):
    """The minute's sweep and what follows from the last orders."""
    until = time.monotonic() + 240
    while time.monotonic() < until and '"ReleaseHolds"' not in stack.layout.calls_log.read_text(encoding="utf-8"):
        time.sleep(0.2)


def arn_of(action, resource, about):
    service = action.partition(":")[0]
    if service == "dynamodb":
        return f"arn:aws:dynamodb:*:{ACCOUNT}:table/{resource}"
    if service == "sqs":
        return f"arn:aws:sqs:*:{ACCOUNT}:{resource}"
    if service == "ses":
        return f"arn:aws:ses:*:{ACCOUNT}:identity/{about.rpartition('@')[2]}"
    if service == "s3":
        return f"arn:aws:s3:::{resource}" + ("" if action == "s3:ListBucket" else f"/{about}")
    if service == "secretsmanager":
        return resource if resource.startswith("arn:") else arn_of_secret(resource)
    return f"arn:aws:{service}:*:{ACCOUNT}:{resource}"


def arn_of_secret(name):
    return f"arn:aws:secretsmanager:*:{ACCOUNT}:secret:{name}-AbCdEf"


def is_allowed(statements, action, arn, about):
    return any(
        action in listed(statement["Action"])
        and any(matches(bound, arn) for bound in listed(statement["Resource"]))
        and holds(statement.get("Condition", {}), about)
        for statement in statements
    )


def listed(value):
    return value if isinstance(value, list) else [value]


def matches(bound, arn):
    """The region of what we know only by its name is whichever. The engine's `Ref` of a secret is its bare name."""
    if bound == "*":
        return True
    if not bound.startswith("arn:"):
        bound = arn_of_secret(bound)
    parts, ours = bound.split(":", 5), arn.split(":", 5)
    return all(fnmatch.fnmatchcase(o, b) or o == "*" for b, o in zip(parts, ours, strict=True))


def holds(condition, about):
    for operator, keys in condition.items():
        same = {"StringLike": fnmatch.fnmatchcase, "StringEquals": str.__eq__}[operator.removeprefix("ForAllValues:")]
        for patterns in keys.values():
            if not any(same(about, pattern) for pattern in listed(patterns)):
                return False
    return True


def test_every_call_that_a_function_made_is_allowed_by_its_role(notes, roles):
    refused = [
        (function, action, resource, about)
        for function, action, resource, about in notes
        if not is_allowed(roles[function], action, arn_of(action, resource, about), about)
    ]
    assert refused == []


def test_the_demo_calls_nearly_everything(notes, roles):
    asked = {(function, action) for function, action, _, _ in notes}
    assert {function for function, _ in asked} >= {"PartnerApi", "Getyourguide", "Viator", "OtaPull", "OrderSync"}
    assert len(asked) >= 25
    assert {about for *_, about in notes} >= {"key#", "waiting/bookingcom/"}  # conditions and prefixes were judged


def test_a_role_without_a_statement_would_have_been_noticed(notes, roles):
    noticed = 0
    for function, action, resource, about in notes:
        arn = arn_of(action, resource, about)
        fewer = [s for s in roles[function] if not is_allowed([s], action, arn, about)]
        noticed += not is_allowed(fewer, action, arn, about)
    assert noticed == len(notes)
