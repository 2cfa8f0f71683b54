"""An office that sells through Viator, calls as real HTTP API events, and the vendor's document that judges answers."""

import base64
import copy
import functools
import gzip
import json
from contextlib import contextmanager
from types import SimpleNamespace

import jsonschema
import pytest

from gangway.channels.viator.routes import answer
from gangway.domain.partners import Partner, issued_key
from infra.local.layout import ROOT
from tests.builders import CATALOGUE, NOON, moto_office

SAMPLES = ROOT / "tests" / "samples" / "viator"
DOCUMENT = ROOT.parent / "shared" / "contracts" / "vendor" / "viator-reservation-system-api-openapi.json"
KEY = "issued-by-the-agency-0001"
SUPPLIER = 4711
VIATOR = Partner(
    id="viator",
    name="Viator",
    channel="viator",
    commission_basis_points=2000,
    settings={
        "supplier_id": "4711, 4712",
        "tripadvisor": "tripadvisor",
        "country_code": "CZ",
        "destination_code": "CZPRG",
        "destination_name": "Prague",
    },
)
TRIPADVISOR = Partner(id="tripadvisor", name="Tripadvisor", channel="tripadvisor")
NO_ANSWER_BODY = {400, 401, 404, 503}
V2 = {
    "/v2/availability/check": "AvailabilityCheckResponse",
    "/v2/availability/calendar": "CalendarResponse",
    "/v2/reserve": None,
    "/v2/product/special-offers": "SpecialOffersResponse",
}
V1 = {
    "/tourlist": "TourList",
    "/booking": "Booking",
    "/booking-amendment": "BookingAmendment",
    "/booking-cancellation": "BookingCancellation",
    "/redemption": "Redemption",
}


def catalogue():
    document = copy.deepcopy(CATALOGUE)
    document["products"][0]["channel_codes"] = {"viator": {"SWAN": "standard", "SWAN:WINDOW": "window"}}
    return document


@contextmanager
def viator_office(clock=None, partner=VIATOR):
    with moto_office(clock) as office:
        office.catalogues.put(catalogue())
        office.partners.put(partner)
        office.partners.put(TRIPADVISOR)
        office.partners.put_key(issued_key(KEY, partner.id, NOON))
        yield Agency(office)


class Agency:
    """Calls as the agency would; every answer is judged by the vendor's document before it is handed over."""

    def __init__(self, office):
        self.office = office

    def call(self, path, body, *, channel="viator", key=KEY, headers=None, method="POST"):
        event = http_event(f"/{channel}{path}", body, method)
        event["headers"] |= {"x-api-key": key} if key is not None and path.startswith("/v2/") else {}
        event["headers"] |= headers or {}
        reply = Reply(answer(event, SimpleNamespace(), lambda: self.office, channel))
        judge(path, reply)
        return reply

    def v2(self, path, sample, *, channel="viator", **changes):
        return self.call(path, sample_of(sample) | changes, channel=channel)

    def v1(self, path, sample, *, channel="viator", **changes):
        """The `data` of the answer; a change to None leaves the field out."""
        message = sample_of(sample)
        message["data"] = {k: v for k, v in (message["data"] | changes).items() if v is not None}
        return self.call(path, message, channel=channel).body["data"]

    def reserve(self, **changes):
        return self.v2("/v2/reserve", "reserve", **changes).body

    def book(self, **changes):
        return self.v1("/booking", "booking", **changes)

    def amend(self, **changes):
        return self.v1("/booking-amendment", "amendment", **changes)

    def cancel(self, number, **changes):
        return self.v1("/booking-cancellation", "cancellation", SupplierConfirmationNumber=number, **changes)


class Reply:
    def __init__(self, answered):
        self.status = answered["statusCode"]
        raw = answered["body"] or ""
        if answered.get("isBase64Encoded"):
            raw = gzip.decompress(base64.b64decode(raw)).decode()
        self.text = raw
        self.body = json.loads(raw) if raw else None


def http_event(path, body, method="POST"):
    event = json.loads((SAMPLES / "http_api_event.json").read_text())
    event["rawPath"] = event["requestContext"]["http"]["path"] = path
    event["requestContext"]["http"]["method"] = method
    if isinstance(body, bytes):
        event |= {"body": base64.b64encode(body).decode(), "isBase64Encoded": True}
    else:
        event["body"] = body if isinstance(body, str) else json.dumps(body)
    return event


def sample_of(name):
    return json.loads((SAMPLES / f"{name}.json").read_text())


@functools.cache
def vendor():
    return json.loads(DOCUMENT.read_text())


@functools.cache
def components():
    return _chosen_first(vendor()["components"])


def _chosen_first(schema):
    """Known slip 1: `oneOf` with a discriminator matches twice as it stands; the discriminator chooses the branch."""
    if isinstance(schema, list):
        return [_chosen_first(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "discriminator" in schema and "mapping" in schema["discriminator"]:
        name, mapping = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]
        branches = [
            {"if": {"properties": {name: {"const": value}}}, "then": {"$ref": ref}} for value, ref in mapping.items()
        ]
        return {"required": [name], "properties": {name: {"enum": list(mapping)}}, "allOf": branches}
    return {key: _chosen_first(value) for key, value in schema.items()}


def check_against(schema, instance):
    """Known slip 2: `format: time` is said of `hh:mm`, which is no RFC 3339 time; it is not checked."""
    whole = {**_chosen_first(schema), "components": components()}
    formats = jsonschema.FormatChecker(formats=("date", "date-time"))
    jsonschema.Draft202012Validator(whole, format_checker=formats).validate(instance)


def named_schema(name):
    return {"$ref": f"#/components/schemas/{name}"}


def judge(path, reply):
    """Raises for an answer that the vendor's document does not know."""
    if not DOCUMENT.exists():
        return
    path = path.rstrip("/")
    if path in V1:
        assert reply.status == 200
        assert reply.body["responseType"] == f"{V1[path]}Response"
        check_against(named_schema(f"{V1[path]}Response"), reply.body["data"])
        assert set(reply.body) == {"responseType", "data"}
    elif path in V2:
        described = vendor()["paths"][path]["post"]["responses"]
        assert str(reply.status) in described or reply.status == 404
        content = described.get(str(reply.status), {}).get("content")
        if content is None:
            assert reply.text == ""
        else:
            check_against(content["application/json"]["schema"], reply.body)


needs_document = pytest.mark.skipif(not DOCUMENT.exists(), reason="the vendor's document is not beside the repository")
