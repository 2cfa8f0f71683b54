"""What template.yaml allows each function, against what the function's code can ask for: neither more nor less.

Compared are actions on tables, indexes, buckets, queues and secrets. Finer bounds (a condition on leading keys, a
prefix in a bucket) are not derived from the code: they may stand in a statement and are not judged here.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infra.checks.needs import IDENTITIES, NO_RESOURCE, UNKNOWN, Needs, needs_of
from infra.checks.program import Program
from infra.checks.template import Template, functions, statements, variables_of

Grant = tuple[str, str]
"""An action and the resource it is on, e.g. `("dynamodb:Query", "OrdersTable/index/holds")`."""

# What is granted though no code asks for it, by function and grant, and why.
NOT_ASKED_FOR: Mapping[tuple[str, Grant], str] = {
    ("Desk", ("s3:ListBucket", "RawBucket")): "S3 calls a missing object forbidden to whoever may not list",
}

SUBSTITUTED = re.compile(r"\$\{(?P<name>\w+)(?:\.Arn)?\}(?P<rest>.*)")


def check_policies(template: Template, program: Program) -> list[str]:
    """A sentence for each grant that is missing or that nothing asks for."""
    found: list[str] = []
    for name, function in functions(template).items():
        needs = needs_of(program, program.handler(function["CodeUri"], _handler(template, function)))
        found += compare(name, template, needs)
    return sorted(found)


def compare(name: str, template: Template, needs: Needs) -> list[str]:
    """The findings for one function of the template."""
    function = functions(template)[name]
    variables = variables_of(template, function)
    granted = set(grants(function))
    wanted = {(need.action, _resource(need.resource, variables)): need.where for need in sorted(needs.calls)}
    missing = [f"{name} calls {a} on {r} ({where}), and no statement allows it"
               for (a, r), where in wanted.items() if (a, r) not in granted]  # fmt: skip
    excused = {grant for who, grant in NOT_ASKED_FOR if who == name}
    surplus = [f"{name} may {a} on {r}, and no code asks for it" for a, r in granted - wanted.keys() - excused]
    stale = [f"{name}: {a} on {r} is excused for nothing" for a, r in excused - (granted - wanted.keys())]
    return missing + surplus + stale + list(_settings(name, function, variables, needs))


def grants(function: Mapping[str, Any]) -> Iterator[Grant]:
    """Every action on every resource of the function's own statements."""
    for statement in statements(function):
        resources = statement["Resource"]
        for resource in resources if isinstance(resources, list) else [resources]:
            yield from ((action, _named(resource)) for action in statement["Action"])


def _handler(template: Template, function: Mapping[str, Any]) -> str:
    return str(function.get("Handler") or template["Globals"]["Function"]["Handler"])


def _resource(needed: str, variables: Mapping[str, Any]) -> str:
    """`orders_table/index/holds` as the template calls it: the variable of that setting says which resource it is."""
    if needed == NO_RESOURCE or needed in IDENTITIES.values():
        return needed
    setting, slash, index = needed.partition("/")
    given = variables.get(setting.upper())
    return f"{_named(given)}{slash}{index}" if given is not None else UNKNOWN


def _named(resource: Any) -> str:
    """The logical id of the resource or parameter a value refers to, with the index if it is one's."""
    match resource:
        case {"Ref": name}:
            return str(name)
        case str(text) if text == NO_RESOURCE:
            return NO_RESOURCE
        case {"Fn::GetAtt": [name, *_]}:
            return str(name)
        case {"Fn::GetAtt": str(path)}:
            return path.partition(".")[0]
        case {"Fn::Sub": str(text)}:
            return _substituted(text)
    return f"{UNKNOWN} {resource}"


def _substituted(text: str) -> str:
    parts = list(SUBSTITUTED.finditer(text.removeprefix(_secrets(text))))
    if len(parts) != 1:
        return f"{UNKNOWN} {text}"
    return parts[0]["name"] + (parts[0]["rest"] if parts[0]["rest"].startswith("/index/") else "")


def _secrets(text: str) -> str:
    """Of a secret known by its name only, what precedes the name."""
    before, found, _ = text.partition(":secret:")
    return before + found if found else ""


def _settings(name: str, function: Mapping[str, Any], variables: Mapping[str, Any], needs: Needs) -> Iterator[str]:
    """A function is told what it reads, and nothing else beyond what all are told."""
    asked = {setting.upper() for setting in needs.settings}
    own = function.get("Environment", {}).get("Variables", {})
    yield from (f"{name} is told {variable}, and no code reads it" for variable in own.keys() - asked)
    required = {setting.upper() for setting in needs.required}
    yield from (f"{name} reads {variable}, and is not told it" for variable in required - variables.keys())
