"""All code that one function's handler can reach, and which settings and constants arrive where in it.

Whoever is named is counted as called: a function passed on, put into a table or registered by a decorator is reached
like one that is called. A call through a base class or a protocol reaches the methods of every class that is reached.
So more may be found than ever runs, never less, with two limits: what travels through a container or an untyped value
is not followed as a *value* (a table's name, say), which is reported, since then no resource is known.
"""

import fnmatch
from collections.abc import Iterable, Iterator

from mypy.nodes import (
    AssignmentExpr,
    AssignmentStmt,
    CallExpr,
    Decorator,
    Expression,
    ExpressionStmt,
    FuncDef,
    FuncItem,
    ListExpr,
    MemberExpr,
    MypyFile,
    Node,
    RefExpr,
    ReturnStmt,
    StrExpr,
    SymbolNode,
    TupleExpr,
    TypeInfo,
    Var,
)

from infra.checks.program import Program, module_of
from infra.checks.tree import children
from infra.checks.values import SETTINGS, Call, Reached, Value, arguments_of

UNFOLLOWED = frozenset({"staticmethod", "classmethod", "property", "cached_property", "abstractmethod", "cache"})


def reach(program: Program, entry: SymbolNode) -> Reached:
    """Everything from the handler on."""
    return _Walk(program).run(entry)


class _Walk:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.found = Reached(program)
        self._seen: set[SymbolNode | str] = set()
        self._waiting: list[SymbolNode] = []
        self._through: set[tuple[TypeInfo, str]] = set()
        self._classes: list[TypeInfo] = []
        self._inside: list[FuncItem] = []
        self._module = ""

    def run(self, entry: SymbolNode) -> Reached:
        self._waiting.append(entry)
        while self._waiting:
            self._enter(self._waiting.pop())
        while self._flow():
            pass
        return self.found

    # -- which code ---------------------------------------------------------------------------------------------

    def _enter(self, node: SymbolNode) -> None:
        module = module_of(node.fullname, self.program.modules) if node.fullname else None
        if node in self._seen or module is None:
            return
        self._seen.add(node)
        self._run_module(module)
        self._module = module
        if isinstance(node, TypeInfo):
            self._enter_class(node)
        elif isinstance(node, FuncDef):
            self._walk(node)
            for decorator in self.program.decorators.get(node, []):
                self._walk(decorator)
        elif isinstance(node, Var) and node.info and node.info.fullname == SETTINGS:
            self.found.settings.add(node.name)
        elif isinstance(node, Var):
            for value in self.program.assignments(node):
                self.found.assigned[node].append(value)
                self._walk(value)
            self._waiting += self.program.decorated_by(node)

    def _run_module(self, module: str) -> None:
        """What happens when the module is imported, beyond its definitions: registrations."""
        if module in self._seen:
            return
        self._seen.add(module)
        self._module = module
        for statement in self.program.modules[module].defs:
            if isinstance(statement, ExpressionStmt):
                self._walk(statement)

    def _enter_class(self, info: TypeInfo) -> None:
        self._classes.append(info)
        self._waiting += [parent for parent in info.mro if parent is not info]
        for name, entry in info.names.items():
            decorated = isinstance(entry.node, Decorator) and not _is_followed_by_name(entry.node)
            if name.startswith("__") or decorated:
                self._waiting += self.program.definitions_of(entry.node)
        for through, name in list(self._through):
            self._override(info, through, name)

    def _override(self, info: TypeInfo, through: TypeInfo, name: str) -> None:
        if through in info.mro or through.is_protocol:
            entry = info.get(name)
            self._waiting += self.program.definitions_of(entry.node) if entry else []

    def _mention(self, expression: RefExpr) -> None:
        if isinstance(expression.node, MypyFile):
            self._enter_modules(expression.node.fullname)
        self._waiting += self.program.definitions(expression)
        if isinstance(expression, MemberExpr) and expression.node is None:
            self._dispatch(self.program.classes_of(expression.expr), expression.name)

    def _dispatch(self, infos: Iterable[TypeInfo], name: str) -> None:
        for info in infos:
            if self.program.is_ours(info) and (info, name) not in self._through:
                self._through.add((info, name))
                for known in list(self._classes):
                    self._override(known, info, name)

    def _walk(self, node: Node) -> None:
        match node:
            case RefExpr():
                self._mention(node)
            case CallExpr():
                self._call(node)
            case AssignmentStmt(lvalues=targets, rvalue=value):
                for target in targets:
                    self._assign(target, value)
            case AssignmentExpr(target=target, value=value):
                self._assign(target, value)
            case ReturnStmt(expr=Expression() as answer) if self._inside:
                self.found.returned[self._inside[-1]].append(answer)
        if isinstance(node, FuncItem):
            self._inside.append(node)
        for child in _parts(node):
            self._walk(child)
        if isinstance(node, FuncItem):
            self._inside.pop()

    def _call(self, o: CallExpr) -> None:
        self.found.calls.append(Call(o, f"{self._module}:{o.line}"))
        name = o.callee.name if isinstance(o.callee, RefExpr) and hasattr(o.callee, "name") else ""
        if name == "getattr" and len(o.args) > 1 and isinstance(o.args[1], StrExpr):
            self._dispatch(self.program.classes_of(o.args[0]), o.args[1].value)
        if name == "import_module" and o.args:
            self._enter_modules(_pattern(o.args[0]))

    def _enter_modules(self, pattern: str) -> None:
        """A module that is passed on, or imported by a name that is put together: all there is in it."""
        for name in fnmatch.filter(self.program.modules, pattern) if pattern else ():
            for entry in self.program.modules[name].names.values():
                if entry.node is not None and entry.node.fullname.startswith(f"{name}."):
                    self._waiting += self.program.definitions_of(entry.node)

    # -- which values -------------------------------------------------------------------------------------------

    def _assign(self, target: Expression, value: Expression) -> None:
        if isinstance(target, TupleExpr) and isinstance(value, TupleExpr):
            for one, its_value in zip(target.items, value.items, strict=False):
                self._assign(one, its_value)
        for node in self.program.definitions(target):
            if isinstance(node, Var):
                self.found.assigned[node].append(value)

    def _flow(self) -> bool:
        """One round over all assignments and calls; whether anything new arrived anywhere."""
        moved = False
        for variable, expressions in self.found.assigned.items():
            for expression in expressions:
                moved |= self._arrive(variable, self.found.of(expression))
        for known in self.found.calls:
            for variable, argument in list(arguments_of(self.found, known.call)):
                moved |= self._arrive(variable, self.found.of(argument))
        return moved

    def _arrive(self, variable: Var, values: set[Value]) -> bool:
        new = values - self.found.values[variable]
        self.found.values[variable] |= new
        return bool(new)


def _parts(node: Node) -> Iterator[Node]:
    """Children; but a module of which one thing is used is not itself passed on."""
    if isinstance(node, MemberExpr) and isinstance(node.expr, RefExpr) and isinstance(node.expr.node, MypyFile):
        return
    yield from children(node)


def _is_followed_by_name(node: Decorator) -> bool:
    names = {getattr(decorator, "name", "") for decorator in node.original_decorators}
    return bool(names) and names <= UNFOLLOWED


def _pattern(expression: Expression) -> str:
    """A module's name; what an f-string puts in matches any. mypy reads one as `"".join([…])`."""
    match expression:
        case StrExpr(value=text):
            return text
        case CallExpr(callee=MemberExpr(name="join"), args=[ListExpr(items=parts)]):
            return "".join(part.value if isinstance(part, StrExpr) else "*" for part in parts)
    return ""
