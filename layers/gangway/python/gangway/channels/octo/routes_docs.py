"""GET /openapi.json and /docs: the published description of this API, read from the files beside the code."""

from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo.call import Gate

PUBLISHED = Path(__file__).parent / "published"
# The page has no script, and nothing from anywhere else: it works under a policy that allows neither.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def add_to(gate: Gate) -> None:
    @gate.app.get("/openapi.json")
    def get_openapi() -> Response[str]:
        return _file("openapi.json", "application/json")

    @gate.app.get("/docs")
    def get_docs() -> Response[str]:
        return _file("docs.html", "text/html; charset=utf-8")


def _file(name: str, content_type: str) -> Response[str]:
    body = (PUBLISHED / name).read_text(encoding="utf-8")
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=300"}
    return Response(status_code=200, content_type=content_type, body=body, headers=dict(headers))
