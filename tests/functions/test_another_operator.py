"""An operator of another trade, country, currency and language sells by its catalogue alone, docs/catalogue.md."""

import json
import re
from datetime import date, timedelta

import pytest

from gangway.channels.email.writing.phrases import Phrases
from gangway.channels.email.writing.words import Words
from gangway.domain.catalogue import Catalogue, Option, Product, Resource, Supplier, UnitType
from gangway.domain.partners import Partner
from infra.local.layout import ROOT
from tests.builders import DAY
from tests.octo import Door
from tests.planning import a_planning_door
from tests.widget import ORIGIN, Widget, a_hold

PAGE = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
DOCUMENT = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
AT_NINE = f"{DAY}T09:00:00+09:00"


@pytest.fixture
def planning(monkeypatch):
    with a_planning_door(monkeypatch) as door:
        door.ok("PUT", "/catalogue", DOCUMENT)
        rows = [a_row(DAY + timedelta(days=n), start) for n in range(3) for start in ("09:00", "14:00")]
        assert door.ok("PUT", "/departures", {"departures": rows})["problems"] == []
        yield door


def a_row(day: date, start: str) -> dict:
    sells = ["temple-ride/default", *(["temple-ride/private"] if start == "09:00" else [])]
    return {
        "resource": "bicycles",
        "day": day.isoformat(),
        "start": start,
        "minutes": 180,
        "capacity": 8,
        "sells": sells,
    }


def test_partners_sell_it_in_its_own_language_currency_and_time(planning):
    door = Door(planning.office, planning.clock)
    wanted = {"octo_capabilities": "octo/pricing,octo/content", "accept_language": "ja"}
    (product,) = door.call("GET", "/products", **wanted).body
    assert (product["title"], product["timeZone"], product["categoryLabels"]) == (
        "お寺めぐり",
        "Asia/Tokyo",
        ["bike-tours", "private-tours"],
    )
    units = {unit["id"]: unit for unit in product["options"][0]["units"]}
    assert [unit["title"] for unit in units.values()] == ["大人", "電動自転車"]
    assert units["rider"]["pricingFrom"][0] | {"net": None} == {
        "original": 8500,
        "retail": 8500,
        "net": None,
        "currency": "JPY",
        "currencyPrecision": 0,
        "includedTaxes": [],
    }
    asked = {"productId": "temple-ride", "optionId": "default", "localDateStart": str(DAY), "localDateEnd": str(DAY)}
    slots = door.call("POST", "/availability", asked).body
    assert [slot["id"] for slot in slots] == [AT_NINE, f"{DAY}T14:00:00+09:00"]
    order = {"productId": "temple-ride", "optionId": "default", "availabilityId": AT_NINE}
    held = door.call("POST", "/bookings", order | {"unitItems": [{"unitId": "rider"}] * 2}).body
    assert held["supplierReference"].startswith("KR-")
    assert door.call("POST", f"/bookings/{held['uuid']}/confirm", {}).body["status"] == "CONFIRMED"


def test_a_guest_of_the_form_reads_what_the_operator_calls_its_tickets(planning):
    ryokan = Partner(id="ryokan", name="Ryokan", channel="widget", origins=(ORIGIN,), hold_minutes=15)
    widget = Widget(planning.office, ryokan)
    _, catalogue = widget.call("GET", "/catalogue", lang="en")
    options = {option["id"]: option for option in catalogue["products"][0]["options"]}
    assert [unit["name"] for unit in options["default"]["units"]] == ["Rider", "Rider, electric bicycle"]
    assert [unit["name"] for unit in options["private"]["units"]] == ["The whole departure, just for you"]
    wish = {"product": "temple-ride", "option": "default", "units": {"rider": 1, "e-rider": 1}, "total": 19000}
    status, order = widget.hold(a_hold(**wish) | {"startsAt": AT_NINE, "currency": "JPY"})
    assert (status, order["total"], order["currency"], order["startsAt"]) == (200, 19000, "JPY", AT_NINE)
    assert [units["name"] for units in order["units"]] == ["Rider", "Rider, electric bicycle"]
    page = widget.send("GET", f"/widget/orders/{order['token']}", query={"lang": "en"})["body"]
    assert "1 × Rider, 1 × Rider, electric bicycle" in page
    assert "JPY\u00a019,000" in page


def test_an_answer_by_mail_names_its_tickets(planning):
    phrases = Phrases(Words("en"), planning.office.catalogue, planning.clock())
    assert phrases.party({"rider": 2, "e-rider": 1}) == "2 × Rider, 1 × Rider, electric bicycle"
    assert phrases.party({"group": 1}) == "the whole departure"


def test_no_text_of_a_guest_speaks_of_a_boat_unless_the_catalogue_does():
    folders = ("channels/widget/texts", "channels/email/writing/words")
    files = [file for folder in folders for file in (ROOT / "layers/gangway/python/gangway" / folder).glob("*.json")]
    assert len(files) == 6
    boats = re.compile(
        r"\b(boats?|ships?|cruises?|vltava|prague|lo[dď]\w*|praz\w+|praha|schiff\w*|prag)\b", re.IGNORECASE
    )
    assert [(file.name, boats.findall(text)) for file in files if boats.search(text := file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("heading", "model"),
    [("supplier", Supplier), ("boats", Resource), ("unit_types", UnitType), ("products", Product), ("options", Option)],
)
def test_every_field_of_the_catalogue_is_described_and_no_other(heading, model):
    section = PAGE.split(f"## `{heading}`")[1].split("\n## ")[0]
    first_cells = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    described = {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}
    assert described == set(model.model_fields)


def test_the_page_names_every_part_of_the_document():
    assert {name.alias or key for key, name in Catalogue.model_fields.items()} == set(DOCUMENT)
