"""Rules for alarms: every queue has one, and each is a sentence that says what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

from infra.checks.template import Properties, System, events, named, resources
from infra.local.layout import ROOT

PAGES = ROOT / "docs" / "runbooks"
SENTENCE = re.compile(r"[A-Z].*[a-z0-9%]\. Runbook: docs/runbooks/(?P<page>[a-z-]+\.md)")
NUMBER = re.compile(r"\d|one|nobody", re.IGNORECASE)
SENT = re.compile(r'add_metric\("(\w+)"')
WATCHED_ELSEWHERE = {"budget.md", "README.md"}


def queues_ring(system: System) -> Iterator[tuple[str, str]]:
    stack = system.template["Resources"]["Alarms"]["Properties"]["Parameters"]
    watched = {
        named(dimension["Value"])
        for alarm in _alarms(system).values()
        for dimension in alarm.get("Dimensions", [])
        if dimension["Name"] == "QueueName"
    }
    rings = {named(value) for parameter, value in stack.items() if parameter in watched}
    for name in resources(system.template, "AWS::SQS::Queue"):
        if name not in rings:
            yield name, "has no alarm"


def silence_rings(system: System) -> Iterator[tuple[str, str]]:
    """What runs by the clock has an alarm for when it does not: on a metric that each of its runs sends."""
    waits = {
        alarm["MetricName"] for alarm in _alarms(system).values() if alarm["ComparisonOperator"].startswith("Less")
    }
    for name, function, _, _ in events(system.template, "Schedule", "ScheduleV2"):
        module = str(function["Handler"]).partition(".")[0]
        source = (ROOT / function["CodeUri"] / f"{module}.py").read_text(encoding="utf-8")
        if not waits & set(SENT.findall(source)):
            yield name, "could stop running, and nobody would be told"


def alarms_say_what_to_do(system: System) -> Iterator[tuple[str, str]]:
    for name, alarm in _alarms(system).items():
        said = SENTENCE.fullmatch(str(alarm.get("AlarmDescription", "")))
        if said is None or not NUMBER.search(said.group()):
            yield name, "is no sentence with a number and a page"
        elif not (PAGES / said["page"]).is_file():
            yield name, f"sends people to a page that is not there: {said['page']}"
        if alarm.get("AlarmActions") != [{"Ref": "Topic"}] or "TreatMissingData" not in alarm:
            yield name, "tells nobody, or does not say what silence means"


def pages_are_of_use(system: System) -> Iterator[tuple[str, str]]:
    descriptions = " ".join(str(alarm["AlarmDescription"]) for alarm in _alarms(system).values())
    for page in sorted(path.name for path in Path(PAGES).glob("*.md")):
        if page not in descriptions and page not in WATCHED_ELSEWHERE:
            yield f"docs/runbooks/{page}", "is the page of no alarm"


def _alarms(system: System) -> dict[str, Properties]:
    return {name: r["Properties"] for name, r in resources(system.alarms, "AWS::CloudWatch::Alarm").items()}
