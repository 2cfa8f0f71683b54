"""One visit of the form without scripts: what the address says was chosen, and the page that asks for the rest."""

import json
import uuid
from collections.abc import Sequence
from datetime import date
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import Response

from gangway.channels.html import Html, tag
from gangway.channels.widget import translate
from gangway.channels.widget.availability import days_of, open_slots, slots_of
from gangway.channels.widget.call import CHANNEL, Call
from gangway.channels.widget.page import page
from gangway.channels.widget.pages_form import Choice, FormPages
from gangway.channels.widget.texts import Words
from gangway.channels.widget.tokens import Ticket
from gangway.channels.widget.view import OptionView, ProductView
from gangway.channels.widget.wire import MOST_KINDS
from gangway.domain.party import price_of, tickets_of
from gangway.domain.refusals import Malformed, UnknownOption, UnknownProduct
from gangway.ordering.requests import OrderRequest
from gangway.ordering.terms import terms_of

FORM = "form"
VALID_SECONDS = 3_600
ALWAYS = ("partner", "lang", "currency", "products")
STEPS = ("product", "month", "day", "option", "start")
MOST_DIGITS = 3


class Visit:
    def __init__(self, call: Call) -> None:
        self._call = call
        self._words = Words(call.language(call.query("lang")))
        self._choice: Choice = {name: call.query(name) for name in (*ALWAYS, *STEPS) if call.query(name)}
        self._pages = FormPages(self._words, form_url(call), self._choice)

    def next_step(self) -> Response[str]:
        """The first question that the address does not answer."""
        if "product" not in self._choice:
            return self._show(self._words("choose_product"), self._pages.products(self._products()))
        product = next((one for one in self._products() if one.id == self._choice["product"]), None)
        if product is None:
            raise UnknownProduct("", "it is not offered here")
        if "start" in self._choice:
            return self._party_or_contact(product)
        return self._choose_departure(product) if "day" in self._choice else self._choose_day(product)

    def _products(self) -> Sequence[ProductView]:
        wanted = tuple(name for name in self._call.query("products").split(",") if name)
        return translate.catalogue_view(self._call, wanted, self._words.language, self._call.query("currency")).products

    @property
    def _first(self) -> FormPages:
        """The form with nothing chosen yet."""
        kept = {name: value for name, value in self._choice.items() if name in ALWAYS}
        return FormPages(self._words, form_url(self._call), kept)

    def _show(self, title: str, *content: Html) -> Response[str]:
        again = tag("p", tag("a", self._words("start_over"), href=self._first.link()))
        return page(
            self._words,
            title,
            *content,
            again if "product" in self._choice else None,
            framed_by=self._call.partner.origins,
        )

    def _choose_day(self, product: ProductView) -> Response[str]:
        today = self._call.today
        asked = _date(f"{self._choice.get('month') or f'{today:%Y-%m}'}-01")
        month = max(asked, today.replace(day=1))
        last = date(month.year + month.month // 12, month.month % 12 + 1, 1) - date.resolution
        days = days_of(self._call, product.id, max(month, today), last)
        return self._show(product.name, self._pages.days(month, days, today))

    def _choose_departure(self, product: ProductView) -> Response[str]:
        day = _date(self._choice["day"])
        slots = open_slots(slots_of(self._call, product.id, day, day))
        views = [translate.departure_view(self._call.office.catalogue, slot) for slot in slots]
        return self._show(f"{product.name} · {self._words.day(day)}", self._pages.departures(product, views))

    def _party_or_contact(self, product: ProductView) -> Response[str]:
        option = next((one for one in product.options if one.id == self._choice.get("option")), None)
        if option is None:
            raise UnknownOption("", "it is not offered here")
        units = self._units()
        if not units:
            return self._show(self._words("choose_party"), self._pages.party(option, product.currency))
        return self._contact(product, option, units)

    def _units(self) -> dict[str, int]:
        """The party in the address, `u.adult=2`, without those of whom none comes. Raises Malformed."""
        query = self._call.event.get("queryStringParameters") or {}
        given = {name[2:]: str(value) for name, value in query.items() if name.startswith("u.") and value}
        if len(given) > MOST_KINDS or not all(_is_count(number) for number in given.values()):
            raise Malformed("units", "a party is whole numbers")
        return {name: int(number) for name, number in given.items() if int(number)}

    def _contact(self, product: ProductView, option: OptionView, units: dict[str, int]) -> Response[str]:
        start = translate.start_of(self._call, self._choice["start"])
        request = OrderRequest(
            channel=CHANNEL,
            partner=self._call.partner,
            product_id=product.id,
            option_id=option.id,
            starts_at=start,
            tickets=tickets_of(units),
            currency=product.currency,
        )
        tickets = terms_of(self._call.office, request).tickets
        total = price_of(tickets, product.currency, self._call.partner).retail
        what = {
            "product": product.id,
            "option": option.id,
            "start": self._choice["start"],
            "units": units,
            "currency": product.currency,
            "total": total,
            "language": self._words.language,
        }
        return self._show(
            self._words("your_contact"),
            self._pages.chosen(product, option, start, units, total),
            self._first.contact(seal(self._call, what), {}, (), self._call.office.catalogue.supplier.name),
        )


def seal(call: Call, what: dict[str, Any]) -> str:
    """What was chosen as text that comes back unchanged or not at all, with the uuid of the order it may become."""
    now = int(call.now.timestamp())
    text = json.dumps(what, separators=(",", ":"))
    until = now + VALID_SECONDS
    return call.signer.ticket(Ticket(kind=FORM, key=call.key, uuid=str(uuid.uuid4()), what=text, at=now, until=until))


def ask_again(
    call: Call, words: Words, sent: dict[str, str], wrong: Sequence[str], framed_by: Sequence[str]
) -> Response[str]:
    """The contact form as it was sent, with what is wrong in it."""
    pages = FormPages(words, form_url(call), {"partner": call.key, "lang": words.language})
    form = pages.contact(sent.get("ticket", ""), sent, wrong, call.office.catalogue.supplier.name)
    return page(words, words("your_contact"), form, framed_by=framed_by, status=HTTPStatus.BAD_REQUEST)


def form_url(call: Call) -> str:
    return f"{call.gate.public_url()}/widget/form"


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Malformed("day", "that is not a day") from None
