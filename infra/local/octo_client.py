"""A partner's program: what a reseller would write against the partner API in an afternoon."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx

SECONDS = 60.0  # the first call on a cold stack starts a process
KEPT = httpx.Limits(max_connections=100, keepalive_expiry=2)  # the gate closes idle connections after five seconds


class Refused(Exception):  # noqa: N818  the other side said no
    """The API said no: its error code and sentence."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        self.status, self.code = status, str(body.get("error", ""))
        super().__init__(f"{status} {self.code}: {body.get('errorMessage', '')}")


@dataclass(frozen=True)
class OctoClient:
    """Calls of one partner with its key. Documents are OCTO's, as dicts."""

    base_url: str
    key: str
    http: httpx.Client = field(
        default_factory=lambda: httpx.Client(timeout=SECONDS, limits=KEPT), compare=False, repr=False
    )

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """The parsed answer; raises Refused for everything but 200."""
        headers = {"Authorization": f"Bearer {self.key}", "Octo-Capabilities": "octo/pricing"}
        answer = self.http.request(method, f"{self.base_url}{path}", json=body, headers=headers)
        if answer.status_code != httpx.codes.OK:
            raise Refused(answer.status_code, answer.json())
        return answer.json()

    def availability(self, product: str, option: str, first: date, last: date, **units: int) -> list[dict[str, Any]]:
        body = {
            "productId": product,
            "optionId": option,
            "localDateStart": first.isoformat(),
            "localDateEnd": last.isoformat(),
        }
        party = [{"id": unit, "quantity": quantity} for unit, quantity in units.items()]
        slots: list[dict[str, Any]] = self.call("POST", "/availability", body | ({"units": party} if party else {}))
        return slots

    def hold(self, product: str, option: str, slot: str, uuid: str | None = None, **units: int) -> dict[str, Any]:
        body: dict[str, Any] = {
            "productId": product,
            "optionId": option,
            "availabilityId": slot,
            "unitItems": unit_items(units),
        }
        booking: dict[str, Any] = self.call("POST", "/bookings", body | ({"uuid": uuid} if uuid else {}))
        return booking

    def confirm(self, uuid: str, name: str) -> dict[str, Any]:
        body = {"contact": {"fullName": name, "emailAddress": "guest@hotel.example"}}
        booking: dict[str, Any] = self.call("POST", f"/bookings/{uuid}/confirm", body)
        return booking

    def change(self, uuid: str, slot: str, **units: int) -> dict[str, Any]:
        body = {"availabilityId": slot, "unitItems": unit_items(units)}
        booking: dict[str, Any] = self.call("PATCH", f"/bookings/{uuid}", body)
        return booking

    def cancel(self, uuid: str, reason: str) -> dict[str, Any]:
        booking: dict[str, Any] = self.call("POST", f"/bookings/{uuid}/cancel", {"reason": reason})
        return booking


def unit_items(units: dict[str, int]) -> list[dict[str, str]]:
    """OCTO's one element per ticket from counts by unit."""
    return [{"unitId": unit} for unit, quantity in units.items() for _ in range(quantity)]
