"""GetYourGuide as the function sees it: real HTTP API events in, answers out, each checked against its document."""

import base64
import copy
import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from openapi_schema_validator import OAS30Validator

from gangway.channels.getyourguide.proof import credentials_of
from gangway.channels.getyourguide.routes import answer_event, build, operation_of
from gangway.domain.partners import Partner
from infra.local.layout import ROOT

SAMPLES = Path(__file__).parents[1] / "samples" / "getyourguide"
VENDOR = ROOT.parent / "shared" / "contracts" / "vendor"
SUPPLIER_SIDE = VENDOR / "getyourguide-supplier-api-supplier-endpoints.yaml"
AGENCY_SIDE = VENDOR / "getyourguide-supplier-api-gyg-endpoints.yaml"
AGENCY = Partner(
    id="getyourguide",
    name="GetYourGuide",
    channel="getyourguide",
    commission_basis_points=2500,
    settings={"city": "Praha", "country": "CZE"},
)

SECRET = json.dumps({AGENCY.id: {"user": "gangway", "password": "open sesame"}})

# Slips of the vendor's document. An answer that differs in anything else is a failure.
SLIPS = {
    "pricing-categories": "no error schema at all, though a product may be unknown and credentials wrong",
    "notify": "no error schema at all, though a body may be malformed and credentials wrong",
    "INVALID_PARTICIPANTS_CONFIGURATION": "the group variant also satisfies the schema of the plain one under oneOf",
}


def sample(name):
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def schemas(path):
    if not path.exists():
        pytest.skip(f"the vendor's document is not beside the project: {path.name}")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


PATHS = {
    "product": "/1/products/{productId}",
    "addons": "/1/products/{productId}/addons/",
    "pricing-categories": "/1/products/{productId}/pricing-categories/",
    "suppliers": "/1/suppliers/{supplierId}/products/",
}


def problems(document, operation, body):
    """What the vendor's schema for this operation's only documented answer says against the body."""
    path = PATHS.get(operation, f"/1/{operation}/")
    (described,) = document["paths"][path].values()
    (media,) = described["responses"]["200"]["content"].values()
    alternatives = media["schema"].get("oneOf", [media["schema"]])
    found = []
    for alternative in alternatives:
        schema = {**alternative, "components": document["components"]}
        errors = [error.message for error in OAS30Validator(schema).iter_errors(body)]
        if not errors:
            return []
        found.append(errors)
    return found


class Agency:
    """Calls the function as the agency does. Every answer is checked for what is promised of all answers."""

    def __init__(self, office, partner=AGENCY):
        self.office = office
        office.partners.put(partner)
        self.user, self.password = credentials_of(office.partners.issue_key(partner.id, office.clock()))
        self.app = build(office)
        self.document = yaml.safe_load(SUPPLIER_SIDE.read_text(encoding="utf-8")) if SUPPLIER_SIDE.exists() else None

    def event(self, method, path, body=None, query=None, **headers):
        event = copy.deepcopy(sample("event"))
        event["rawPath"] = event["requestContext"]["http"]["path"] = f"/getyourguide{path}"
        event["requestContext"]["http"]["method"] = method
        event["rawQueryString"] = query if isinstance(query, str) else urlencode(query or {})
        pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        event["headers"] |= {"authorization": f"Basic {pair}", **headers}
        if isinstance(body, bytes):
            event["body"], event["isBase64Encoded"] = base64.b64encode(body).decode(), True
        elif body is not None:
            event["body"] = body if isinstance(body, str) else json.dumps(body)
        return event

    def answer(self, event):
        operation = operation_of(event["rawPath"])
        answered = answer_event(self.app, event, None)
        assert answered["statusCode"] == 200, answered
        body = json.loads(answered["body"])
        assert ("data" in body) != ("errorCode" in body), body
        if self.document and operation:
            if "errorCode" in body and operation in {"pricing-categories", "notify"}:  # see SLIPS
                assert set(body) == {"errorCode", "errorMessage"}
            else:
                assert problems(self.document, operation, body) == [], body
        return body

    def get(self, path, query=None, **headers):
        return self.answer(self.event("GET", path, query=query, **headers))

    def post(self, path, body, **headers):
        return self.answer(self.event("POST", path, body=body, **headers))

    # -- the calls by name --------------------------------------------------------------------------------------

    def availabilities(self, product, first, last):
        return self.get("/1/get-availabilities/", {"productId": product, "fromDateTime": first, "toDateTime": last})

    def day_answer(self, product, day="2027-06-15"):
        return self.availabilities(product, f"{day}T00:00:00+02:00", f"{day}T23:59:59+02:00")

    def day(self, product, day="2027-06-15"):
        return self.day_answer(product, day)["data"]["availabilities"]

    def vacancies(self, product="sightseeing", start="10:00"):
        return next(a["vacancies"] for a in self.day(product) if f"T{start}" in a["dateTime"])

    def reserve(self, name="reserve", **changes):
        return self.post("/1/reserve/", changed(sample(name), changes))

    def book(self, reserved, name="reserve", **changes):
        """Books what a reservation sample reserved."""
        wanted = changed(sample(name), changes)["data"]
        body = sample("book")
        body["data"] |= wanted | {"reservationReference": reserved["data"]["reservationReference"]}
        for item in body["data"]["bookingItems"]:
            item.setdefault("retailPrice", 39000)
        return self.post("/1/book/", body)

    def sell(self, name="reserve", **changes):
        return self.book(self.reserve(name, **changes), name, **changes)

    def cancel_reservation(self, reserved, reference="GYGMOLDAU01"):
        data = {"reservationReference": reserved["data"]["reservationReference"], "gygBookingReference": reference}
        return self.post("/1/cancel-reservation/", {"data": data})

    def cancel_booking(self, booked, reference="GYGMOLDAU01"):
        data = {"bookingReference": booked["data"]["bookingReference"], "gygBookingReference": reference}
        return self.post("/1/cancel-booking/", {"data": data | {"productId": "sightseeing"}})


def changed(document, changes):
    document["data"] |= changes
    return document


def adults(count):
    return [{"category": "ADULT", "count": count}]


def group(*sizes):
    return [{"category": "GROUP", "count": 1, "groupSize": size} for size in sizes]
