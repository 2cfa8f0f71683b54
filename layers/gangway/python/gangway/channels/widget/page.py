"""The shell of every page without scripts, and the headers that keep it one: no script, nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from gangway.channels.html import Html, join, tag
from gangway.channels.widget.texts import Words

HTML = "text/html; charset=utf-8"


@cache
def style() -> Html:
    return Html((Path(__file__).parent / "page.css").read_text(encoding="utf-8").strip())


@cache
def _style_hash() -> str:
    return base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()


def page(
    words: Words,
    title: str,
    *content: Html | str | None,
    framed_by: Sequence[str] = (),
    status: HTTPStatus = HTTPStatus.OK,
) -> Response[str]:
    """A page in the guest's language; `framed_by` are the origins whose pages may show it in a frame."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
        tag("style", style()),
    )
    body = tag("body", tag("main", tag("h1", title), *content))
    document = join(Html("<!doctype html>\n"), tag("html", head, body, lang=words.language))
    return Response(status_code=int(status), content_type=HTML, body=str(document), headers=headers(framed_by))


def headers(framed_by: Sequence[str] = ()) -> dict[str, str | list[str]]:
    """No script runs, nothing is loaded, nobody frames it but the partner; an address with a token is not passed on."""
    ancestors = " ".join(["'self'", *framed_by])
    policy = (
        f"default-src 'none'; style-src 'sha256-{_style_hash()}'; form-action 'self'; "
        f"base-uri 'none'; frame-ancestors {ancestors}"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        "Strict-Transport-Security": "max-age=63072000",
    }


def see_other(url: str) -> Response[str]:
    """To another page with GET, so that a reload sends nothing twice."""
    return Response(
        status_code=int(HTTPStatus.SEE_OTHER), content_type=HTML, body="", headers={**headers(), "Location": url}
    )


def rows(*pairs: tuple[str, Html | str]) -> Html:
    """A list of terms and what they are."""
    return tag("dl", *(tag(name, text) for term, value in pairs for name, text in (("dt", term), ("dd", value))))
