"""The page itself: its files, known by name, readable by everyone; they hold nothing but the page.

The address of every file but the first has a version, the hash of them all. So a browser keeps them for good, asks
for nothing but the first page when it comes back, and never mixes files of two deployments.
"""

import hashlib
from functools import cache
from pathlib import Path

from chalice.app import Blueprint

from gangway.domain.refusals import Unknown
from views.endpoint import Call, File, route
from views.script import script_of

page = Blueprint(__name__)
FOLDER = Path(__file__).parent.parent / "page"
FIRST, SCRIPT = "desk.html", "desk.js"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
# No script, style or frame but our own files; nothing that turns text into markup or code.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
FOR_GOOD = "private, max-age=31536000, immutable"


class NoSuchFile(Unknown):
    code = "no_such_page"


@route(page, "GET", "/", None)
def index(_call: Call) -> File:
    """Never kept, since it names the version of all the others."""
    return _file(FIRST, files()[FIRST].replace("{files}", f"page/{version()}"))


@route(page, "GET", "/page/{edition}/{name}", None)
def part(_call: Call, edition: str, name: str) -> File:
    """A page that was open during a deployment gets what there is now, but is told not to keep it."""
    if name not in files() or name == FIRST:
        raise NoSuchFile(name[:100], "there is no such file")
    return _file(name, files()[name], {"Cache-Control": FOR_GOOD} if edition == version() else {})


@cache
def files() -> dict[str, str]:
    """What is served, by name. Read once: a name is looked up here and never put into a path."""
    found = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir() if file.suffix in KINDS}
    modules = {name.removesuffix(".js"): found.pop(name) for name in list(found) if name.endswith(".js")}
    return {**found, SCRIPT: script_of(modules, "main")}


@cache
def version() -> str:
    together = "\0".join(f"{name}\0{content}" for name, content in sorted(files().items()))
    return hashlib.sha256(together.encode()).hexdigest()[:16]


def _file(name: str, content: str, headers: dict[str, str] | None = None) -> File:
    kind = KINDS[Path(name).suffix]
    return File(content=content, content_type=kind, headers={"Content-Security-Policy": POLICY, **(headers or {})})
