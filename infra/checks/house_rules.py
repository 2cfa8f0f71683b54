"""What nobody may forget when a function, a queue or a table is added. A rule gives (subject, what is wrong with it).

An exception is granted here, with its reason, or not at all; one that is no longer needed is itself a finding.
"""

from collections.abc import Callable, Iterator, Mapping

from infra.checks import rules_alarms, rules_data, rules_functions, rules_limits, rules_sources
from infra.checks.template import System

Broken = Iterator[tuple[str, str]]
Rule = Callable[[System], Broken]

RULES: tuple[Rule, ...] = (
    rules_functions.logs_are_its_own_and_forgotten,
    rules_functions.policies_are_exact,
    rules_functions.traces_hold_no_answers,
    rules_functions.processors_are_arm,
    rules_sources.answers_come_before_the_caller_gives_up,
    rules_sources.messages_stay_invisible_long_enough,
    rules_sources.failures_have_a_destination,
    rules_sources.batches_fail_in_part,
    rules_sources.queues_do_not_flood,
    rules_sources.routes_ask_who_is_calling,
    rules_sources.apis_are_throttled_and_logged,
    rules_limits.callers_fit_into_a_policy,
    rules_limits.policies_fit_into_a_role,
    rules_limits.rest_apis_may_log,
    rules_data.tables_survive,
    rules_data.items_end,
    rules_data.buckets_survive_and_are_closed,
    rules_data.queues_are_encrypted,
    rules_alarms.queues_ring,
    rules_alarms.silence_rings,
    rules_alarms.alarms_say_what_to_do,
    rules_alarms.pages_are_of_use,
)

EXCEPTIONS: Mapping[tuple[str, str], str] = {
    ("buckets_survive_and_are_closed", "WidgetBucket"): "its files are built from the repository at any time",
    ("items_end", "DeparturesTable"): "a day is a few hundred bytes, and figures of past seasons are taken from it",
    ("items_end", "CatalogueTable"): "one item",
    ("items_end", "ExceptionsTable"): "a closed case is the record of what a dispatcher decided; it names no guest",
}

# Managed policies: what SAM adds to a role by itself, and the log's of the REST API. Each reaches further than one
# function's own things, and why that is accepted.
MANAGED_POLICIES: Mapping[str, str] = {
    "AWSLambdaBasicExecutionRole": "writes logs; reads none",
    "AmazonAPIGatewayPushToCloudWatchLogs": "API Gateway's own for the logs of an account's REST APIs; no code has it",
    "AWSXrayWriteOnlyAccess": "X-Ray knows no resources: its actions cannot be bounded",
    "AWSLambdaDynamoDBExecutionRole": "reads streams; only Lambda itself, for the mapping that names one, does",
    "AWSLambdaSQSQueueExecutionRole": "takes messages; only Lambda itself, for the mapping that names a queue, does",
}


def check_house_rules(system: System) -> list[str]:
    """A sentence for each rule that is broken."""
    found: list[str] = []
    used: set[tuple[str, str]] = set()
    for rule in RULES:
        for subject, what in rule(system):
            if (rule.__name__, subject) in EXCEPTIONS:
                used.add((rule.__name__, subject))
            else:
                found.append(f"{subject} {what}")
    return found + [f"{subject}: the exception to {rule} is of no use" for rule, subject in EXCEPTIONS.keys() - used]
