"""Whoever does not say who is calling is shown nothing: every route of every door is called without any proof.

The API itself asks nobody, since each channel has its own way to prove who it is. So the routes are taken from the
doors as they run, and a new one is found here on its first day.
"""

import re
import runpy

import pytest
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from gangway.edge import wiring
from gangway.edge.settings import Settings
from gangway.store.rates import Rates
from infra.checks.rules_sources import PROOF_IN_THE_FUNCTION
from infra.checks.template import functions, read_template
from infra.local.layout import ROOT
from tests.builders import moto_office
from tests.octo import an_event

DOORS = functions(read_template())
PROBES = ("", "/v1", "/v2/nowhere", "/api/pk_0/nowhere")

# What anybody may see, and why.
OPEN = {
    ("GET", "/octo/docs"): "the page a partner reads before it has a key",
    ("GET", "/octo/openapi.json"): "the contract itself",
}
# How a channel whose answers are 200 whatever happens says that it knows nobody of that name.
IN_ITS_WORDS = ('"errorCode":"AUTHORIZATION_FAILURE"', '"ErrorCode":"TGDS0002"')
# A link with an unguessable token is itself the proof, and so is our seal on a form; any other is no page of ours.
LINKS = re.compile(r"/widget/(orders/x(/.*)?|form)")
NO_SUCH_PAGE, NOT_SEALED = 404, 410

# What the first version of an agency's contract calls its messages, whose key is in the message.
V1 = {
    "tourlist": "TourListRequest",
    "booking": "BookingRequest",
    "booking-amendment": "BookingAmendmentRequest",
    "booking-cancellation": "BookingCancellationRequest",
    "redemption": "RedemptionRequest",
}
FORM = '--b\r\nContent-Disposition: form-data; name="ticket"\r\n\r\nx\r\n--b--\r\n'


def is_refused(path: str, said: dict) -> bool:
    if said["statusCode"] in {401, 403} or any(words in said["body"] for words in IN_ITS_WORDS):
        return True
    return bool(LINKS.fullmatch(path)) and said["statusCode"] in {NO_SUCH_PAGE, NOT_SEALED}


@pytest.fixture
def office(monkeypatch):
    with moto_office() as opened:
        rates = Rates(opened.client, opened.partners._table)
        monkeypatch.setattr(wiring, "office", lambda: opened)
        monkeypatch.setattr(wiring, "rates", lambda: rates)
        monkeypatch.setattr(wiring, "secret", lambda _name: "a secret of the tests")
        monkeypatch.setattr(
            wiring, "settings", lambda: Settings(widget_secret_name="w", public_url="https://g.example")
        )
        yield opened


def routes_of(name, handle, monkeypatch):
    """(method, path) of every route of a door, as its resolvers have them once they are called."""
    apps = []
    resolve = APIGatewayHttpResolver.resolve

    def remember(app, event, context):
        apps.append(app)
        return resolve(app, event, context)

    monkeypatch.setattr(APIGatewayHttpResolver, "resolve", remember)
    for event in DOORS[name]["Events"].values():
        path = event["Properties"]["Path"].removesuffix("/{proxy+}")
        for probe in PROBES:
            handle(an_event("GET", path + probe), None)
    return {
        (route.method, (app._strip_prefixes or [""])[0] + re.sub("<[^>]+>", "x", route.path))
        for app in apps
        for route in [*app._static_routes, *app._dynamic_routes]
    }


def without_proof(handle, method, path):
    """The answer to a call that says nothing of its caller, and is otherwise as the channel wants it."""
    if path.startswith("/widget") and "/api/" not in path:
        return handle(an_event(method, path, FORM, content_type="multipart/form-data; boundary=b"), None)
    message = V1.get(path.rpartition("/")[2], "BookingRequest")
    return handle(an_event(method, path, {"requestType": message, "data": {"ApiKey": "nobody's"}}), None)


def door(name):
    return runpy.run_path(str(ROOT / DOORS[name]["CodeUri"] / "handler.py"))["handle"]


@pytest.mark.parametrize("name", PROOF_IN_THE_FUNCTION)
def test_no_route_answers_who_does_not_prove_who_is_calling(name, office, monkeypatch):
    handle = door(name)
    found = routes_of(name, handle, monkeypatch)
    answered = {route for route in found if not is_refused(route[1], without_proof(handle, *route))}
    assert len(found) >= 5
    assert answered == OPEN.keys() & found


def test_a_route_that_forgets_to_ask_is_found(office, monkeypatch):
    handle = door("PlanningApi")
    routes_of("PlanningApi", handle, monkeypatch)
    open_door = handle.__globals__["app"]()
    open_door.get("/secrets")(lambda: {"statusCode": 200, "body": "all of them"})
    open_door._router_middlewares.clear()
    assert not is_refused("/planning/secrets", without_proof(handle, "GET", "/planning/secrets"))
    assert ("GET", "/planning/secrets") in routes_of("PlanningApi", handle, monkeypatch)


def test_what_is_open_is_a_route_there_is(office, monkeypatch):
    found = {route for name in PROOF_IN_THE_FUNCTION for route in routes_of(name, door(name), monkeypatch)}
    assert OPEN.keys() <= found
    assert len(found) > 60
