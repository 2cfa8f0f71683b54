"""The internal system's documents to and from the domain."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from gangway.channels.planning.wire import NewPartner, OrderUpdate, Sale
from gangway.domain.catalogue import Catalogue, read_catalogue
from gangway.domain.catalogue_rules import check_catalogue
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Malformed
from gangway.ordering.plan_departures import Problem, Row
from gangway.ordering.requests import OrderChange, OrderRequest

TELEPHONE = "telephone"
FIRST_YEAR, LAST_YEAR = 1900, 2500
DESK = "desk"
RESERVED = frozenset({DESK})
NAMES = {"resource": "resource_id"}


def own_desk() -> Partner:
    """The standing of the operator's own sales. Made when it is needed: a model at import costs every cold start."""
    return Partner(id=DESK, name="The operator's own desk", channel=TELEPHONE)


def rows_of(departures: list[Any]) -> tuple[list[Row], list[Problem]]:
    """Rows that have the form of a departure, and a problem for each that has not."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, given in enumerate(departures):
        try:
            document = (
                {NAMES.get(key, key): value for key, value in given.items()} if isinstance(given, dict) else given
            )
            rows.append((number, PlannedDeparture.model_validate(document)))
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            problems.append(Problem(row=number, code="malformed", detail=f"{where}: {first['msg']}".lstrip(": ")))
    return rows, problems


def aware(at: datetime, catalogue: Catalogue) -> datetime:
    """A start without an offset is meant in the supplier's own time. Raises Malformed for one out of all reach."""
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise Malformed("starts_at", f"starts_at is in a year from {FIRST_YEAR} to {LAST_YEAR}")
    return at if at.tzinfo else at.replace(tzinfo=catalogue.supplier.zone)


def order_request(sale: Sale, partner: Partner, catalogue: Catalogue, by: str) -> OrderRequest:
    product = catalogue.product(sale.product)
    return OrderRequest(
        channel=TELEPHONE,
        partner=partner,
        product_id=product.id,
        option_id=sale.option or product.default_option.id,
        starts_at=aware(sale.starts_at, catalogue),
        tickets=tickets_of(sale.units),
        partner_reference=sale.number,
        unique_reference=True,
        contact=sale.contact.contact(),
        notes=sale.notes,
        currency=sale.currency,
        by=by,
        late=True,
    )


def order_change(update: OrderUpdate, catalogue: Catalogue) -> OrderChange:
    return OrderChange(
        product_id=update.product,
        option_id=update.option,
        starts_at=aware(update.starts_at, catalogue) if update.starts_at else None,
        tickets=None if update.units is None else tickets_of(update.units),
        contact=update.contact.contact() if update.contact else None,
        notes=update.notes,
    )


def author_name(by: str | None, partner: Partner) -> str:
    """Who is named in the order's history: a dispatcher, or the internal system when it does not say."""
    return f"dispatcher {by}" if by else partner.name


def partner_of(new: NewPartner, catalogue: Catalogue) -> Partner:
    """Raises Malformed for a product or currency that is not in the catalogue."""
    if new.id in RESERVED:
        raise Malformed("id", f"{new.id} is a name of our own")
    known = {product.id for product in catalogue.products}
    if unknown := sorted(set(new.products or ()) - known):
        raise Malformed("products", f"not in the catalogue: {', '.join(unknown)}")
    if new.currency is not None and new.currency not in catalogue.supplier.currencies:
        raise Malformed("currency", f"{new.currency} is not a currency of the catalogue")
    percent = new.commission_percent
    return Partner(
        **new.model_dump(exclude={"commission_percent"}),
        commission_basis_points=None if percent is None else int(Decimal(percent) * 100),
    )


def order_document(order: Order) -> dict[str, Any]:
    """The standard form, as it is delivered to the internal system, with the state of its hand-over."""
    return order.model_dump(mode="json")


def cursor_is_fine(after: str) -> str:
    """A cursor is one we gave, or a moment in ISO 8601; empty is the beginning. Raises Malformed."""
    moment = after.partition("#")[0]
    if not moment:
        return ""
    at = moment_of("after", moment)
    if "#" in after:
        return after
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment_of(name: str, value: str) -> datetime:
    """A parameter as a moment; raises Malformed that names it."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        raise Malformed(name, f"{name} is a moment such as 2027-05-14T12:00:00Z") from None
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise Malformed(name, f"{name} is in a year from {FIRST_YEAR} to {LAST_YEAR}")
    return at


def checked_catalogue(document: Any) -> Catalogue:
    """The document as a catalogue that can be worked with; raises Malformed that names the first thing wrong."""
    try:
        json.dumps(document, allow_nan=False)
        catalogue = read_catalogue(document)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "catalogue"
        raise Malformed(where, f"{where}: {first['msg']}") from error
    except ValueError as error:
        raise Malformed("catalogue", "a number in the catalogue is none") from error
    check_catalogue(catalogue)
    return catalogue
