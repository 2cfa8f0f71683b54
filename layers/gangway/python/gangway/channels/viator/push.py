"""What Viator is told: that something changed, never how much; it then asks the calendar or the check (section 5.1).

News are a departure that came to have room for nobody, or for somebody again (`AVAILABILITY`), and any other change
of what is free (`CAPACITY`) that its own orders did not make. The two never share a message, which would lower the
first to the priority of the second. Only options whose calendar Viator has read are told of, until it refuses them.

The partner's settings: `push_url`, Viator's host. Its entry in the secret of pushes: `key`. Tripadvisor is told
through the same account, so there is nothing to tell it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from http import HTTPStatus
from typing import Any

from gangway.channels.codes import codes_of
from gangway.channels.push import Message, Verdict
from gangway.channels.viator.options import CHANNEL, sold_types
from gangway.channels.viator.switches import is_notified, stop_notifying_of
from gangway.channels.viator.wire_v2 import EventNotification, UpdateType
from gangway.domain.catalogue import Option, Product
from gangway.domain.day_change import DayChange
from gangway.domain.departures import ResourceDay, option_key
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.ordering.choose_seats import overlapped_by
from gangway.ordering.office import Office

MOST_A_MINUTE = 300  # half of what Viator takes in the long run (section 6)
TOLD_FOR = timedelta(days=90)
PATH = "/v2/notification/events"
AGAIN = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
# What ends the telling of an option (5.1). An API that Viator has disabled for a while is not among it: whatever was
# refused then is worth sending again.
ALL_REFUSED = frozenset({"INVALID_SUPPLIER", "INVALID_PRODUCT_OPTION"})

Span = tuple[UpdateType, date, date]


def wants(partner: Partner) -> bool:
    return partner.channel == CHANNEL and bool(partner.settings.get("push_url"))


def base_url(partner: Partner) -> str:
    return partner.settings["push_url"].rstrip("/")


def headers(secret: Mapping[str, str]) -> dict[str, str]:
    return {"X-Api-Key": secret["key"]}


def availability(office: Office, partner: Partner, changes: Sequence[DayChange]) -> list[Message]:
    """A message for each kind of news and span of days, with all options that have it."""
    spans: dict[Span, list[str]] = defaultdict(list)
    for product in office.catalogue.products:
        for option in product.options:
            if not sold_types(office.catalogue, partner, product, option):
                continue
            codes = [code for code in codes_of(product, option, CHANNEL) if is_notified(office, code)]
            if not codes:
                continue
            for kind, days in _news(office, partner, product, option, changes).items():
                spans[kind, min(days), max(days)] += codes
    return [_message(partner, span, codes) for span, codes in sorted(spans.items())]


def order_changed(office: Office, partner: Partner, before: Order | None, after: Order) -> list[Message]:  # noqa: ARG001  one protocol for all channels
    """Nothing: whether guests have been aboard is what Viator asks (4.5)."""
    return []


def again(office: Office, partner: Partner, about: Mapping[str, str]) -> list[Message]:
    """That something changed from today on, for those of the options that Viator wants to hear of; it asks what."""
    today = office.clock().astimezone(office.catalogue.supplier.zone).date()
    codes = [code for code in _codes_told(about) if is_notified(office, code)]
    kind: UpdateType = "CAPACITY" if about.get("update") == "CAPACITY" else "AVAILABILITY"
    return [_message(partner, (kind, today, today + TOLD_FOR), codes)] if codes else []


def _codes_told(about: Mapping[str, str]) -> list[str]:
    """All codes of the refused message; a case of older code has kept the first five."""
    if "codes" not in about:
        return [code for code in about.get("product", "").split(", ") if code]
    return [str(code) for code in json.loads(about["codes"])]


def verdict(status: int, body: str) -> Verdict:
    """An answer part by part that takes none of the parts is a refusal."""
    parts = _parts(_parsed(body)) if status == HTTPStatus.MULTI_STATUS else []
    if parts and all(part.get("status") == HTTPStatus.UNPROCESSABLE_ENTITY for part in parts):
        return Verdict.REFUSED
    if status in {HTTPStatus.NO_CONTENT, HTTPStatus.MULTI_STATUS, HTTPStatus.OK}:
        return Verdict.TAKEN
    again = status in AGAIN or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return Verdict.AGAIN if again else Verdict.REFUSED


def heed(office: Office, message: Message, status: int, body: str) -> list[str]:
    """Stop telling of the options that the answer refuses; returns them. A later calendar request starts it again."""
    refused = _refused(message.body["productOptionIds"], status, _parsed(body))
    stop_notifying_of(office, refused)
    return refused


def _refused(asked: list[str], status: int, answer: Any) -> list[str]:
    if not isinstance(answer, dict):
        return []
    if status == HTTPStatus.UNPROCESSABLE_ENTITY and answer.get("error") in ALL_REFUSED:
        return asked
    named = _parts(answer) if status == HTTPStatus.MULTI_STATUS else []
    refused = {r.get("productOptionId") for r in named if r.get("status") == HTTPStatus.UNPROCESSABLE_ENTITY}
    return [code for code in asked if code in refused]


def _parts(answer: Any) -> list[dict[str, Any]]:
    results = answer.get("results") if isinstance(answer, dict) else None
    return [result for result in results if isinstance(result, dict)] if isinstance(results, list) else []


def _parsed(body: str) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _message(partner: Partner, span: Span, codes: list[str]) -> Message:
    kind, first, last = span
    told = EventNotification(
        supplier_id=int(partner.settings["supplier_id"].partition(",")[0]),
        update_type=(kind,),
        product_option_ids=tuple(codes),
        start_date=first.isoformat(),
        end_date=last.isoformat(),
    )
    body = told.model_dump(mode="json", by_alias=True)
    about = {"product": ", ".join(codes[:5]), "update": kind, "codes": json.dumps(codes)}
    return Message(path=PATH, body=body, about=about)


def _news(
    office: Office, partner: Partner, product: Product, option: Option, changes: Iterable[DayChange]
) -> dict[UpdateType, set[date]]:
    """The days on which there is news of each kind, today and later."""
    today = office.clock().astimezone(office.catalogue.supplier.zone).date()
    found: dict[UpdateType, set[date]] = defaultdict(set)
    for change in changes:
        day = change.after or change.before
        if day is None or day.day < today or day.resource_id not in product.resources_of(option):
            continue
        before = _vacancies(office, product, option, change.before)
        after = _vacancies(office, product, option, change.after)
        for start in before.keys() | after.keys():
            kind = _kind(before.get(start, 0), after.get(start, 0), own=change.by == partner.id)
            if kind is not None:
                found[kind].add(day.day)
    return found


def _kind(had: int, has: int, *, own: bool) -> UpdateType | None:
    if had == has:
        return None
    if (had == 0) != (has == 0):
        return "AVAILABILITY"
    return None if own else "CAPACITY"


def _vacancies(office: Office, product: Product, option: Option, day: ResourceDay | None) -> dict[str, int]:
    """By start; a whole boat is 1 or 0, and a stopped sale has nothing to sell."""
    key, zone = option_key(product.id, option.id), office.catalogue.supplier.zone
    departures = [d for d in day.departures.values() if key in d.sells] if day else []
    free: dict[str, int] = {}
    for departure in departures:
        if departure.is_closed_for(key):
            free[departure.start] = 0
        elif option.sells_whole(office.catalogue.units):
            overlapped = overlapped_by(product, departure, [day] if day else [], zone)
            free[departure.start] = int(all(other.is_untouched for other in overlapped))
        else:
            free[departure.start] = departure.free_for(option.pool)
    return free
