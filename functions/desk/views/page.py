"""The page itself: its few files, named one by one, readable by everyone; it holds nothing but what it shows."""

from pathlib import Path

from chalice.app import Blueprint

from gangway.domain.refusals import Unknown
from views.endpoint import Call, File, route

page = Blueprint(__name__)
FOLDER = Path(__file__).parent.parent / "page"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class NoSuchFile(Unknown):
    code = "no_such_page"


@route(page, "GET", "/", None)
def index(_call: Call) -> File:
    return _file("desk.html")


@route(page, "GET", "/page/{name}", None)
def part(_call: Call, name: str) -> File:
    return _file(name)


def _file(name: str) -> File:
    """One that lies in the folder under just this name, so that no name leads out of it."""
    path = next((file for file in FOLDER.iterdir() if file.name == name and file.suffix in KINDS), None)
    if path is None:
        raise NoSuchFile(name[:100], "there is no such file")
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
    return File(content=path.read_text(encoding="utf-8"), content_type=KINDS[path.suffix], headers=headers)
