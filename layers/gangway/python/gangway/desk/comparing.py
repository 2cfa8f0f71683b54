"""Comparisons at the desk: with the internal system now, for some orders, and with a partner's report."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from gangway.desk.desk import Desk
from gangway.desk.orders import partner_of
from gangway.domain.model import Model
from gangway.domain.refusals import Malformed, TryAgain
from gangway.importing.problems import RowProblem
from gangway.internal_system.connector import NotReached
from gangway.internal_system.listing import Listing
from gangway.reconciling.channel import reconcile_channel
from gangway.reconciling.difference import Reconciled
from gangway.reconciling.internal import reconcile_internal, reconcile_orders
from gangway.reconciling.last import LastTime, keep
from gangway.reconciling.partner_report import read_report
from gangway.sheets.upload import Upload
from gangway.store.files import Files

MOST_DAYS, MOST_ORDERS = 31, 200


class Compare(Model):
    """How many days back; what changed before is compared when it changes again."""

    days: Annotated[int, Field(ge=1, le=MOST_DAYS, strict=True)] = 3


class Heal(Model):
    order_ids: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=64)], ...], Field(max_length=MOST_ORDERS)]


class ReportCompared(Model):
    """`problems` are rows of the report that could not be read: nothing is said about their orders."""

    found: Reconciled
    problems: tuple[RowProblem, ...]


class NotCompared(TryAgain):
    """The internal system did not give its list; nothing was healed or reported."""

    code = "internal_system_not_reached"


def compare_now(desk: Desk, files: Files, listing: Listing, days: int) -> LastTime:
    """Raises NotCompared."""
    since = desk.now - timedelta(days=days)
    try:
        found = reconcile_internal(desk.office, listing, desk.announce, since)
    except NotReached as unreached:
        raise NotCompared("internal system", f"the internal system could not be asked: {unreached.reason}") from None
    last = LastTime(at=desk.now, since=since, found=found)
    keep(files, last)
    return last


def heal(desk: Desk, listing: Listing, order_ids: Sequence[str]) -> Reconciled:
    """Raises NotCompared."""
    try:
        return reconcile_orders(desk.office, listing, desk.announce, order_ids)
    except NotReached as unreached:
        raise NotCompared("internal system", f"the internal system could not be asked: {unreached.reason}") from None


def compare_report(desk: Desk, listing: Listing, upload: Upload) -> ReportCompared:
    """Raises UnknownPartner, Malformed for a file that is no report."""
    if not upload.fields.get("partner"):
        raise Malformed("partner", "say whose report it is")
    partner = partner_of(desk, upload.fields["partner"])
    view, problems = read_report(desk.office, upload.content, partner.id)
    found = reconcile_channel(desk.office, view, listing)
    return ReportCompared(found=found, problems=tuple(problems))
