"""Rules for every function."""

from collections.abc import Iterator

from infra.checks.template import System, functions, named, resources, statements, variables_of

# These know no resources, so that only `*` can be said of them.
WITHOUT_RESOURCES = frozenset({"cloudwatch:GetMetricData"})


def logs_are_its_own_and_forgotten(system: System) -> Iterator[tuple[str, str]]:
    groups = resources(system.template, "AWS::Logs::LogGroup")
    for name, group in groups.items():
        if named(group["Properties"].get("RetentionInDays")) != "LogRetentionDays":
            yield name, "keeps its lines for ever"
    taken: set[str] = set()
    for name, function in functions(system.template).items():
        group_name = named(function.get("LoggingConfig", {}).get("LogGroup"))
        if group_name not in groups or group_name in taken:
            yield name, "has no log group of its own"
        taken.add(group_name)


def policies_are_exact(system: System) -> Iterator[tuple[str, str]]:
    for name, function in functions(system.template).items():
        policies = function.get("Policies", [])
        written = [policy for policy in policies if isinstance(policy, dict) and "Statement" in policy]
        if "Role" in function or len(written) != len(policies):
            yield name, "has a role or a policy that is not written out here"
        for statement in statements(function):
            given = statement["Resource"]
            bounds = given if isinstance(given, list) else [given]
            bounded = "*" not in bounds or WITHOUT_RESOURCES.issuperset(statement["Action"])
            if any("*" in action for action in statement["Action"]) or not bounded:
                yield name, "may do anything, or something on everything"


def traces_hold_no_answers(system: System) -> Iterator[tuple[str, str]]:
    """An answer names a guest."""
    for name, function in functions(system.template).items():
        if function.get("Tracing") != "Active":
            yield name, "is not traced"
        if variables_of(system.template, function).get("POWERTOOLS_TRACER_CAPTURE_RESPONSE") != "false":
            yield name, "puts its answers into traces"


def processors_are_arm(system: System) -> Iterator[tuple[str, str]]:
    """A fifth cheaper for the same work."""
    for name, function in functions(system.template).items():
        if function.get("Architectures") != ["arm64"]:
            yield name, "does not run on arm64"
