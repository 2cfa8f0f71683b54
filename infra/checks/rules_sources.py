"""Rules for whatever calls a function: HTTP, schedules, queues, streams, objects."""

from collections.abc import Iterator, Mapping
from typing import Any

from infra.checks.template import System, events, functions, named, resources

HTTP_SECONDS = 30  # an HTTP API's own limit; a REST API's is 29
REST_SECONDS = 29
STREAMS = ("DynamoDB", "Kinesis")
ROUTES = ("HttpApi", "Api")
ASYNCHRONOUS = (
    "Schedule",
    "ScheduleV2",
    "EventBridgeRule",
    "CloudWatchEvent",
    "S3",
    "SNS",
    "IoTRule",
    "CloudWatchLogs",
)

# Doors whose proof of origin is in the function: tests/contract/test_open_routes.py calls every route of each without.
PROOF_IN_THE_FUNCTION: Mapping[str, str] = {
    "PartnerApi": "a partner's key, as OCTO wants it; kept hashed, compared in constant time",
    "Getyourguide": "basic authentication, as the agency's contract has it",
    "Viator": "the agency's key in a header, as its contract has it",
    "WidgetApi": "a publishable key that is in every page; orders need a sealed token",
    "PlanningApi": "a key whose partner is the internal system itself",
}


# Routes that nobody is asked at before they are called, and why.
OPEN_ROUTES: Mapping[tuple[str, str], str] = {
    ("Desk", "/"): "the page before anybody has logged in; it holds nothing",
    ("Desk", "/page/{edition}/{name}"): "a file of that page",
    ("Desk", "/api/login"): "a name and a password, counted by name and by address",
    ("Desk", "/api/refresh"): "the refresh token that is sent, good once",
}


def answers_come_before_the_caller_gives_up(system: System) -> Iterator[tuple[str, str]]:
    for name, function, event, properties in events(system.template, "HttpApi", "Api", "Schedule", "ScheduleV2"):
        limit = {"HttpApi": HTTP_SECONDS, "Api": REST_SECONDS}.get(function["Events"][event]["Type"])
        if str(properties.get("Schedule", "")).startswith("rate(1 minute"):
            limit = 60
        if limit is not None and _timeout(function) >= limit:
            yield name, f"may run for {_timeout(function)} s, and its caller waits {limit} s"


def messages_stay_invisible_long_enough(system: System) -> Iterator[tuple[str, str]]:
    """Six times the time limit, as AWS advises: else a message comes again while it is still being worked on."""
    for name, function, _, properties in events(system.template, "SQS"):
        queue = system.template["Resources"].get(named(properties.get("Queue")), {}).get("Properties", {})
        hidden = int(queue.get("VisibilityTimeout", 30))
        if hidden < 6 * _timeout(function) + int(properties.get("MaximumBatchingWindowInSeconds", 0)):
            yield name, f"may run for {_timeout(function)} s, and its messages are hidden for {hidden} s only"


def failures_have_a_destination(system: System) -> Iterator[tuple[str, str]]:
    for name, _, event, properties in events(system.template, *STREAMS):
        if not _destination(properties):
            yield name, f"loses what it could not do of {event}"
    for name in sorted({name for name, *_ in events(system.template, *ASYNCHRONOUS)}):
        if not _destination(functions(system.template)[name].get("EventInvokeConfig", {})):
            yield name, "is called and not waited for, and nobody keeps a call that failed"
    queues = resources(system.template, "AWS::SQS::Queue")
    redrives = {name: queue["Properties"].get("RedrivePolicy", {}) for name, queue in queues.items()}
    dead_letters = {name: named(redrive.get("deadLetterTargetArn")) for name, redrive in redrives.items()}
    destinations = _destinations(system) | set(dead_letters.values())
    for name in queues:
        if not dead_letters[name] and name not in destinations:
            yield name, "has no dead letters"


def batches_fail_in_part(system: System) -> Iterator[tuple[str, str]]:
    for name, _, event, properties in events(system.template, "SQS", *STREAMS):
        if properties.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            yield name, f"does the whole batch of {event} again for one that failed"


def queues_do_not_flood(system: System) -> Iterator[tuple[str, str]]:
    for name, _, _, properties in events(system.template, "SQS"):
        if "MaximumConcurrency" not in properties.get("ScalingConfig", {}):
            yield name, "may run a thousand times at once behind its queue"


def routes_ask_who_is_calling(system: System) -> Iterator[tuple[str, str]]:
    doors = set()
    for name, _, event, properties in events(system.template, *ROUTES):
        doors.add(name)
        path = str(properties.get("Path", event))
        is_known = name in PROOF_IN_THE_FUNCTION or (name, path) in OPEN_ROUTES
        if not _has_authorizer(system, properties) and not is_known:
            yield name, f"answers anybody at {path}"
    for name in PROOF_IN_THE_FUNCTION.keys() - doors:
        yield name, "is said to prove who is calling, and has no route"


def apis_are_throttled_and_logged(system: System) -> Iterator[tuple[str, str]]:
    for name, api in resources(system.template, "AWS::Serverless::HttpApi", "AWS::Serverless::Api").items():
        properties = api["Properties"]
        settings = [properties.get("DefaultRouteSettings", {}), *properties.get("MethodSettings", [])]
        if not any({"ThrottlingRateLimit", "ThrottlingBurstLimit"} <= setting.keys() for setting in settings):
            yield name, "lets any number of calls through"
        if not {"AccessLogSettings", "AccessLogSetting"} & properties.keys():
            yield name, "keeps no log of calls"


def _has_authorizer(system: System, route: Mapping[str, Any]) -> bool:
    """The route's own, else its API's for all routes."""
    api = system.template["Resources"].get(named(route.get("RestApiId") or route.get("ApiId")), {})
    of_all = api.get("Properties", {}).get("Auth", {}).get("DefaultAuthorizer")
    return route.get("Auth", {}).get("Authorizer", of_all) not in {None, "NONE"}


def _destinations(system: System) -> set[str]:
    """Where failures of functions and streams go."""
    configured = [function.get("EventInvokeConfig", {}) for function in functions(system.template).values()]
    configured += [properties for *_, properties in events(system.template, *STREAMS)]
    failures = [properties.get("DestinationConfig", {}).get("OnFailure", {}) for properties in configured]
    return {named(failure.get("Destination")) for failure in failures} - {""}


def _timeout(function: Mapping[str, Any]) -> int:
    return int(function.get("Timeout", 3))


def _destination(properties: Mapping[str, Any]) -> bool:
    return "Destination" in properties.get("DestinationConfig", {}).get("OnFailure", {})
