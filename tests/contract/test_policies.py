"""What a function may do is what its code can ask for: nothing is missing, nothing is left over."""

import copy
import json

import pytest

from infra.checks.needs import needs_of
from infra.checks.policies import check_policies, compare, grants
from infra.checks.program import Program
from infra.checks.template import functions, read_template, statements

TEMPLATE = read_template()

# One door that reaches AWS by every way the code of the package goes, and some more.
TOY = '''
"""A door that goes ways nobody else goes."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from gangway.edge import wiring
from gangway.edge.wiring import client, settings
from gangway.store.shared_values import SharedValues
from gangway.store.transaction import Write


class Shelf(Protocol):
    def put_away(self) -> None: ...


class Bucket:
    def __init__(self, made: Any, name: str) -> None:
        self._client, self._name = made, name

    def put_away(self) -> None:
        self._client.put_object(Bucket=self._name, Key="k", Body=b"")

    def all(self) -> Any:
        return self._client.get_paginator("list_objects_v2").paginate(Bucket=self._name)

    def never(self) -> None:
        self._client.delete_object(Bucket=self._name, Key="k")

    def hidden(self) -> None:
        self._client.get_object(Bucket=self._name, Key="k")


def tidy(shelf: Shelf) -> None:
    shelf.put_away()


def later(work: Callable[[str], Any], table: str) -> Any:
    return work(table)


def scan(table: str) -> Any:
    request = {"TableName": table, "Limit": 1}
    return client("dynamodb").scan(**request)


def drop(made: Any, table: str, *, index: str) -> Any:
    made.query(TableName=table, IndexName=index)
    return Write("gone", "Delete", {"TableName": table, "Key": {}})


TABLE: dict[str, Callable[[], Any]] = {"values": lambda: SharedValues(client("dynamodb"), "").drop("x")}


def handle(event: dict[str, Any], _context: Any) -> Any:
    given = settings()
    bucket = Bucket(client("s3"), given.require("raw_bucket"))
    tidy(bucket)
    getattr(bucket, "hidden")()
    later(scan, given.require("orders_table"))
    partial(drop, client("dynamodb"))
    drop(client("dynamodb"), table=given.exceptions_table, index="open")
    client("sqs").send_message(QueueUrl=event["url"], MessageBody="")
    client("sesv2").send_email(Content={})
    wiring.secret(given.require("push_secret_name"))
    return [bucket.all(), TABLE]
'''


@pytest.fixture(scope="module")
def program():
    return Program()


@pytest.fixture(scope="module")
def needs(program):
    return {
        name: needs_of(program, program.handler(function["CodeUri"], function["Handler"]))
        for name, function in functions(TEMPLATE).items()
    }


def test_every_function_may_do_what_its_code_asks_for_and_no_more(program):
    assert check_policies(TEMPLATE, program) == []


def test_whichever_action_is_taken_away_is_missed(needs):
    taken = 0
    for name in needs:
        for action, resource in set(grants(functions(TEMPLATE)[name])):
            poorer = without(name, action, resource)
            assert f"{name} calls {action} on {resource} (" in "\n".join(compare(name, poorer, needs[name]))
            taken += 1
    assert taken > 60


def test_whichever_function_may_more_is_found(needs):
    for name in needs:
        for action, resource in (
            ("dynamodb:DeleteItem", {"Fn::GetAtt": ["OrdersTable", "Arn"]}),
            ("dynamodb:Query", {"Fn::Sub": "${OrdersTable.Arn}/index/no-such-index"}),
            ("s3:GetObject", {"Fn::Sub": "${WidgetBucket.Arn}/*"}),
            ("sqs:PurgeQueue", {"Fn::GetAtt": ["OrderEventsQueue", "Arn"]}),
            ("dynamodb:GetItem", "*"),
        ):
            richer = copy.deepcopy(TEMPLATE)
            policy = richer["Resources"][name]["Properties"]["Policies"][0]
            policy["Statement"].append({"Effect": "Allow", "Action": [action], "Resource": resource})
            assert [f"{name} may {action} on " in finding for finding in compare(name, richer, needs[name])] == [True]


def test_a_variable_that_is_not_told_or_not_read_is_found(needs):
    poorer = copy.deepcopy(TEMPLATE)
    variables = poorer["Resources"]["OrderSync"]["Properties"]["Environment"]["Variables"]
    del variables["INTERNAL_SYSTEM_URL"]
    variables["WIDGET_SECRET_NAME"] = {"Ref": "WidgetSecret"}
    assert compare("OrderSync", poorer, needs["OrderSync"]) == [
        "OrderSync is told WIDGET_SECRET_NAME, and no code reads it",
        "OrderSync reads INTERNAL_SYSTEM_URL, and is not told it",
    ]


def test_an_action_on_another_table_does_not_stand_for_the_one_that_is_meant(needs):
    mistaken = json.loads(json.dumps(TEMPLATE).replace('["CatalogueTable", "Arn"]', '["ExceptionsTable", "Arn"]'))
    found = compare("PartnerApi", mistaken, needs["PartnerApi"])
    assert [finding.split(" on ")[1].split(" ")[0].strip(",") for finding in found] == [
        "CatalogueTable",
        "ExceptionsTable",
    ]


def test_calls_are_found_whichever_way_they_are_reached(tmp_path):
    door = tmp_path / "functions" / "toy"
    door.mkdir(parents=True)
    (door / "handler.py").write_text(TOY, encoding="utf-8")
    program = Program(tmp_path)
    found = needs_of(program, program.handler("functions/toy", "handler.handle"))
    assert {(need.action, need.resource) for need in found.calls} == {
        ("s3:PutObject", "raw_bucket"),  # through a protocol
        ("s3:ListBucket", "raw_bucket"),  # page by page
        ("s3:GetObject", "raw_bucket"),  # by a name given as text
        ("dynamodb:Scan", "orders_table"),  # passed on as a function, its request as a dictionary
        ("dynamodb:Query", "exceptions_table/index/open"),
        ("dynamodb:DeleteItem", "exceptions_table"),  # as part of a transaction
        ("dynamodb:DeleteItem", "?"),  # from a table of functions, and nobody can say on what
        ("sqs:SendMessage", "?"),
        ("secretsmanager:GetSecretValue", "push_secret_name"),
        ("ses:SendEmail", "identity"),
        ("ses:SendRawEmail", "identity"),
    }
    assert found.required == {"raw_bucket", "orders_table", "push_secret_name"}
    assert found.settings == found.required | {"exceptions_table"}


def test_a_sender_is_bounded_by_its_identity():
    arn = {"Fn::Sub": "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/${MailDomain}"}
    policy = {"Statement": [{"Effect": "Allow", "Action": ["ses:SendEmail"], "Resource": arn}]}
    assert list(grants({"Policies": [policy]})) == [("ses:SendEmail", "identity")]


def without(name, action, resource):
    """The template with one action taken from one resource of one function."""
    poorer = copy.deepcopy(TEMPLATE)
    policy = poorer["Resources"][name]["Properties"]["Policies"][0]
    kept = []
    for statement in statements(functions(poorer)[name]):
        resources = statement["Resource"] if isinstance(statement["Resource"], list) else [statement["Resource"]]
        for one in resources:
            (first, *_) = grants({"Policies": [{"Statement": [statement | {"Resource": one}]}]})
            actions = [a for a in statement["Action"] if (a, first[1]) != (action, resource)]
            kept += [statement | {"Action": actions, "Resource": one}] if actions else []
    policy["Statement"] = kept
    return poorer
