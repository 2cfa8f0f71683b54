"""The form's door without a browser: a hotel with a key, calls as API Gateway passes them, work done in Python."""

import base64
import hashlib
import json
import uuid
from itertools import count

from gangway.channels.widget.routes import answer, widget_gate
from gangway.channels.widget.tokens import leading_zero_bits
from gangway.domain.partners import Partner
from gangway.store.rates import Rates
from tests.builders import DAY, at

ORIGIN = "https://hotel-at-the-bridge.example"
SECRET = "a secret of the tests"
PUBLIC_URL = "https://gate.example"
HOTEL = Partner(
    id="hotel-at-the-bridge",
    name="Hotel at the Bridge",
    channel="widget",
    origins=(ORIGIN,),
    products=("sightseeing", "dinner"),
    hold_minutes=15,
)
JOSEF = {"name": "Josef Novák", "email": "josef.novak@example.com", "phone": "+420 601 123 456"}


def solve(challenge: str, bits: int) -> str:
    return next(
        str(n) for n in count() if leading_zero_bits(hashlib.sha256(f"{challenge}:{n}".encode()).digest()) >= bits
    )


class Widget:
    """The door with an office behind it."""

    def __init__(self, office, partner=HOTEL):
        office.partners.put(partner)
        self.office = office
        self.key = office.partners.issue_publishable_key(partner.id, office.clock())
        rates = Rates(office.client, office.partners._table, clock=lambda: office.clock().timestamp())
        self.gate = widget_gate(lambda: office, lambda: rates, lambda: SECRET, lambda: PUBLIC_URL)

    def send(self, method, path, *, body=None, headers=None, query=None, raw=None, address="203.0.113.7"):
        """The whole answer; `body` goes as JSON, `raw` as bytes in base64."""
        event = {
            "version": "2.0",
            "rawPath": path,
            "headers": {"host": "gate.example", **(headers or {})},
            "queryStringParameters": query,
            "requestContext": {"http": {"method": method, "path": path, "sourceIp": address}, "stage": "$default"},
            "body": None if body is None else json.dumps(body),
            "isBase64Encoded": False,
        }
        if raw is not None:
            event |= {"body": base64.b64encode(raw).decode(), "isBase64Encoded": True}
        return answer(self.gate, event, None)

    def call(self, method, path, body=None, *, origin=ORIGIN, key=None, **query):
        """(status, document) of a call of the API."""
        headers = {"origin": origin} if origin else {}
        path = f"/widget/api/{key or self.key}{path}"
        answered = self.send(method, path, body=body, headers=headers, query=query or None)
        return answered["statusCode"], json.loads(answered["body"])

    def proof(self, order):
        asked = {name: order[name] for name in ("uuid", "productId", "optionId", "startsAt")}
        _, given = self.call("POST", "/challenges", asked)
        return {"challenge": given["challenge"], "answer": solve(given["challenge"], given["bits"])}

    def hold(self, order=None, **changes):
        order = order or a_hold(**changes)
        return self.call("POST", "/holds", {**order, "proof": self.proof(order)})


def a_hold(start="10:00", *, units=None, total=78000, product="sightseeing", option="standard", day=DAY, **more):
    return {
        "uuid": str(uuid.uuid4()),
        "productId": product,
        "optionId": option,
        "startsAt": at(start, day).isoformat(timespec="seconds"),
        "units": {"adult": 2} if units is None else units,
        "currency": "CZK",
        "total": total,
        "language": "cs",
        **more,
    }


def a_confirmation(**changes):
    return {"contact": {**JOSEF, **changes}, "consent": True, "language": "cs"}
