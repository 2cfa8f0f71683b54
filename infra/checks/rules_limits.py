"""Rules for what AWS refuses only when it is deployed: limits of an account, and what it must have been told before.

Source: Lambda's quotas (a function's own policy, 20 kB), IAM's (the inline policies of a role, 10,240 characters
without white space), API Gateway's guide to logging of REST APIs.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from infra.checks.template import System, events, functions, named, resources, statements

FUNCTION_POLICY_BYTES, ROLE_POLICY_CHARACTERS = 20_480, 10_240
# One statement that lets one route, schedule or topic call a function, with a stage and a region of the longest names.
PERMISSION_BYTES = 460
CALLERS = ("Api", "HttpApi", "Schedule", "ScheduleV2", "S3", "SNS")
LONGEST_ARN = "x" * 110  # of a table of a stage with a long name


def callers_fit_into_a_policy(system: System) -> Iterator[tuple[str, str]]:
    """Each event that calls a function is a statement in that function's own policy."""
    called = Counter(name for name, *_ in events(system.template, *CALLERS))
    for name, count in called.items():
        if (count + 1) * PERMISSION_BYTES > FUNCTION_POLICY_BYTES:  # one more for an authorizer
            yield name, f"is called by {count} events, more than fit into its policy: take a path {{proxy+}}"


def policies_fit_into_a_role(system: System) -> Iterator[tuple[str, str]]:
    for name, function in functions(system.template).items():
        said = sum(len(json.dumps(_resolved(statement), separators=(",", ":"))) for statement in statements(function))
        if said > ROLE_POLICY_CHARACTERS:
            yield name, f"has policies of some {said} characters, more than fit into a role"


def rest_apis_may_log(system: System) -> Iterator[tuple[str, str]]:
    """The log of a REST API is refused in an account that has not said with which role it is written."""
    accounts = resources(system.template, "AWS::ApiGateway::Account")
    for name, api in resources(system.template, "AWS::Serverless::Api").items():
        if "AccessLogSetting" in api["Properties"] and api.get("DependsOn") not in accounts:
            yield name, "logs calls, and does not wait until the account allows it"
    for name, account in accounts.items():
        role = system.template["Resources"].get(named(account["Properties"]["CloudWatchRoleArn"]), {})
        if {account.get("DeletionPolicy"), role.get("DeletionPolicy")} != {"Retain"}:
            yield name, "takes the logs of the account's other REST APIs with it"


def _resolved(value: Any) -> Any:
    """As long as it will be: every reference is an ARN of the longest kind."""
    match value:
        case {"Fn::Sub": str(text)}:
            return re.sub(r"\$\{[^}]*\.Arn\}", LONGEST_ARN, re.sub(r"\$\{AWS::\w+\}", "x" * 14, text))
        case {"Ref": _} | {"Fn::GetAtt": _}:
            return LONGEST_ARN
        case dict():
            return {key: _resolved(one) for key, one in value.items()}
        case list():
            return [_resolved(one) for one in value]
    return value
