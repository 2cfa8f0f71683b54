"""What the code of one function can ask of AWS: which action on which table, index, bucket, queue or secret.

A call of AWS is recognised by its name on a value without a type, since clients are the only such values that have
methods named like operations. Which operations there are says botocore's own model of the services that are used.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import botocore.session
from botocore import xform_name
from mypy.nodes import (
    ARG_STAR2,
    CallExpr,
    DictExpr,
    Expression,
    FuncItem,
    MemberExpr,
    OpExpr,
    RefExpr,
    StrExpr,
    SymbolNode,
    Var,
)

from infra.checks.program import Program
from infra.checks.reach import reach
from infra.checks.values import Call, Reached, Setting

CLIENT = "gangway.edge.wiring.client"
WRITE = "gangway.store.transaction.Write"
UNKNOWN = "?"
NO_RESOURCE = "*"  # the only one that the actions of some services know

# The parameter that names the resource. A service that is not here is used by nobody yet.
RESOURCE = {
    "dynamodb": "TableName",
    "s3": "Bucket",
    "sqs": "QueueUrl",
    "secretsmanager": "SecretId",
    "bedrock-runtime": "modelId",
}
# Named in the template alone: no call says from which verified identity it sends.
IDENTITIES = {"ses": "MailDomain", "sesv2": "MailDomain"}
PREFIX = {"sesv2": "ses", "bedrock-runtime": "bedrock"}
WITHOUT_RESOURCES = frozenset({"cloudwatch"})
# By the service authorization reference: where an operation's permission is not named like the operation.
PERMISSIONS = {
    ("s3", "ListObjectsV2"): ("ListBucket",),
    ("s3", "ListObjects"): ("ListBucket",),
    ("s3", "HeadObject"): ("GetObject",),
    ("s3", "DeleteObjects"): ("DeleteObject",),
    ("s3", "CopyObject"): ("GetObject", "PutObject"),
    ("s3", "CreateMultipartUpload"): ("PutObject",),
    ("sqs", "SendMessageBatch"): ("SendMessage",),
    ("sqs", "DeleteMessageBatch"): ("DeleteMessage",),
    ("sqs", "ChangeMessageVisibilityBatch"): ("ChangeMessageVisibility",),
    # A mail that is handed over as written is checked as the older interface would check it, too.
    ("sesv2", "SendEmail"): ("SendEmail", "SendRawEmail"),
    ("bedrock-runtime", "Converse"): ("InvokeModel",),
    # A transaction is permitted by its members, which are found as `Write`s.
    ("dynamodb", "TransactWriteItems"): (),
}
MEMBERS = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}


@dataclass(frozen=True, order=True)
class Need:
    """`dynamodb:Query` on `orders_table/index/holds`: resources are named by their setting. `where` is the call."""

    action: str
    resource: str
    where: str


@dataclass(frozen=True)
class Needs:
    """All that a function can ask for. `settings` it may read; without those `required` it cannot work."""

    calls: frozenset[Need]
    settings: frozenset[str]
    required: frozenset[str]


def needs_of(program: Program, entry: SymbolNode) -> Needs:
    """Reads everything the handler can reach."""
    found = reach(program, entry)
    asked = _Asked(program, found)
    required = frozenset(asked.required())
    return Needs(calls=frozenset(asked.needs()), settings=required | found.settings, required=required)


@dataclass(frozen=True)
class _Asked:
    program: Program
    found: Reached

    def needs(self) -> Iterator[Need]:
        for known in self.found.calls:
            yield from self._operations(known)
            yield from self._members(known)

    def required(self) -> Iterator[str]:
        for known in self.found.calls:
            if any(f.fullname.endswith("Settings.require") for f in self.found.functions(known.call.callee)):
                yield from map(str, self.found.of(known.call.args[0]))

    def _operations(self, known: Call) -> Iterator[Need]:
        call = known.call
        if (paged := self._paginator(call)) is not None:
            yield from self._need(paged, call, known.where)
            return
        for expression in [call.callee, *call.args]:
            if isinstance(expression, MemberExpr) and self.program.is_any(expression.expr):
                yield from self._need(expression.name, call, known.where)

    def _paginator(self, call: CallExpr) -> str | None:
        """`get_paginator("scan").paginate(…)`."""
        match call.callee:
            case MemberExpr(
                name="paginate", expr=CallExpr(callee=MemberExpr(name="get_paginator"), args=[StrExpr(value=name)])
            ):
                return name
        return None

    def _need(self, name: str, call: CallExpr, where: str) -> Iterator[Need]:
        for service, operation in self._operations_named(name):
            resources = self._resources(service, call)
            for permission in PERMISSIONS.get((service, operation), (operation,)):
                action = f"{PREFIX.get(service, service)}:{permission}"
                yield from (Need(action, resource, where) for resource in resources)

    def _operations_named(self, name: str) -> Iterator[tuple[str, str]]:
        for service in self._services:
            operation = operations(service).get(name)
            if operation is not None:
                yield service, operation

    @property
    def _services(self) -> set[str]:
        """Those for which a client is made."""
        made = self.program.modules["gangway.edge.wiring"].names["client"].node
        functions = [node for node in self.program.definitions_of(made) if isinstance(node, FuncItem)]
        names = [self.found.values[function.arguments[0].variable] for function in functions]
        return {str(value) for value in set().union(*names)}

    def _resources(self, service: str, call: CallExpr) -> set[str]:
        if service in IDENTITIES:
            return {IDENTITIES[service]}
        if service in WITHOUT_RESOURCES:
            return {NO_RESOURCE}
        named = dict(self._named_arguments(call))
        tables = self._setting(named.get(RESOURCE.get(service, "")))
        if isinstance(batch := named.get("RequestItems"), DictExpr):  # BatchGetItem: `{table: {"Keys": …}}`
            return {name for key, _ in batch.items for name in self._setting(key)}
        if "IndexName" not in named:
            return tables
        indexes = {value for value in self.found.of(named["IndexName"]) if isinstance(value, str)} or {UNKNOWN}
        return {f"{table}/index/{index}" for table in tables for index in indexes}

    def _setting(self, expression: Expression | None) -> set[str]:
        values = self.found.of(expression) if expression is not None else set()
        return {value.name for value in values if isinstance(value, Setting)} or {UNKNOWN}

    def _named_arguments(self, call: CallExpr) -> Iterator[tuple[str, Expression]]:
        for argument, kind, name in zip(call.args, call.arg_kinds, call.arg_names, strict=True):
            if name is not None:
                yield name, argument
            elif kind == ARG_STAR2:
                yield from self._members_of(argument)

    def _members_of(self, expression: Expression) -> Iterator[tuple[str, Expression]]:
        """Of a dictionary that is written in the code."""
        match expression:
            case DictExpr(items=items):
                yield from ((key.value, value) for key, value in items if isinstance(key, StrExpr))
            case OpExpr(left=left, right=right):
                yield from self._members_of(left)
                yield from self._members_of(right)
            case RefExpr():
                for node in self.program.definitions(expression):
                    for assigned in self.found.assigned.get(node, []) if isinstance(node, Var) else []:
                        yield from self._members_of(assigned)

    def _members(self, known: Call) -> Iterator[Need]:
        """The members of transactions."""
        if not any(node.fullname == WRITE for node in self.program.definitions(known.call.callee)):
            return
        _, kind, request = known.call.args
        tables = self._setting(dict(self._members_of(request)).get("TableName"))
        for value in self.found.of(kind) or {UNKNOWN}:
            action = MEMBERS.get(str(value), UNKNOWN)
            yield from (Need(f"dynamodb:{action}", table, known.where) for table in tables)


@cache
def operations(service: str) -> dict[str, str]:
    """`{"get_item": "GetItem", …}`."""
    names: Iterable[str] = botocore.session.get_session().get_service_model(service).operation_names
    return {xform_name(name): name for name in names}
