"""Orders that older code wrote are found by any word of the name, once `gangway index-names` has been over them."""

import json
from collections import Counter

import pytest

from gangway import cli
from gangway.domain.guest_search import words_of
from gangway.domain.order import Contact
from gangway.edge import names_command
from gangway.ordering.change_order import change_order
from gangway.ordering.place_order import place_order
from gangway.ordering.requests import OrderChange
from gangway.store.name_upgrade import NameUpgrade
from gangway.store.orders import Orders
from infra.local.layout import ROOT
from tests.builders import BY_ALICE, NOON, an_order
from tests.engine import dynamodb_at
from tests.tables import create_tables

OLDEST = json.loads((ROOT / "tests/samples/items/v1/orders.json").read_text(encoding="utf-8"))
NAMES = ("Božena Nováková", "Karel Jaromír Erben", "Ada Lovelace", "Novalis", "María Carmen Ruiz Sánchez Vega")


@pytest.fixture
def office(engine_office):
    return engine_office()


def sold(office, *names):
    return [
        place_order(office, an_order("10:00", units={"adult": 1}, contact=Contact(full_name=name))) for name in names
    ]


def as_before_the_words(office):
    """What the code before wrote: the last word on the order, nothing beside it."""
    table = office.orders.table
    for item in office.client.scan(TableName=table)["Items"]:
        if item["pk"]["S"].startswith("name#"):
            office.client.delete_item(TableName=table, Key={"pk": item["pk"]})


def as_before_any_search(office):
    """What the code before that wrote: no key of a guest at all."""
    as_before_the_words(office)
    for item in office.client.scan(TableName=office.orders.table)["Items"]:
        if "doc" in item:
            office.client.update_item(
                TableName=office.orders.table,
                Key={"pk": item["pk"]},
                UpdateExpression="REMOVE guest_surname, guest_name, guest_phone",
            )


def everything(office):
    return sorted(office.client.scan(TableName=office.orders.table)["Items"], key=lambda item: item["pk"]["S"])


def found(office, word):
    return {order_id for order_id, _ in office.orders.names_under(word)}


def upgraded(office, *, most=3, after=None):
    """The steps of a whole run."""
    upgrade, steps = NameUpgrade(office.client, office.orders.table, most=most), []
    while True:
        steps.append(upgrade.step(after, office.clock()))
        after = steps[-1].cursor
        if after is None:
            return steps


@pytest.mark.parametrize("older", [as_before_the_words, as_before_any_search])
def test_every_word_finds_the_order_and_all_is_as_if_written_today(office, older):
    orders = sold(office, *NAMES)
    as_new = everything(office)
    older(office)
    assert found(office, "bozena") == set()
    steps = upgraded(office)
    assert everything(office) == as_new
    for order in orders:
        assert all(order.id in found(office, word) for word in words_of(order.contact.name))
    in_need = [name for name in NAMES if older is as_before_any_search or len(words_of(name)) > 1]
    assert sum(step.mended for step in steps) == len(in_need)
    assert len(steps) > 1


def test_a_second_run_changes_and_writes_nothing(office):
    sold(office, *NAMES)
    as_before_any_search(office)
    upgraded(office)
    before = everything(office)
    again = upgraded(office)
    assert (sum(step.mended for step in again), sum(step.write_units for step in again)) == (0, 0)
    assert everything(office) == before


def test_no_version_changes_so_nothing_is_announced(office):
    order = sold(office, "Božena Nováková")[0]
    as_before_any_search(office)
    upgraded(office)
    assert office.orders.get(order.id) == order


def test_a_run_that_was_ended_goes_on_where_it_was(office):
    sold(office, *NAMES)
    as_new = everything(office)
    as_before_any_search(office)
    first = NameUpgrade(office.client, office.orders.table, most=4).step(None, office.clock())
    rest = upgraded(office, after=first.cursor)
    assert everything(office) == as_new
    assert first.items + sum(step.items for step in rest) >= len(NAMES)


@pytest.mark.parametrize("renamed", ["Jan Nepomuk Kubelík", "Kubelík", None])
def test_a_guest_renamed_meanwhile_is_found_by_the_new_name_only(office, monkeypatch, renamed):
    order = sold(office, "Karel Jaromír Erben")[0]
    as_before_any_search(office)
    upgrade = NameUpgrade(office.client, office.orders.table)
    look = NameUpgrade._now
    changes = [OrderChange(contact={"full_name": renamed})]

    def changed_just_before(self, key):
        """After the old words were written, before the order is read once more."""
        if changes:
            change_order(office, order.id, changes.pop(), BY_ALICE)
        return look(self, key)

    monkeypatch.setattr(NameUpgrade, "_now", changed_just_before)
    upgrade.step(None, office.clock())
    said = set(words_of(renamed or ""))
    words = {"karel", "jaromir", "erben", "jan", "nepomuk", "kubelik"}
    assert {word for word in words if found(office, word)} == said


@pytest.mark.parametrize("renamed", ["Jan Kubelík", "Kubelík", "Jan Nepomuk Karel Kubelík"])
@pytest.mark.parametrize("older", [as_before_the_words, as_before_any_search])
def test_a_guest_renamed_before_the_first_write_is_not_overwritten(office, monkeypatch, older, renamed):
    order = sold(office, "Karel Jaromír Erben")[0]
    older(office)
    mend = NameUpgrade._mend

    def renamed_first(self, item):
        change_order(office, order.id, OrderChange(contact={"full_name": renamed}), BY_ALICE)
        mend(self, item)

    monkeypatch.setattr(NameUpgrade, "_mend", renamed_first)
    upgraded(office)
    words = {"karel", "jaromir", "erben", "jan", "nepomuk", "kubelik"}
    assert {word for word in words if found(office, word)} == set(words_of(renamed))


def test_items_of_the_first_version_are_brought_up_to_date(engine):
    client = dynamodb_at(engine.url)
    table = create_tables(client)["orders"]
    for item in OLDEST:
        client.put_item(TableName=table, Item=item)
    orders = Orders(client, table)
    assert {order_id for order_id, _ in orders.names_under("ada")} == set()
    step = NameUpgrade(client, table).step(None, NOON)
    ada = next(order for order in orders.everything() if order.contact.name == "Ada Lovelace")
    assert {order_id for word in ("ada", "lovelace") for order_id, _ in orders.names_under(word)} == {ada.id}
    assert list(orders.ids_of_phone("123456789")) == [ada.id]
    assert Counter("doc" in item for item in OLDEST)[True] == step.orders


def test_an_order_that_cannot_be_read_is_named_and_stops_nobody(office):
    sold(office, "Božena Nováková")
    as_before_the_words(office)
    office.client.put_item(
        TableName=office.orders.table,
        Item={"pk": {"S": "broken"}, "doc": {"S": "{"}, "version": {"N": "1"}, "purge_at": {"N": "9999999999"}},
    )
    (step,) = upgraded(office, most=100)
    assert (step.unreadable, step.mended) == (("broken",), 1)


def test_orders_that_are_about_to_be_purged_are_left(office):
    sold(office, "Božena Nováková")
    as_before_the_words(office)
    step = NameUpgrade(office.client, office.orders.table).step(None, NOON.replace(year=NOON.year + 9))
    assert (step.orders, step.mended) == (0, 0)


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.fixture
def command(office, monkeypatch):
    """Runs it; `command.slept` is how long it has waited."""
    slept = []
    monkeypatch.setattr(names_command, "client", lambda _service: office.client)
    monkeypatch.setattr(names_command.time, "sleep", slept.append)

    def run(*words):
        return cli.main(["index-names", "--table", office.orders.table, *words])

    run.slept = slept
    return run


def test_the_command_goes_over_all_orders_and_says_what_it_took(office, command, capsys):
    sold(office, *NAMES)
    as_new = everything(office)
    as_before_any_search(office)
    assert command() == 0
    assert everything(office) == as_new
    assert f"{len(NAMES)} orders, {len(NAMES)} brought up to date" in capsys.readouterr().out


def test_it_waits_as_long_as_its_units_a_second_ask_for(office, command, monkeypatch):
    monkeypatch.setattr(names_command, "NameUpgrade", lambda *tables: NameUpgrade(*tables, most=2))
    monkeypatch.setattr(names_command.time, "monotonic", lambda: 0.0)
    sold(office, *NAMES)
    as_before_any_search(office)
    assert command("--units", "2") == 0
    steps = upgraded(office, most=2)
    assert max(command.slept) > sum(step.read_units for step in steps[:-1]) / 2


def test_ended_by_hand_it_says_how_to_go_on_and_does(office, command, monkeypatch, capsys):
    sold(office, *NAMES)
    as_new = everything(office)
    as_before_any_search(office)

    class Ends(NameUpgrade):
        def step(self, after, now):
            if after is not None:
                raise KeyboardInterrupt
            return super().step(after, now)

    monkeypatch.setattr(names_command, "NameUpgrade", lambda *tables: Ends(*tables, most=3))
    assert command() == 130
    cursor = capsys.readouterr().out.partition("--after ")[2].strip().strip("'")
    monkeypatch.setattr(names_command, "NameUpgrade", NameUpgrade)
    assert command("--after", cursor) == 0
    assert everything(office) == as_new


def test_a_table_that_stays_busy_ends_it_with_where_it_was(office, command, monkeypatch, capsys):
    class Busy(NameUpgrade):
        def step(self, _after, _now):
            raise names_command.TryAgain("table", "busy")

    monkeypatch.setattr(names_command, "NameUpgrade", Busy)
    assert command() == 1
    assert "begin again" in capsys.readouterr().out
    assert len(command.slept) == names_command.MOST_TRIES - 1


@pytest.mark.parametrize("units", ["0", "40001", "nan", "many"])
def test_units_that_no_table_has_are_refused(command, capsys, units):
    with pytest.raises(SystemExit):
        command("--units", units)
    assert "--units" in capsys.readouterr().err
