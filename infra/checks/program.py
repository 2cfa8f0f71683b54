"""The source as mypy understands it: the type of each expression, and which definition a name means.

mypy is the one reader that already knows both, since all of the code is annotated and checked strictly.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from mypy.build import build
from mypy.config_parser import parse_config_file
from mypy.find_sources import create_source_list
from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Decorator,
    Expression,
    FuncDef,
    MemberExpr,
    MypyFile,
    NameExpr,
    OverloadedFuncDef,
    RefExpr,
    SymbolNode,
    TypeInfo,
    Var,
)
from mypy.options import Options
from mypy.types import AnyType, CallableType, Instance, ProperType, Type, TypeType, TypeVarType, UnionType
from mypy.types import get_proper_type as proper

from infra.checks.tree import descendants
from infra.local.layout import ROOT

PACKAGE = ("layers/gangway/python",)
DOORS = "functions"
DESK = "functions/desk"  # imports its own modules by their plain names, as it does on Lambda
ROOTS = {"gangway", DOORS, "app", "views"}


class NotReadable(Exception):  # noqa: N818  read where it is raised, says it
    """mypy has errors; the message is what it says."""


class Program:
    """The package and the doors. `root` is where `functions/` is; the package is always the repository's own."""

    def __init__(self, root: Path = ROOT) -> None:
        options = Options()
        parse_config_file(options, lambda: None, str(ROOT / "pyproject.toml"), sys.stdout, sys.stderr)
        options.export_types = options.preserve_asts = True
        options.incremental = False
        options.mypy_path = [str(ROOT / part) for part in PACKAGE] + [str(root / DESK), str(root)]
        sources = create_source_list([*(str(ROOT / part) for part in PACKAGE), str(root / DOORS)], options)
        result = build(sources, options=options)
        if result.errors:
            raise NotReadable("\n".join(result.errors))
        self.modules: dict[str, MypyFile] = {
            name: module for name, module in result.files.items() if name.split(".")[0] in ROOTS
        }
        self._types = result.types
        self.decorators = {
            node.func: node.original_decorators
            for module in self.modules.values()
            for statement in module.defs
            for node in descendants(statement)
            if isinstance(node, Decorator)
        }

    def handler(self, folder: str, handler: str) -> SymbolNode:
        """The function, or the object with routes, that `Handler` of the template names."""
        module, _, name = handler.rpartition(".")
        place = module if folder == DESK else f"{folder.replace('/', '.')}.{module}"
        entry = self.modules[place].names[name]
        return self.definitions_of(entry.node)[0]

    def is_ours(self, node: SymbolNode) -> bool:
        return module_of(node.fullname, self.modules) is not None

    def type_of(self, expression: Expression) -> ProperType | None:
        found = self._types.get(expression)
        return proper(found) if found is not None else None

    def is_any(self, expression: Expression) -> bool:
        return isinstance(self.type_of(expression), AnyType)

    def classes_of(self, expression: Expression) -> list[TypeInfo]:
        """The classes that the expression's value may have, as far as its annotation says."""
        found = self._types.get(expression)
        return list(_classes(found)) if found is not None else []

    def definitions(self, expression: Expression) -> list[SymbolNode]:
        """What a name or an attribute means: functions, classes, variables. Overrides are not looked for."""
        if isinstance(expression, RefExpr) and expression.node is not None:
            return self.definitions_of(expression.node)
        if isinstance(expression, NameExpr) or not isinstance(expression, MemberExpr):
            return []
        found = [info.get(expression.name) for info in self.classes_of(expression.expr)]
        return [node for entry in found if entry for node in self.definitions_of(entry.node)]

    def definitions_of(self, node: SymbolNode | None) -> list[SymbolNode]:
        """The functions behind decorators and overloads; anything else as it is."""
        return list(_plain(node)) if node is not None else []

    def assignments(self, variable: Var) -> Iterator[Expression]:
        """What a module gives a variable of its own."""
        module = module_of(variable.fullname, self.modules)
        for statement in self.modules[module].defs if module else []:
            if isinstance(statement, AssignmentStmt) and any(
                isinstance(target, NameExpr) and target.node is variable for target in statement.lvalues
            ):
                yield statement.rvalue

    def decorated_by(self, variable: Var) -> Iterator[FuncDef]:
        """Functions that a decorator hands over to the object in that variable: `@app.route(…)`, `@route(topic, …)`."""
        for module in self.modules.values():
            for statement in module.defs:
                if isinstance(statement, Decorator) and any(
                    variable in {root_of(decorator), first_argument(decorator)}
                    for decorator in statement.original_decorators
                ):
                    yield statement.func


def root_of(expression: Expression) -> SymbolNode | None:
    """`app` of `app.route("/")`."""
    while not isinstance(expression, NameExpr):
        inner = getattr(expression, "callee", None) or getattr(expression, "expr", None)
        if inner is None:
            return None
        expression = inner
    return expression.node


def first_argument(expression: Expression) -> SymbolNode | None:
    """`topic` of `route(topic, "GET", "/")`."""
    arguments = expression.args if isinstance(expression, CallExpr) else []
    return arguments[0].node if arguments and isinstance(arguments[0], RefExpr) else None


def module_of(fullname: str, modules: dict[str, MypyFile]) -> str | None:
    """The module in which a definition stands, if it is one of ours; mypy gives a function's own variable no module."""
    name = fullname if "." in fullname else ""
    while name:
        if name in modules:
            return name
        name = name.rpartition(".")[0]
    return None


def _plain(node: SymbolNode) -> Iterator[SymbolNode]:
    """The functions behind decorators and overloads."""
    if isinstance(node, Decorator):
        yield node.func
    elif isinstance(node, OverloadedFuncDef):
        for item in [*node.items, *([node.impl] if node.impl else [])]:
            yield item.func if isinstance(item, Decorator) else item
    else:
        yield node


def _classes(typed: Type) -> Iterator[TypeInfo]:
    match proper(typed):
        case Instance(type=info):
            yield info
        case UnionType(items=items):
            for item in items:
                yield from _classes(item)
        case CallableType() as called if called.is_type_obj():
            yield called.type_object()
        case TypeType(item=item):
            yield from _classes(item)
        case TypeVarType(upper_bound=bound):
            yield from _classes(bound)
