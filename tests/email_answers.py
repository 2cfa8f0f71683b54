"""One answer of each kind, as it would be given on a spring morning; `python -m tests.email_answers` writes them out.

The mails written from these are kept under tests/samples/email_answers/ for a person to read and a test to compare.
"""

import json
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from gangway.channels.email import answers as kinds
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.writing import Mailbox, ReplyTo, write
from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import read_catalogue
from gangway.domain.departures import Departure
from gangway.domain.money import Price
from gangway.domain.order import Cancellation, Contact, Order, Status, Ticket
from gangway.domain.sailing import booked_departure

SAMPLES = Path(__file__).parent / "samples"
GOLDEN = SAMPLES / "email_answers"
CATALOGUE = read_catalogue(json.loads((SAMPLES / "email" / "catalogue.json").read_text(encoding="utf-8")))
ZONE = CATALOGUE.supplier.zone
NOW = datetime(2027, 5, 3, 9, 30, tzinfo=UTC)
FRIDAY, SATURDAY, MONDAY = date(2027, 5, 14), date(2027, 5, 15), date(2027, 5, 17)
LANGUAGES = ("cs", "en", "de")
SUBJECTS = {"cs": "Plavba v pátek večer", "en": "Cruise on Friday evening", "de": "Rundfahrt am Freitagabend"}
TAILS = ("K7QW3Z", "M2X9PD", "HT4RVB", "8YCNJ6", "5GFAQE")
CANCEL_PAGE = "https://booking.vltava-cruises.example/widget/orders/0ByVWlf7qN?cancel=ask"

TYPED = "Hello Ms Nováková,\n\nthe table by the stage <b>is</b> yours.\nCome at 18:45.\n\n\n\nSee you,\nLenka\n- - -\n>"

DINNER = Item(product="dinner-cruise", option="standard", date=FRIDAY, time="19:00", units={"adult": 2, "child": 1})
HOURLY = Item(product="one-hour-cruise", option="default", date=FRIDAY, units={"adult": 5})


def departure(product="dinner-cruise", option="standard", day=FRIDAY, start="19:00"):
    sold = CATALOGUE.product(product)
    boat = sold.option(option).boat or "none"
    minutes = sold.duration_minutes or 24 * 60
    return booked_departure(
        sold, Departure(resource_id=boat, day=day, start=start, minutes=minutes, capacity=330, free=300, sells=()), ZONE
    )


def price(amount, net=None):
    return Price(currency="CZK", original=amount, retail=amount, net=net)


def offered(amount=367000, **where):
    where = {"product": "dinner-cruise", "option": "standard", **where}
    sails = departure(**where)
    slot = Slot(
        product_id=where["product"], option_id=where["option"], resource_id=sails.resource_id, day=sails.day,
        start=sails.start, starts_at=sails.starts_at, ends_at=sails.ends_at, cutoff_at=sails.cutoff_at,
        all_day=sails.all_day, capacity=330, vacancies=300, room=Room.AVAILABLE, fits=True,
    )  # fmt: skip
    return kinds.Offered(slot=slot, price=price(amount) if amount is not None else None)


def order(status=Status.CONFIRMED, reference="VC-12345", units=("adult", "adult", "child"), **more):
    where = {key: more.pop(key) for key in ("product", "option", "day", "start") if key in more}
    product, option = where.get("product", "dinner-cruise"), where.get("option", "standard")
    fares = CATALOGUE.product(product).option(option).prices["CZK"]
    sold = status not in {Status.ON_HOLD, Status.EXPIRED}
    tickets = tuple(
        Ticket(
            id=f"t{number}", unit_id=unit, price=price(fares[unit]),
            code=f"{reference.replace('-', '')}-{number}-{TAILS[number % len(TAILS)]}" if sold else None,
        )
        for number, unit in enumerate(units, start=1)
    )  # fmt: skip
    given = {
        "id": "01975e0c-7a00-7000-8000-0000000000aa", "uuid": "01975e0c-7a00-7000-8000-0000000000aa",
        "reference": reference, "status": status, "channel": "email", "partner_id": "direct-mail",
        "product_id": product, "option_id": option, "departure": departure(**where), "tickets": tickets,
        "seats": len(units), "allocations": (), "contact": Contact(full_name="Jana Nováková"),
        "price": price(sum(ticket.price.retail for ticket in tickets)), "created_at": NOW, "updated_at": NOW,
        "confirmed_at": NOW if sold else None,
    }  # fmt: skip
    return Order(**{**given, **more})


def a_hold(**more):
    return order(Status.ON_HOLD, **{"hold_expires_at": NOW + timedelta(days=3), **more})


def a_cancelled_order(**more):
    return order(Status.CANCELLED, cancellation=Cancellation(at=NOW, by="guest"), version=2, **more)


def _nearest():
    return (offered(day=SATURDAY), offered(day=MONDAY), offered(441000, option="window"))


def _about_offers():
    hourly = tuple(
        offered(195000, product="one-hour-cruise", option="default", start=f"{hour}:00") for hour in (10, 11, 12)
    )
    jazz = Item(product="jazz-cruise", option="default", date=MONDAY, time="20:30", units={"adult": 2})
    concert = offered(138000, product="jazz-cruise", option="default", day=date(2027, 5, 18), start="20:30")
    zoo = Item(product="zoo-line", option="one-way", date=date(2027, 12, 4), units={"family": 1})
    return {
        "free_held": kinds.Free(asked=DINNER, slots=(offered(),), held=a_hold()),
        "free_one": kinds.Free(reference="VC-12345", asked=DINNER, slots=(offered(),)),
        "free_several": kinds.Free(reference="VC-12345", asked=HOURLY, slots=hourly),
        "free_instead": kinds.Free(asked=DINNER, slots=(offered(),), held=a_hold(), replaces="VC-12344"),
        "sold_out_offer": kinds.Alternatives(asked=DINNER, nearest=_nearest(), keeps=a_hold()),
        "full": kinds.Full(reference="VC-12345", asked=DINNER, nearest=_nearest(), vacancies=2),
        "full_nothing_near": kinds.Full(asked=DINNER),
        "not_running_weekday": kinds.NotRunning(reference="VC-12345", asked=jazz, why="weekday", nearest=(concert,)),
        "not_running_season": kinds.NotRunning(asked=zoo, why="season"),
        "not_running_hour": kinds.NotRunning(
            reference="VC-12345", asked=HOURLY.model_copy(update={"time": "12:30"}), why="hour", nearest=hourly
        ),
        "sold_out_held": kinds.Alternatives(asked=DINNER, held=a_hold(day=SATURDAY)),
        "sold_out_several": kinds.Alternatives(reference="VC-12345", asked=DINNER, nearest=_nearest()),
        "sold_out_change": kinds.Alternatives(asked=DINNER, nearest=_nearest(), keeps=order(day=SATURDAY)),
        "expired": kinds.OfferExpired(
            order=order(Status.EXPIRED, hold_expires_at=NOW - timedelta(hours=20)), again=(offered(),)
        ),
    }  # fmt: skip


def _about_orders():
    before = order()
    moved = order(day=SATURDAY, units=("adult", "adult", "adult", "child"), version=2)
    return {
        "booked": kinds.Booked(order=order(), cancel_url=CANCEL_PAGE),
        "booked_partner": kinds.Booked(order=order(price=price(367000, net=293600))),
        "booked_day_ticket": kinds.Booked(
            order=order(product="day-ticket", option="default", start="00:00", units=("adult", "senior", "infant"))
        ),
        "changed": kinds.Changed(order=moved, before=before, cancel_url=CANCEL_PAGE),
        "changed_offer": kinds.Changed(order=a_hold(day=SATURDAY, version=2), before=a_hold()),
        "cancelled": kinds.Cancelled(order=a_cancelled_order()),
        "declined": kinds.Cancelled(order=a_cancelled_order(confirmed_at=None)),
        "not_cancellable": kinds.NotCancellable(order=order(day=date(2027, 5, 4), start="09:00"), why="too_late"),
        "not_changeable": kinds.NotChangeable(order=order(day=date(2027, 5, 4), start="09:00"), why="too_late"),
        "already_confirmed": kinds.AlreadyDone(order=order(), what="confirmed"),
        "already_cancelled": kinds.AlreadyDone(order=a_cancelled_order(), what="cancelled"),
    }


def _about_nothing_yet():
    undated = DINNER.model_copy(update={"date": None})
    jazz = Item(product="jazz-cruise", option="default", date=SATURDAY, time="20:30", units={"adult": 2})
    concert = offered(138000, product="jazz-cruise", option="default", day=date(2027, 5, 18), start="20:30")
    closed = Item(product="jazz-cruise", option="default", date=MONDAY, units={"adult": 4})
    weekday = (Reason(code="not_on_this_weekday", field="date"),)
    offers = (
        kinds.Free(asked=DINNER, slots=(offered(),), held=a_hold()),
        kinds.Alternatives(asked=jazz, nearest=(concert,)),
    )
    two = (kinds.Free(asked=DINNER, slots=(offered(),), held=a_hold()), kinds.Full(asked=HOURLY))
    both = (kinds.Free(asked=DINNER, slots=(offered(),)), kinds.Free(asked=jazz, slots=(concert,)))
    second = order(reference="VC-12346", product="jazz-cruise", option="default", day=SATURDAY, start="20:30")
    return {
        "question_order": kinds.Question(
            reference="VC-12345", intent="order", missing=("date", "people"),
            understood=(undated.model_copy(update={"units": {}}),),
        ),
        "question_product": kinds.Question(
            reference="VC-12345", intent="availability", missing=("product", "time"),
            understood=(Item(date=FRIDAY, people=3),),
        ),
        "question_weekday": kinds.Question(
            reference="VC-12345", intent="order", missing=("date",), understood=(closed,), reasons=weekday
        ),
        "question_change": kinds.Question(intent="change", missing=("people",), about=order(),
            reasons=(Reason(code="only_a_difference", field="people"),)),
        "question_reference": kinds.Question(intent="cancel", missing=("reference",)),
        "question_which": kinds.Question(
            reference="VC-12347", intent="cancel", missing=("reference",), bookings=(order(), second)
        ),
        "unknown_booking": kinds.UnknownBooking(),
        "passed_on": kinds.PassedOn(),
        "which_one": kinds.WhichOne(reference="VC-12345", asked=Item(), slots=(offered(), concert)),
        "question_offer": kinds.Question(intent="change", missing=("date",), about=a_hold(),
            reasons=(Reason(code="new_date_unclear", field="date"),)),
        "by_hand": kinds.ByHand(text=TYPED),
        "several": kinds.Several(parts=two),
        "several_free": kinds.Several(reference="VC-12347", parts=both),
        "several_booked": kinds.Several(parts=(kinds.Booked(order=order()), kinds.Booked(order=second))),
        "several_not_all": kinds.Several(reference="VC-12347", parts=offers, nothing_booked=True),
    }  # fmt: skip


ANSWERS = {**_about_offers(), **_about_orders(), **_about_nothing_yet()}


def reply_to(language="cs", **more) -> ReplyTo:
    given = {
        "to": Mailbox(address="jana@seznam.example", name="Jana Nováková"),
        "subject": SUBJECTS[language],
        "message_id": "<8c1f.2027@seznam.example>",
    }
    return ReplyTo(language=language, **{**given, **more})


def written(name, language) -> EmailMessage:
    return write(ANSWERS[name], reply_to(language), CATALOGUE, at=NOW)


def text_of(message) -> str:
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


def page_of(message) -> str:
    return message.get_body(("html",)).get_content().replace("\r\n", "\n")


def golden() -> dict[str, str]:
    """File name to content, for every kind of answer in every language."""
    files = {}
    for name in ANSWERS:
        for language in LANGUAGES:
            message = written(name, language)
            files[f"{name}.{language}.txt"] = f"Subject: {message['Subject']}\n\n{text_of(message)}"
            files[f"{name}.{language}.html"] = page_of(message)
    return files


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for file in GOLDEN.iterdir():
        file.unlink()
    for file_name, content in golden().items():
        (GOLDEN / file_name).write_text(content, encoding="utf-8")
