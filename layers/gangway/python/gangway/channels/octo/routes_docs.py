"""GET /openapi.json and /docs: the published description of this API, read from the files beside the code."""

import base64
import hashlib
from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo.call import Gate

PUBLISHED = Path(__file__).parent / "published"
# The page has no script, and nothing from anywhere else: it works under a policy that allows neither.
POLICY = "default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def add_to(gate: Gate) -> None:
    @gate.app.get("/openapi.json")
    def get_openapi() -> Response[str]:
        return _file("openapi.json", "application/json")

    @gate.app.get("/docs")
    def get_docs() -> Response[str]:
        return _file("docs.html", "text/html; charset=utf-8")


def _file(name: str, content_type: str) -> Response[str]:
    body = (PUBLISHED / name).read_text(encoding="utf-8")
    return Response(
        status_code=200,
        content_type=content_type,
        body=body,
        headers={
            "Content-Security-Policy": POLICY.format(style=_hash_of_style(body)),
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "max-age=300",
        },
    )


def _hash_of_style(page: str) -> str:
    """The page's one style element as a policy names it; nothing else may style it."""
    style = page.partition("<style>")[2].partition("</style>")[0]
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
