"""Which settings, constants and functions arrive at which name, parameter and field of the code that is reached.

Nothing is run: what is assigned, passed on and returned is followed by its text, without its order.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from mypy.nodes import (
    ARG_NAMED,
    ARG_POS,
    AssignmentExpr,
    CallExpr,
    CastExpr,
    ConditionalExpr,
    Expression,
    FuncDef,
    FuncItem,
    LambdaExpr,
    OpExpr,
    RefExpr,
    StrExpr,
    SymbolNode,
    TypeInfo,
    Var,
)

from infra.checks.program import Program

SETTINGS = "gangway.edge.settings.Settings"


@dataclass(frozen=True)
class Setting:
    """The value of a setting, e.g. the name of a table."""

    name: str


Value = Setting | str | FuncItem


@dataclass
class Call:
    call: CallExpr
    where: str


@dataclass
class Reached:
    """What was found. `calls` are all calls in reached code; `values` what variables, fields and parameters
    hold; `settings` those that are read by their name.
    """

    program: Program
    calls: list[Call] = field(default_factory=list)
    assigned: dict[Var, list[Expression]] = field(default_factory=lambda: defaultdict(list))
    returned: dict[FuncItem, list[Expression]] = field(default_factory=lambda: defaultdict(list))
    values: dict[Var, set[Value]] = field(default_factory=lambda: defaultdict(set))
    settings: set[str] = field(default_factory=set)

    def of(self, expression: Expression) -> set[Value]:
        """Settings, constants and functions that the expression may stand for."""
        return self._of(expression, frozenset())

    def _of(self, expression: Expression, seen: frozenset[FuncItem]) -> set[Value]:
        match expression:
            case StrExpr(value=text):
                return {text}
            case LambdaExpr():
                return {expression}
            case CallExpr():
                return self._called(expression, seen)
            case RefExpr():
                return set().union(*map(self._held, self.program.definitions(expression)))
        return set().union(*(self._of(part, seen) for part in _alternatives(expression)))

    def _held(self, node: SymbolNode) -> set[Value]:
        if isinstance(node, FuncItem):
            return {node}
        if not isinstance(node, Var):
            return set()
        return {Setting(node.name)} if node.info and node.info.fullname == SETTINGS else self.values[node]

    def _called(self, call: CallExpr, seen: frozenset[FuncItem]) -> set[Value]:
        functions = self.functions(call.callee)
        if any(function.fullname == f"{SETTINGS}.require" for function in functions):
            return {Setting(str(name)) for name in self._of(call.args[0], seen)}
        if any(
            getattr(function, "fullname", "") == "builtins.str" for function in self.program.definitions(call.callee)
        ):
            return set().union(*(self._of(argument, seen) for argument in call.args))
        fresh = functions - seen
        answers = [answer for function in fresh for answer in self.returned.get(function, [])]
        return set().union(*(self._of(answer, seen | fresh) for answer in answers))

    def functions(self, callee: Expression) -> set[FuncItem]:
        """The functions that a call may go to."""
        if isinstance(callee, LambdaExpr):
            return {callee}
        held = set().union(*map(self._held, self.program.definitions(callee)))
        return {value for value in held if isinstance(value, FuncItem)}


def _alternatives(expression: Expression) -> tuple[Expression, ...]:
    """The parts of which one is the value."""
    match expression:
        case OpExpr(left=left, right=right) | ConditionalExpr(if_expr=left, else_expr=right):
            return left, right
        case CastExpr(expr=inner) | AssignmentExpr(value=inner):
            return (inner,)
    return ()


def arguments_of(found: "Reached", call: CallExpr) -> Iterator[tuple[Var, Expression]]:
    """Where each argument of a call arrives: at a parameter, or at the field of a model or dataclass."""
    for function in found.functions(call.callee):
        yield from _bound(function, call, skip=_has_self(function))
    for node in found.program.definitions(call.callee):
        if isinstance(node, TypeInfo) and found.program.is_ours(node):
            yield from _constructed(node, call)


def _constructed(info: TypeInfo, call: CallExpr) -> Iterator[tuple[Var, Expression]]:
    made = info.get("__init__")
    if made is None or not isinstance(made.node, FuncDef):
        return
    if not made.plugin_generated:
        yield from _bound(made.node, call, skip=1)
        return
    names = [argument.variable.name for argument in made.node.arguments][1:]
    for name, argument in _named(names, call):
        entry = info.get(name)
        if entry is not None and isinstance(entry.node, Var):
            yield entry.node, argument


def _bound(function: FuncItem, call: CallExpr, *, skip: int) -> Iterator[tuple[Var, Expression]]:
    variables = {argument.variable.name: argument.variable for argument in function.arguments[skip:]}
    for name, argument in _named(list(variables), call):
        if name in variables:
            yield variables[name], argument


def _named(names: list[str], call: CallExpr) -> Iterator[tuple[str, Expression]]:
    places = iter(names)
    for argument, kind, name in zip(call.args, call.arg_kinds, call.arg_names, strict=True):
        if kind == ARG_POS and (place := next(places, None)) is not None:
            yield place, argument
        elif kind == ARG_NAMED and name is not None:
            yield name, argument


def _has_self(function: FuncItem) -> int:
    """1 for a method: it is called on an object, or was passed on bound to one."""
    return int(isinstance(function, FuncDef) and bool(function.info) and not function.is_static)
