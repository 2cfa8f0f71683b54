"""Arrows run one way, nothing happens at import, files and functions stay small: read from the source itself."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.local.layout import ROOT

PACKAGE = ROOT / "layers/gangway/python/gangway"
DOORS = ROOT / "functions"
MOST_LINES, MOST_FUNCTION_LINES = 300, 45

# What each part may import of the package; a channel may import itself and what all channels share.
CORE = {"domain", "store", "ordering"}
MAY = {
    "domain": {"domain"},
    "store": {"domain", "store"},
    "ordering": CORE,
    "bodies": {"bodies", "domain.refusals"},
    "channels": CORE | {"bodies", "edge.http", "edge.observe"},
    "internal_system": CORE | {"internal_system"},
    "pulling": CORE | {"pulling", "channels"},
    "sheets": {"bodies", "domain", "sheets"},
    "importing": CORE | {"bodies", "importing", "sheets"},
    "reconciling": CORE | {"reconciling", "internal_system", "importing", "sheets"},
    # Dispatchers speak of orders and partners in the documents of the operator's own side.
    "desk": CORE
    | {"bodies", "desk", "internal_system", "channels.planning", "importing", "mailing", "reconciling", "sheets"},
    # Pushes go to whichever channel wants them.
    "edge": CORE
    | {
        "bodies",
        "edge",
        "desk",
        "importing",
        "internal_system",
        "mailing",
        "reconciling",
        "channels.push",
        "channels.limits",
        "channels.widget.tokens",
    },
    "mailing": CORE | {"mailing", "channels"},
    "documents.py": CORE | {"channels", "examples"},  # written by hand, imported by no door
    "examples.py": CORE | {"channels"},
    "cli.py": set(),
    "__init__.py": set(),
}
# Store modules that are no orders and no seats: a channel counts calls and keeps its own values there.
CHANNELS_MAY_USE = {"gangway.store.rates", "gangway.store.shared_values", "gangway.store.raw"}
THIRD_PARTY = {"domain": {"pydantic"}, "store": {"botocore", "pydantic"}, "ordering": {"pydantic"}}

SOURCES = sorted(PACKAGE.rglob("*.py"))
DOOR_SOURCES = sorted(DOORS.rglob("*.py"))
OURS = [*SOURCES, *DOOR_SOURCES, *sorted((ROOT / "infra").rglob("*.py")), *sorted((ROOT / "bench").rglob("*.py"))]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT)).removeprefix("layers/gangway/python/")


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def is_allowed(module: str, allowed: set[str]) -> bool:
    inside = module.removeprefix("gangway").lstrip(".")
    return any(inside == part or inside.startswith(f"{part}.") for part in allowed)


def back_arrows(path: Path, source: str) -> list[str]:
    """Imports of a module of the package that run against the arrows."""
    parts = path.relative_to(PACKAGE).parts
    allowed = set(MAY[parts[0]])
    if parts[0] == "channels":
        shared = {f"channels.{file.stem}" for file in (PACKAGE / "channels").glob("*.py")}
        allowed |= shared | {f"channels.{parts[1]}", "examples"}
    found = []
    for module in imports_of(ast.parse(source)):
        root = module.split(".")[0]
        if root == "gangway" and module != "gangway.channels" and not is_allowed(module, allowed):
            found.append(module)
        if root == "gangway" and parts[0] == "channels" and module.startswith("gangway.store"):
            found += [] if module in CHANNELS_MAY_USE else [module]
        if (root == "boto3" or module == "botocore.session") and parts != ("edge", "wiring.py"):
            found.append(module)
        outside = root not in sys.stdlib_module_names and root != "gangway"
        if outside and root not in THIRD_PARTY.get(parts[0], {root}):
            found.append(module)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_imports_follow_the_arrows(path):
    assert back_arrows(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("domain/order.py", "from gangway.store.orders import Orders"),
        ("domain/order.py", "import boto3"),
        ("store/orders.py", "from gangway.ordering.office import Office"),
        ("ordering/office.py", "from gangway.edge.wiring import office"),
        ("ordering/office.py", "import aws_lambda_powertools"),
        ("channels/octo/wire.py", "from gangway.channels.planning.wire import Row"),
        ("channels/octo/wire.py", "from gangway.store.orders import Orders"),
        ("channels/octo/wire.py", "from gangway.edge.wiring import office"),
        ("edge/http.py", "import boto3"),
        ("edge/http.py", "import botocore.session"),
    ],
)
def test_an_arrow_that_runs_back_is_found(where, source):
    assert back_arrows(PACKAGE / where, source) != []


@pytest.mark.parametrize("path", DOOR_SOURCES, ids=name_of)
def test_doors_import_only_the_package(path):
    modules = {module.split(".")[0] for module in imports_of(ast.parse(path.read_text(encoding="utf-8")))}
    allowed = {"gangway", "aws_lambda_powertools"}
    if path.is_relative_to(DOORS / "desk"):
        allowed |= {"chalice", "pydantic", "views"}  # its routes by topic, and their documents
    assert modules - set(sys.stdlib_module_names) <= allowed


def at_import(tree: ast.Module) -> Iterator[ast.AST]:
    """Everything that is evaluated when the module is imported: not the bodies of functions, but their decorators."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += [*getattr(node, "decorator_list", []), *[default for default in node.args.defaults if default]]
        else:
            waiting += ast.iter_child_nodes(node)


def happens_at_import(source: str) -> list[str]:
    found = []
    for node in at_import(ast.parse(source)):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            found.append(ast.unparse(node))
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            is_io = called in {"open", "os.getenv", "os.environ.get", "settings", "office", "settings_from", "urlopen"}
            if is_io or called.startswith("boto3.") or called.endswith((".read_text", ".read_bytes", ".connect")):
                found.append(called)
    return found


@pytest.mark.parametrize("path", [*SOURCES, *DOOR_SOURCES], ids=name_of)
def test_nothing_happens_at_import(path):
    assert happens_at_import(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import os\nTABLE = os.environ['TABLE']",
        "import boto3\nclient = boto3.client('s3')",
        "from pathlib import Path\nTEXT = Path('x').read_text()",
        "class A:\n    office = office()",
        "@cache(open('x'))\ndef f(): pass",
    ],
)
def test_what_happens_at_import_is_found(source):
    assert happens_at_import(source) != []


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_files_and_functions_stay_small(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_FUNCTION_LINES, node.name
