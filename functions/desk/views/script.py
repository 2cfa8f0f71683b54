"""The page's modules as one script, so that opening the desk costs a handful of calls and not one for each module.

Each module becomes a function that is run once, in the order of imports; so names stay private to their module, and
the sources run unchanged in a browser too. It knows the forms of import and export that the page uses, one a line, and
refuses any other.
"""

import re
from collections.abc import Mapping

IMPORT = re.compile(r'^import (?P<what>\{[^}]*\}|\* as \w+|\w+) from "\./(?P<module>\w+)\.js";$')
EXPORT = re.compile(r"^export (?P<declared>(?:async )?(?:function|class|const) (?P<name>\w+))")
DEFAULT = "export default "
COMMENT = re.compile(r"^\s*//")


class NotAScript(Exception):  # noqa: N818  read where it is raised
    """The modules cannot be joined; the message says why."""


def script_of(sources: Mapping[str, str], first: str) -> str:
    """`sources` by module name. Raises NotAScript."""
    order: list[str] = []
    _put(first, sources, order, ())
    return "const modules = {};\n" + "\n".join(_wrapped(name, sources[name]) for name in order) + "\n"


def _put(name: str, sources: Mapping[str, str], order: list[str], path: tuple[str, ...]) -> None:
    """The module after all that it imports."""
    if name in path:
        raise NotAScript(f"modules import one another in a circle: {' → '.join([*path, name])}")
    if name in order:
        return
    if name not in sources:
        raise NotAScript(f"{path[-1]} imports {name}, which does not exist")
    for line in sources[name].splitlines():
        if found := IMPORT.match(line):
            _put(found["module"], sources, order, (*path, name))
    order.append(name)


def _wrapped(name: str, source: str) -> str:
    exported: list[str] = []
    lines = [_line(name, line, exported) for line in source.splitlines() if not COMMENT.match(line)]
    code = "\n".join(line for line in lines if line.strip())
    return f"modules.{name} = (() => {{\n{code}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _line(module: str, line: str, exported: list[str]) -> str:
    if line.startswith("import "):
        return _imported(module, line)
    if line.startswith(DEFAULT):
        exported.append("default: all")
        return f"const all = {line.removeprefix(DEFAULT)}"
    if line.startswith("export "):
        found = EXPORT.match(line)
        if found is None:
            raise NotAScript(f"{module}: {line}")
        exported.append(found["name"])
        return line.removeprefix("export ")
    return line


def _imported(module: str, line: str) -> str:
    found = IMPORT.match(line)
    if found is None:
        raise NotAScript(f"{module}: {line}")
    what, origin = found["what"], f"modules.{found['module']}"
    if what.startswith("{"):
        return f"const {what.replace(' as ', ': ')} = {origin};"
    if what.startswith("* as "):
        return f"const {what.removeprefix('* as ')} = {origin};"
    return f"const {what} = {origin}.default;"
