"""The form in the local stack: its files served, and a hotel that has put them on its page."""

from typing import Any, Protocol
from urllib.parse import urlsplit

from infra.local.stack import Stack
from infra.widget.bundle import Bundle, bundle, site
from infra.widget.serve import Site, serve

HOTEL: dict[str, Any] = {
    "id": "hotel-u-mostu",
    "name": "Hotel U Mostu",
    "channel": "widget",
    "commission_percent": "10",
    "hold_minutes": 15,
    "max_hold_minutes": 20,
}


class Planning(Protocol):
    """The planning API as `infra.local.prepare` calls it."""

    def call(self, method: str, path: str, body: Any = None) -> Any: ...


def origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def serve_widget(stack: Stack, planning: Planning, port: int) -> tuple[Site, Bundle, str]:
    """Serve the form's files on `port` and let the demo's hotel show it there: (site, script, publishable key)."""
    running = serve(port, origin_of(stack.base_url))
    key = hotel_key(stack, planning, running.url)
    made = bundle(f"{stack.base_url}/widget/api")
    running.files.update(site(made, url=running.url, partner=key, form=f"{stack.base_url}/widget/form"))
    return running, made, key


def hotel_key(stack: Stack, planning: Planning, origin: str) -> str:
    """The hotel's publishable key, given out once; its page may have another port than last time."""
    planning.call("POST", "/partners", {**HOTEL, "origins": [origin]})
    keys: dict[str, str] = stack.remembered.setdefault("keys", {})
    if HOTEL["id"] not in keys:
        answer = planning.call("POST", f"/partners/{HOTEL['id']}/keys", {"publishable": True})
        keys[HOTEL["id"]] = answer["key"]
        stack.remember()
    return keys[HOTEL["id"]]
