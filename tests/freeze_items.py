"""Items as the present code writes them, for the code of years to come: `python -m tests.freeze_items v2`.

Plays one order into each status on the real engine and writes the tables, in DynamoDB's typed form, below
tests/samples/items/. Run it once before a change of what is stored; what it wrote is never written again.
"""

import json
import sys
import tempfile
from pathlib import Path

import boto3

from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.record_sold import Reservation, record_sold
from gangway.ordering.redeem_order import redeem_order
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.ordering.requests import OrderChange
from gangway.store.sync_notes import SyncNotes
from infra.local.engine import start_engine
from infra.local.layout import ROOT, Layout
from infra.local.ports import any_free_port
from tests.builders import ALICE, BOB, BY_ALICE, Clock, an_office, an_order
from tests.tables import create_tables

SAMPLES = ROOT / "tests/samples/items"
ADA = {"full_name": "Ada Lovelace", "email": "ada@analytical.example", "phone": "+420123456789", "country": "CZ"}


def play(office: Office, clock: Clock) -> None:
    """An order in each status, two of them handed over, and a case."""
    place_hold(office, an_order("10:00", uuid="0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", hold_minutes=5))
    clock.forward(minutes=10)
    release_expired_holds(office)
    confirmed = place_hold(office, an_order("10:00", units={"adult": 2, "child": 1}, partner_reference="B-4711"))
    change = OrderChange(contact=ADA, notes="A window, please")
    confirmed = confirm_order(office, confirmed.id, BY_ALICE, change)
    notes = SyncNotes(office.client, office.orders.table)
    notes.accepted(confirmed.id, confirmed.version, "IS-000001")
    place_order(office, an_order("10:00", option="window", units={"adult": 1}))
    cancelled = place_order(office, an_order("11:00", units={"family": 1, "infant": 1}))
    cancel_order(office, cancelled.id, BY_ALICE, "rain")
    redeemed = place_order(office, an_order("12:00"))
    redeem_order(office, redeemed.id, "gate")
    notes.not_accepted(redeemed.id, 1, "it did not answer", final=False)
    place_order(office, an_order("19:00", product="dinner", option="default", units={"adult": 20}))
    too_many = an_order("19:00", product="dinner", option="default", partner=BOB, partner_reference="R-1")
    record_sold(office, BOB, "octo", Reservation(reference="R-1", state="booked", content="1", request=too_many))
    place_hold(office, an_order("11:00", units={"adult": 3}, hold_minutes=30))
    office.partners.issue_key(ALICE.id, clock())


def main() -> None:
    out = SAMPLES / sys.argv[1]
    if out.exists():
        raise SystemExit(f"{out} is there already: what an older version wrote is never written again")
    with tempfile.TemporaryDirectory() as folder:
        engine = start_engine(Layout(state=Path(folder)), any_free_port())
        try:
            client = boto3.client(
                "dynamodb",
                endpoint_url=engine.url,
                region_name="eu-central-1",
                aws_access_key_id="test",
                aws_secret_access_key="test",
            )
            names, clock = create_tables(client), Clock()
            play(an_office(client, names, clock), clock)
            out.mkdir(parents=True)
            for role, table in names.items():
                items = client.scan(TableName=table)["Items"]
                items.sort(key=lambda item: json.dumps(item, sort_keys=True))
                text = json.dumps(items, indent=1, sort_keys=True, ensure_ascii=False)
                (out / f"{role}.json").write_text(text + "\n", encoding="utf-8")
        finally:
            engine.stop()


if __name__ == "__main__":
    main()
