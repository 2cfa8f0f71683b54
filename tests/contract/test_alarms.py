"""Alarms and dashboard speak of metrics that exist: sent by our code, or by the AWS services that are used."""

import ast
import json
import typing
from functools import cache
from itertools import pairwise

import pytest

from gangway.store.exceptions import Kind
from infra.checks import dashboard
from infra.checks.template import read_system, resources
from infra.local.layout import ROOT

SYSTEM = read_system()
ALARMS = {name: r["Properties"] for name, r in resources(SYSTEM.alarms, "AWS::CloudWatch::Alarm").items()}
BODY = json.loads((ROOT / "infra" / "dashboard.json").read_text(encoding="utf-8"))
WIDGETS = [widget for widget in BODY["widgets"] if widget["type"] == "metric"]
SOURCES = [*(ROOT / "layers/gangway/python/gangway").rglob("*.py"), *(ROOT / "functions").rglob("*.py")]

# Of the services' own pages of metrics: each metric with the dimension that the alarms use.
OF_SERVICES = {
    ("AWS/SQS", "ApproximateAgeOfOldestMessage", ("QueueName",)),
    ("AWS/SQS", "ApproximateNumberOfMessagesVisible", ("QueueName",)),
    ("AWS/Lambda", "IteratorAge", ("FunctionName",)),
    ("AWS/Lambda", "Throttles", ()),
    ("AWS/ApiGateway", "Count", ("ApiId",)),
    ("AWS/ApiGateway", "4xx", ("ApiId",)),
    ("AWS/ApiGateway", "5xx", ("ApiId",)),
}
CHANNELS = {"octo", "getyourguide", "viator", "tripadvisor", "widget", "planning", "bookingcom"}
STATISTICS = {"Sum", "Average", "Maximum", "Minimum", "SampleCount", "p50", "p90", "p95", "p99"}


def sent(source: str) -> set[tuple[str, tuple[str, ...]]]:
    """Metrics with their dimensions, by the calls of the metrics' library; a function sends all of its in one line.

    What is not written out (a name put together, a dimension without bounds) is watched by nobody here.
    """
    found = set()
    for function in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)):
        names, single, dimensions = [], [], ["service"]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            called = ast.unparse(call.func).rpartition(".")[2]
            if called == "add_metric" and isinstance(call.args[0], ast.Constant):
                names.append(call.args[0].value)
            elif called == "single_metric":
                single += [
                    w.value.value for w in call.keywords if w.arg == "name" and isinstance(w.value, ast.Constant)
                ]
            elif called == "add_dimension" and call.args and isinstance(call.args[0], ast.Constant):
                dimensions.append(call.args[0].value)
        own = () if single else tuple(dimensions[1:])
        found |= {(name, ("service", *own)) for name in names}
        found |= {(name, tuple(dimensions)) for name in single}
    return found


@cache
def said_by_the_code() -> set[tuple[str, str, tuple[str, ...]]]:
    ours = set().union(*(sent(path.read_text(encoding="utf-8")) for path in SOURCES))
    return {("Gangway", name, dimensions) for name, dimensions in ours}


def of_alarm(alarm):
    names = tuple(dimension["Name"] for dimension in alarm.get("Dimensions", []))
    return alarm["Namespace"], alarm["MetricName"], names


def of_dashboard(metric):
    words = [word for word in metric if isinstance(word, str)]
    return words[0], words[1], tuple(words[2::2])


def values_of(alarm):
    return {dimension["Name"]: dimension["Value"] for dimension in alarm.get("Dimensions", [])}


@pytest.mark.parametrize("name", ALARMS)
def test_an_alarm_watches_a_metric_that_is_sent_with_those_dimensions(name):
    assert of_alarm(ALARMS[name]) in said_by_the_code() | OF_SERVICES


def test_the_dashboard_shows_metrics_that_are_sent_with_those_dimensions():
    shown = {of_dashboard(metric) for widget in WIDGETS for metric in widget["properties"]["metrics"]}
    assert shown - said_by_the_code() - OF_SERVICES == set()


def test_a_metric_that_nobody_sends_is_noticed():
    source = 'def f():\n    m.add_metric("Sold", unit, 1)\n    m.add_dimension("channel", c)\n'
    assert sent(source) == {("Sold", ("service", "channel"))}
    assert ("Gangway", "Sold", ("service", "channel")) not in said_by_the_code()
    assert ("Gangway", "Failures", ("service", "channel")) in said_by_the_code()
    assert ("Gangway", "Failures", ("service",)) not in said_by_the_code()


def test_an_alarm_is_of_this_stage_and_of_a_channel_or_kind_there_is():
    for name, alarm in ALARMS.items():
        values = values_of(alarm)
        if alarm["Namespace"] == "Gangway":
            assert values["service"] == {"Fn::Sub": "gangway-${Stage}"}, name
        assert values.get("channel", "octo") in CHANNELS, name
        assert values.get("kind", "mail") in typing.get_args(Kind), name


def test_a_function_calls_itself_what_the_alarms_call_it():
    variables = SYSTEM.template["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["POWERTOOLS_SERVICE_NAME"] == {"Fn::Sub": "gangway-${Stage}"}


def test_every_channel_that_is_served_over_http_has_its_error_budget_watched():
    served = {path.name for path in (ROOT / "layers/gangway/python/gangway/channels").iterdir() if path.is_dir()}
    pulled = {"bookingcom", "email"}
    watched = {values_of(a)["channel"] for a in ALARMS.values() if a["MetricName"] == "Failures"}
    assert watched == {name for name in served if not name.startswith("_")} - pulled


def test_an_alarm_that_waits_for_silence_counts_silence_as_a_breach():
    for name, alarm in ALARMS.items():
        waits = alarm["ComparisonOperator"] == "LessThanThreshold"
        assert alarm["TreatMissingData"] == ("breaching" if waits else "notBreaching"), name


def test_an_alarm_looks_back_no_further_than_cloudwatch_can():
    for name, alarm in ALARMS.items():
        seconds = alarm["Period"] * alarm["EvaluationPeriods"]
        assert seconds <= (604_800 if alarm["Period"] >= 3600 else 86_400), name
        assert alarm.get("DatapointsToAlarm", 1) <= alarm["EvaluationPeriods"], name


def test_the_template_of_alarms_holds_the_dashboard_of_the_file(tmp_path, monkeypatch):
    assert dashboard.check_dashboard() == []
    other = tmp_path / "dashboard.json"
    other.write_text('{"widgets": []}', encoding="utf-8")
    monkeypatch.setattr(dashboard, "BODY", other)
    assert len(dashboard.check_dashboard()) == 1


def test_the_dashboard_in_the_template_is_the_file_once_its_names_are_put_in():
    (board,) = resources(SYSTEM.alarms, "AWS::CloudWatch::Dashboard").values()
    text = board["Properties"]["DashboardBody"]["Fn::Sub"]
    assert json.loads(text) == BODY
    names = {part.partition("}")[0] for part in text.split("${")[1:]}
    assert names <= SYSTEM.alarms["Parameters"].keys() | {"AWS::Region"}


def test_the_dashboard_has_the_documented_structure():
    """CloudWatch API reference, "Dashboard Body Structure and Syntax"."""
    assert set(BODY) <= {"start", "end", "periodOverride", "widgets", "variables"}
    assert BODY["periodOverride"] in {"auto", "inherit"}
    assert 0 < len(BODY["widgets"]) <= 500
    for widget in BODY["widgets"]:
        assert set(widget) == {"type", "x", "y", "width", "height", "properties"}
        assert 0 <= widget["x"] <= 23
        assert 1 <= widget["width"] <= 24 - widget["x"]
        assert 1 <= widget["height"] <= 1000
    assert all(widget["properties"].keys() == {"markdown"} for widget in BODY["widgets"] if widget not in WIDGETS)


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: widget["properties"]["title"])
def test_a_widget_has_the_documented_properties(widget):
    properties = widget["properties"]
    assert {"metrics", "region", "title"} <= properties.keys()
    assert properties.keys() <= {
        *("metrics", "region", "title", "view", "stacked", "stat", "period", "annotations", "yAxis", "legend"),
    }
    assert properties["view"] in {"timeSeries", "singleValue", "gauge", "bar", "pie", "table"}
    assert properties["stat"] in STATISTICS
    assert properties["period"] % 60 == 0
    for line in properties.get("annotations", {}).get("horizontal", []):
        assert line.keys() == {"label", "value"}
    for metric in properties["metrics"]:
        options = metric[-1] if isinstance(metric[-1], dict) else {}
        assert len(metric) - bool(options) in {2, 4, 6}
        assert options.keys() <= {"label", "stat", "color", "yAxis", "period", "id", "visible", "region"}


def test_widgets_do_not_lie_on_each_other():
    taken = set()
    for widget in BODY["widgets"]:
        cells = {
            (x, y)
            for x in range(widget["x"], widget["x"] + widget["width"])
            for y in range(widget["y"], widget["y"] + widget["height"])
        }
        assert not cells & taken
        taken |= cells
    rows = sorted({y for _, y in taken})
    assert all(below == above + 1 for above, below in pairwise(rows))


def test_the_alarms_are_sent_to_a_topic_that_cloudwatch_and_the_budget_may_use():
    (policy,) = resources(SYSTEM.alarms, "AWS::SNS::TopicPolicy").values()
    (statement,) = policy["Properties"]["PolicyDocument"]["Statement"]
    assert statement["Principal"]["Service"] == ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"]
    assert "aws:SourceAccount" in statement["Condition"]["StringEquals"]
