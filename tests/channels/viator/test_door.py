"""The door of both names: the path says which, the event is the HTTP API's own."""

import importlib.util
import json
from types import SimpleNamespace

import pytest

from infra.local.layout import ROOT
from tests.channels.viator.support import SAMPLES, Reply, http_event, needs_document, sample_of, viator_office

pytestmark = needs_document


@pytest.fixture
def door(monkeypatch):
    spec = importlib.util.spec_from_file_location("viator_door", ROOT / "functions" / "viator" / "handler.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with viator_office() as agency:
        monkeypatch.setattr(module, "office", lambda: agency.office)
        yield lambda path, body: Reply(module.handle(http_event(path, body), SimpleNamespace())), agency.office


def test_the_path_names_the_seller(door):
    call, office = door
    for name in ("viator", "tripadvisor"):
        message = json.loads((SAMPLES.parent / name / "booking.json").read_text(encoding="utf-8"))
        assert call(f"/{name}/booking/", message).body["data"]["TransactionStatus"]["Status"] == "CONFIRMED"
    assert sorted(order.channel for order in office.orders.everything()) == ["tripadvisor", "viator"]


def test_a_path_that_only_begins_like_it_is_nobodys(door):
    call, office = door
    assert call("/viatorial/booking", sample_of("booking")).status == 404
    assert list(office.orders.everything()) == []
