"""The internal system's documents to and from the domain."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from gangway.channels.planning.wire import NewPartner, OrderUpdate, Sale
from gangway.domain.catalogue import Catalogue
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.domain.plan import PlannedDeparture
from gangway.domain.refusals import Malformed
from gangway.ordering.plan_departures import Problem, Row
from gangway.ordering.requests import OrderChange, OrderRequest

TELEPHONE = "telephone"
RESERVED = frozenset({"desk"})
NAMES = {"resource": "resource_id"}


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
    """A start without an offset is meant in the supplier's own time."""
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
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        raise Malformed("after", "after is a cursor of an earlier answer, or a moment") from None
    if "#" in after:
        return after
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
