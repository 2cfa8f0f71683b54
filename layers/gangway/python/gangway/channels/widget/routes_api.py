"""The API of the element: what is free, the hold, the sale, its cancellation. All under `/api/<key>`."""

from datetime import date

from aws_lambda_powertools.event_handler import Response

from gangway.channels.widget import translate
from gangway.channels.widget.availability import days_of, nearest, open_slots, slots_of
from gangway.channels.widget.call import Call, Gate
from gangway.channels.widget.errors import PriceChanged, refuse
from gangway.channels.widget.proof import VALID_SECONDS, challenge_for, check_work
from gangway.channels.widget.wire import ChallengeBody, ConfirmBody, HoldBody
from gangway.domain.order import Order
from gangway.domain.party import price_of
from gangway.domain.refusals import Malformed, SoldOut, UnknownOrder
from gangway.edge.http import json_response, to_json
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.find_order import find_order
from gangway.ordering.place_order import place_hold
from gangway.ordering.requests import OrderRequest
from gangway.ordering.terms import terms_of

MOST_PRODUCTS = 50


def add_to(gate: Gate) -> None:
    _add_reads(gate)
    _add_orders(gate)


def _add_reads(gate: Gate) -> None:
    app = gate.app

    @app.get("/api/<key>/catalogue")
    def get_catalogue(key: str) -> Response[str]:
        call = gate.call(key)
        wanted = tuple(name.strip() for name in call.query("products").split(",") if name.strip())[:MOST_PRODUCTS]
        language = call.language(call.query("lang"))
        return json_response(translate.catalogue_view(call, wanted, language, call.query("currency")))

    @app.get("/api/<key>/calendar")
    def get_calendar(key: str) -> Response[str]:
        call = gate.call(key)
        days = days_of(call, call.query("product"), _day(call, "from"), _day(call, "to"))
        return json_response(days)

    @app.get("/api/<key>/departures")
    def get_departures(key: str) -> Response[str]:
        call = gate.call(key)
        day = _day(call, "day")
        slots = open_slots(slots_of(call, call.query("product"), day, day))
        return json_response([translate.departure_view(call.office.catalogue, slot) for slot in slots])


def _add_orders(gate: Gate) -> None:
    app = gate.app

    @app.post("/api/<key>/challenges")
    def post_challenge(key: str) -> Response[str]:
        call = gate.call(key)
        challenge, bits = challenge_for(call, call.body(ChallengeBody))
        return json_response({"challenge": challenge, "bits": bits, "seconds": VALID_SECONDS})

    @app.post("/api/<key>/holds")
    def post_hold(key: str) -> Response[str]:
        call = gate.call(key)
        return hold(call, call.body(HoldBody))

    @app.get("/api/<key>/orders/<token>")
    def get_order(key: str, token: str) -> Response[str]:
        call = gate.call(key)
        return answer(call, call.order(token), call.query("lang"))

    @app.post("/api/<key>/orders/<token>/confirm")
    def post_confirm(key: str, token: str) -> Response[str]:
        call = gate.call(key)
        order, body = call.order(token), call.body(ConfirmBody)
        language = call.language(body.language)
        contact = translate.contact_of(body.contact.name, body.contact.email, body.contact.phone, language)
        change = translate.contact_change(call, contact, body.notes, language)
        return answer(call, confirm_order(call.office, order.id, call.author, change), language)

    @app.post("/api/<key>/orders/<token>/cancel")
    def post_cancel(key: str, token: str) -> Response[str]:
        call = gate.call(key)
        order = cancel_order(call.office, call.order(token).id, call.author, "the guest cancelled")
        return answer(call, order, call.query("lang"))


def hold(call: Call, body: HoldBody) -> Response[str]:
    """The order on hold. Sold out meanwhile, it is refused together with the nearest departures that are not."""
    call.count_hold()
    check_work(call, body)
    call.count_earnest_hold()
    request = translate.order_request(call, body)
    try:
        order = held_at(call, request, body.total)
    except SoldOut as sold_out:
        units = [ticket.unit_id for ticket in request.tickets]
        slots = nearest(call, request.product_id, request.option_id, request.starts_at, units)
        refused = refuse(sold_out)
        near = to_json([translate.departure_view(call.office.catalogue, slot) for slot in slots])
        refused.body = f'{str(refused.body)[:-1]},"nearest":{near}}}'
        return refused
    return answer(call, order, body.language)


def held_at(call: Call, request: OrderRequest, total: int) -> Order:
    """Held, if the guest was shown our price. Raises PriceChanged; a repetition gets the first answer."""
    tickets = terms_of(call.office, request).tickets
    price = price_of(tickets, tickets[0].price.currency, call.partner)
    if price.retail != total and not _is_repetition(call, request):
        raise PriceChanged("total", f"the price is {price.retail}, not {total}")
    return place_hold(call.office, request)


def _is_repetition(call: Call, request: OrderRequest) -> bool:
    try:
        find_order(call.office, request.uuid or "", call.partner)
    except UnknownOrder:
        return False
    return True


def answer(call: Call, order: Order, language: str) -> Response[str]:
    return json_response(translate.order_view(call, order, call.language(language)))


def _day(call: Call, name: str) -> date:
    try:
        return date.fromisoformat(call.query(name))
    except ValueError:
        raise Malformed(name, f"{name} is a day such as 2027-05-14") from None
