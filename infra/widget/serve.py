"""The form's files on a port of their own, as CloudFront serves them in an account: another origin than the gate's.

The headers are those of the template's policy. It is for one machine only: 127.0.0.1, files from memory.
"""

import gzip
import threading
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from infra.local.ports import HOST

TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
LONG, SHORT = "public, max-age=31536000, immutable", "public, max-age=300"


def cache_control(name: str) -> str:
    """A year for a name that says what the content is, five minutes for every other."""
    return LONG if name.startswith("gangway.") and name != "gangway.js" else SHORT


def content_type(name: str) -> str:
    return TYPES.get(name.rpartition(".")[2], "application/octet-stream")


def policy(api_origin: str) -> str:
    """What a page may do: its own script and styles, and calls of the gate."""
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src {api_origin}; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )


@dataclass
class Site:
    """A running server. `files` may be exchanged while it runs; `url` is the origin partners are told of."""

    server: ThreadingHTTPServer
    files: dict[str, bytes]
    policies: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server.server_port}"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def serve(port: int, api_origin: str) -> Site:
    """Start serving; files come by `site.files`, a policy of a page's own by `site.policies`."""
    site = Site(ThreadingHTTPServer((HOST, port), BaseHTTPRequestHandler), {}, {})

    class Files(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = urlsplit(self.path).path.lstrip("/") or "demo.html"
            body = site.files.get(name)
            self.send_response(HTTPStatus.OK if body is not None else HTTPStatus.NOT_FOUND)
            for header, value in _headers(name, site.policies.get(name, policy(api_origin))).items():
                self.send_header(header, value)
            sent = body or b""
            if "gzip" in (self.headers.get("Accept-Encoding") or ""):
                sent = gzip.compress(sent)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
            """Quiet: the gate's log is the one to read."""

    site.server.RequestHandlerClass = Files
    threading.Thread(target=site.server.serve_forever, daemon=True, name="widget files").start()
    return site


def _headers(name: str, content_policy: str) -> dict[str, str]:
    return {
        "Content-Type": content_type(name),
        "Cache-Control": cache_control(name),
        "Content-Security-Policy": content_policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
