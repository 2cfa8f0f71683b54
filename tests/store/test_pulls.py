"""Booking.com's queue pulled over HTTP, with everything that goes wrong: in the end each reservation is one order."""

import random
import threading
import uuid
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from gangway.channels.bookingcom.fetch import BxmlAccount, OtaAccount
from gangway.channels.bookingcom.http import Http
from gangway.channels.bookingcom.proof import Credentials, Tokens
from gangway.channels.bookingcom.translate import CHANNEL
from gangway.channels.pulled import Fetched, Message
from gangway.domain.order import Status
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.find_order import find_by_partner_reference
from gangway.ordering.place_order import place_order
from gangway.ordering.record_sold import Reservation, seat_order
from gangway.ordering.requests import OrderRequest
from gangway.pulling.run import Puller
from gangway.store.raw import RawMessages
from gangway.store.shared_values import SharedValues
from infra.local.agencies.bookingcom import Booked, Faults, Queue
from infra.local.agencies.bookingcom_server import Server
from tests.builders import BY_ALICE, DAY, DISPATCHER, an_order, at, free

BOOKING = Partner(id="bookingcom", name="Booking.com", channel=CHANNEL)
TWO = Booked(id="4100200300", code="dinner", day=DAY.isoformat(), adults=2)


class Killed(BaseException):
    """The process is gone: nothing of it runs any more, not even its clean-up."""


class Agency:
    """Booking.com's server, the operator's office and the puller between them; all share one clock."""

    def __init__(self, engine, office, clock, *, account=OtaAccount):
        self.office, self.clock, self.kind = office, clock, account
        self.server = Server(0, Queue(clock))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.s3 = engine.client("s3")
        self.bucket = f"raw-{uuid.uuid4()}"
        self.s3.create_bucket(
            Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": self.s3.meta.region_name}
        )
        office.partners.put(BOOKING)
        self.shared = SharedValues(office.client, office.partners._table)

    @property
    def queue(self):
        return self.server.queue

    def puller(self, rounds=3):
        left = iter(range(rounds - 1))
        http = Http(read_seconds=5)
        url = f"{self.server.url}/token-based-authentication/exchange"
        credentials = Credentials(client_id="gate", client_secret="s")
        tokens = Tokens(http, url, lambda: credentials, self.shared, self.clock)
        return Puller(
            office=self.office,
            channel=self.kind(self.server.url, http, tokens, self.sleep, "machine-account"),
            partner=BOOKING,
            raw=RawMessages(self.s3, self.bucket),
            shared=self.shared,
            sleep=self.sleep,
            has_time=lambda: next(left, None) is not None,
        )

    def sleep(self, seconds):
        self.clock.forward(seconds=seconds)

    def pull(self, rounds=3):
        return self.puller(rounds).run()

    def order(self, reference=TWO.id):
        return find_by_partner_reference(self.office, CHANNEL, BOOKING, reference)

    def cases(self):
        return [(case.kind, case.reason) for case in self.office.cases.open()]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def agency(engine, engine_office, clock):
    opened = Agency(engine, engine_office(clock), clock)
    yield opened
    opened.close()


@pytest.fixture
def bxml_agency(engine, engine_office, clock):
    opened = Agency(engine, engine_office(clock), clock, account=BxmlAccount)
    yield opened
    opened.close()


def test_a_reservation_becomes_a_confirmed_order_and_is_acknowledged(agency):
    agency.queue.put(TWO)
    tally = agency.pull()
    order = agency.order()
    assert (order.status, order.seats, order.channel) == (Status.CONFIRMED, 2, "bookingcom")
    assert order.contact.full_name == "Jana Nová"
    assert order.details["agency_total"] == "3870.00 CZK"
    assert agency.s3.get_object(Bucket=agency.bucket, Key=order.source)["Body"].read().startswith(b"<?xml")
    assert agency.queue.waiting == []
    assert (tally.recorded, tally.acknowledged, tally.left) == (1, 1, 0)


def test_what_is_shown_again_before_the_acknowledgement_took_effect_is_the_same_order(agency):
    agency.queue.put(TWO)
    puller = agency.puller()
    puller.channel.settle_seconds = 0
    puller.run()
    assert agency.order().version == 1
    assert free(agency.office, "heron", "19:00") == 18


def test_a_change_and_a_cancellation_are_followed(agency):
    agency.queue.put(TWO)
    agency.pull()
    agency.queue.put(replace(TWO, adults=3, children=1, day=(DAY + timedelta(days=1)).isoformat()))
    agency.pull()
    changed = agency.order()
    assert (changed.seats, changed.departure.day) == (4, DAY + timedelta(days=1))
    assert free(agency.office, "heron", "19:00") == 20
    agency.queue.put(replace(TWO, cancelled=True))
    agency.pull()
    assert agency.order().status is Status.CANCELLED
    assert free(agency.office, "heron", "19:00", DAY + timedelta(days=1)) == 20


def test_cancelled_before_it_was_ever_fetched_is_one_cancelled_order(agency):
    agency.queue.put(TWO)
    agency.queue.put(replace(TWO, cancelled=True))
    agency.pull()
    assert agency.order().status is Status.CANCELLED
    assert free(agency.office, "heron", "19:00") == 20


def test_sold_without_a_seat_it_waits_for_a_dispatcher_who_seats_it_with_one_action(agency):
    full = place_order(agency.office, an_order("19:00", product="dinner", option="default", units={"adult": 19}))
    agency.queue.put(TWO)
    agency.pull()
    waiting = agency.order()
    assert waiting.status is Status.PENDING
    assert agency.queue.waiting == []
    assert agency.cases() == [("no_seat", "1 seats are free, 2 are asked for")]
    cancel_order(agency.office, full.id, BY_ALICE)
    seated = seat_order(agency.office, waiting.id, DISPATCHER)
    assert seated.status is Status.CONFIRMED
    assert all(ticket.code for ticket in seated.tickets)
    assert agency.cases() == []
    assert free(agency.office, "heron", "19:00") == 18


def test_a_party_that_grew_on_a_full_boat_keeps_the_seats_it_has(agency):
    agency.queue.put(TWO)
    agency.pull()
    place_order(agency.office, an_order("19:00", product="dinner", option="default", units={"adult": 18}))
    agency.queue.put(replace(TWO, adults=3))
    agency.pull()
    waiting = agency.order()
    assert (waiting.status, waiting.seats, sum(a.seats for a in waiting.allocations)) == (Status.PENDING, 3, 2)
    assert free(agency.office, "heron", "19:00") == 0
    agency.queue.put(replace(TWO, cancelled=True))
    agency.pull()
    assert free(agency.office, "heron", "19:00") == 2
    assert agency.cases() == []


def test_an_unmapped_code_comes_back_until_it_is_mapped_and_the_others_go_on(agency):
    agency.queue.put(replace(TWO, id="1", code="SUITE"))
    agency.queue.put(TWO)
    tally = agency.pull()
    assert (tally.recorded > 0, agency.queue.waiting) == (True, ["1"])
    assert [kind for kind, _ in agency.cases()] == ["unmapped_code"]
    agency.queue.put(replace(TWO, id="1"))
    agency.pull()
    assert (agency.queue.waiting, agency.cases()) == ([], [])


def test_money_with_no_two_and_three_decimals_is_exact(agency):
    for number, (amount, decimals) in enumerate([(3870, 0), (387005, 2), (3870055, 3)]):
        agency.queue.put(replace(TWO, id=str(number), amount=amount, decimals=decimals))
    agency.pull()
    totals = [agency.order(str(number)).details["agency_total"] for number in range(3)]
    assert totals == ["3870 CZK", "3870.05 CZK", "3870.055 CZK"]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><HotelReservation>&c;</HotelReservation>'
)
OUTSIDE = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><HotelReservation>&x;</HotelReservation>'
WRONG_ENCODING = '<?xml version="1.0" encoding="utf-8"?><HotelReservation>Nová</HotelReservation>'.encode("cp1250")
DEEP = b"<HotelReservation>" + b"<a>" * 5_000
HUGE = b"<HotelReservation>" + b"x" * 100_000_000


@pytest.mark.parametrize("hostile", [BOMB, OUTSIDE, WRONG_ENCODING, DEEP, HUGE, b"not XML"], ids=len)
def test_a_hostile_answer_is_refused_and_recorded_and_the_rest_goes_on(agency, hostile):
    agency.queue.raw.append(hostile)
    agency.queue.put(TWO)
    tally = agency.pull()
    agency.pull()
    assert tally.left == 1
    assert [kind for kind, _ in agency.cases()] == ["unreadable_message"]
    assert agency.order().status is Status.CONFIRMED
    assert agency.queue.waiting == []


def test_only_one_run_works_on_an_account_at_a_time(agency, clock):
    assert agency.shared.take_lease("pull-bookingcom-machine-account", "other", clock(), clock() + timedelta(minutes=1))
    agency.queue.put(TWO)
    assert agency.pull().notes == ["another run is at work"]
    clock.forward(minutes=1)
    assert agency.pull().recorded > 0


def test_a_token_is_shared_by_all_runs_for_its_hour(agency, clock):
    for _ in range(120):
        agency.pull(rounds=1)
        clock.forward(minutes=1)
    assert len(agency.queue.tokens) <= 3


def test_when_the_agency_wants_to_be_left_alone_the_run_ends_and_the_next_one_goes_on(agency):
    agency.queue.put(TWO)
    agency.pull(rounds=1)
    agency.queue.faults = Faults(too_many=1)
    assert agency.pull().notes == ["asked to come back later (429)"]


def test_without_acknowledgement_nothing_is_lost_when_the_run_dies_after_fetching(bxml_agency):
    bxml_agency.queue.put(TWO)
    puller = bxml_agency.puller()
    original = puller.channel.translate

    def die(*_):
        raise Killed

    puller.channel.translate = die
    with pytest.raises(Killed):
        puller.run()
    assert bxml_agency.queue.waiting == []
    puller.channel.translate = original
    bxml_agency.pull()
    assert bxml_agency.order().seats == 2


def test_without_acknowledgement_a_reservation_that_cannot_be_read_yet_is_kept_apart_until_it_can(bxml_agency):
    bxml_agency.queue.put(replace(TWO, code="SUITE"))
    bxml_agency.queue.put(replace(TWO, id="2"))
    for _ in range(3):
        bxml_agency.pull()
    assert [kind for kind, _ in bxml_agency.cases()] == ["unmapped_code"]
    assert bxml_agency.order("2").seats == 2
    bxml_agency.queue.put(TWO)
    bxml_agency.pull()
    assert bxml_agency.order().seats == 2
    assert bxml_agency.cases() == []
    assert list(RawMessages(bxml_agency.s3, bxml_agency.bucket).waiting(CHANNEL)) == []


class Postcards:
    """Another agency of the kind, in three functions: what is to be supplied for a new pulled channel."""

    name, account, redelivers, pause_seconds = "postcards", "box-7", True, 1.0

    def __init__(self, cards):
        self.cards = cards

    def fetch(self):
        if self.cards:
            yield Fetched(queue="box", body="\n".join(self.cards).encode())

    def messages(self, fetched):
        return [Message(reference=card.split()[0], content=card.encode()) for card in fetched.body.decode().split("\n")]

    def translate(self, message, catalogue, partner):
        reference, start, adults = message.content.decode().split()
        request = OrderRequest(
            channel=self.name,
            partner=partner,
            product_id="sightseeing",
            option_id="standard",
            starts_at=at(start),
            tickets=tickets_of({"adult": int(adults)}),
            partner_reference=reference,
            unique_reference=True,
        )
        return Reservation(reference=reference, state="booked", content=message.content.decode(), request=request)

    def acknowledge(self, queue, references):
        self.cards = [card for card in self.cards if card.split()[0] not in references]


def test_a_second_pulled_channel_needs_only_fetch_translate_and_acknowledge(agency):
    box = Postcards(["P1 10:00 2", "P2 11:00 3"])
    puller = replace(agency.puller(), channel=box)
    puller.run()
    assert box.cards == []
    assert (free(agency.office), free(agency.office, start="11:00")) == (8, 7)


def _mortal(client, chance, state):
    """Every call of the client may be the last one of its process: before it is sent, or after it took effect."""

    def before(**_):
        if state["dead"] or chance():
            state["dead"] = True
            raise Killed

    def after(**_):
        if chance():
            state["dead"] = True
            raise Killed

    client.meta.events.register("before-call.*", before)
    client.meta.events.register("after-call.*", after)
    return lambda: (
        client.meta.events.unregister("before-call.*", before),
        client.meta.events.unregister("after-call.*", after),
    )


@pytest.mark.parametrize("count", [1000])
def test_a_thousand_reservations_end_as_a_thousand_orders_whatever_goes_wrong(engine, engine_office, clock, count):
    random_ = random.Random(20270615)
    days = [DAY + timedelta(days=number) for number in range(40)]
    agency = Agency(engine, engine_office(clock, days=days), clock)
    state = {"dead": False, "left": 0}

    def dies():
        """By chance, and in three runs for certain: after some calls."""
        state["left"] -= 1
        return state["left"] == 0 or random_.random() < 0.0004

    releases = [_mortal(c, dies, state) for c in (agency.office.client, agency.s3)]
    agency.queue.faults = Faults(0.05, 0.05, 0.02, 0.02, 0.02)
    todo = [(str(4_000_000 + n), step) for n in range(count) for step in range(1 + random_.choice((0, 0, 1, 2)))]
    todo.sort(key=lambda item: (item[1] + random_.random() * 3, item[0]))
    last, deaths, runs, tally = {}, 0, 0, None
    while todo or agency.queue.waiting:
        for id_, step in [todo.pop(0) for _ in range(min(len(todo), 30))]:
            day = random_.choice(days).isoformat()
            last[id_] = Booked(id_, "dinner", day, random_.randint(1, 4), cancelled=step > 0 and random_.random() < 0.3)
            agency.queue.put(last[id_])
        runs += 1
        state |= {"dead": False, "left": random_.randint(1, 20) if runs in {5, 15, 25} else 0}
        try:
            tally = agency.pull(rounds=2)
        except Killed:
            deaths += 1
        clock.forward(seconds=60)
        assert runs < 120, (agency.queue.waiting[:5], agency.cases()[:5], tally)
    for release in releases:
        release()
    orders = list(agency.office.orders.everything())
    counted = Counter(order.partner_reference for order in orders)
    missing, doubled = set(last) - set(counted), {name for name, number in counted.items() if number > 1}
    assert (missing, doubled) == (set(), set()), last[missing.pop()] if missing else doubled
    for order in orders:
        booked = last[order.partner_reference]
        assert (order.status is Status.CANCELLED) == booked.cancelled
        if not booked.cancelled:
            assert (order.departure.day.isoformat(), len(order.tickets)) == (booked.day, booked.adults)
    assert agency.queue.fallen_back == set()
    for day in days:
        seats = sum(a.seats for o in orders for a in o.allocations if a.day == day)
        assert free(agency.office, "heron", "19:00", day) == 20 - seats
    states = Counter(order.status.value for order in orders)
    print(  # noqa: T201  the figure of this scenario
        f"{count} reservations, {runs} runs, {deaths} killed, {agency.queue.calls} calls: {dict(states)}"
    )
    agency.close()
    assert deaths >= 3
