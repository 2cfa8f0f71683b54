"""The parts of a night, one after the other, each with its figures."""

from collections.abc import Callable
from typing import Any

from aws_lambda_powertools.metrics import MetricUnit

from gangway.domain.events import OrderEvent
from gangway.edge.event_queue import EventQueue
from gangway.edge.observe import logger, metrics
from gangway.edge.settings import Settings
from gangway.internal_system.connector import NotReached
from gangway.internal_system.hand_over_again import announce_lost
from gangway.internal_system.listing import SignedListing
from gangway.ordering.office import Office
from gangway.ordering.reconcile import reconcile
from gangway.reconciling.internal import NIGHTLY, reconcile_internal
from gangway.reconciling.last import LastTime, keep
from gangway.store.files import Files

Figures = dict[str, int]


class Night:
    """`client` makes a client of a service, `secret` reads one by name."""

    def __init__(
        self, office: Office, settings: Settings, client: Callable[[str], Any], secret: Callable[[str], str]
    ) -> None:
        self._office, self._settings, self._client, self._secret = office, settings, client, secret

    def run(self) -> Figures:
        """All parts; raises the first failure after the last part."""
        figures: Figures = {}
        failures: list[Exception] = []
        for part in (self._counters, self._lost, self._internal):
            try:
                figures |= part()
            except Exception as error:  # noqa: BLE001  raised again below: the other parts come first
                failures.append(error)
                logger().error("a part of the night failed", part=part.__name__.strip("_"), error=type(error).__name__)
        metrics().add_metric("NightFailed", MetricUnit.Count, len(failures))
        metrics().flush_metrics()
        if failures:
            raise failures[0]
        return figures

    def _counters(self) -> Figures:
        books = reconcile(self._office)
        for drift in books.drifts:
            logger().error("drift", departure=drift.key, taken=drift.taken, held=drift.held)
        logger().info(
            "reconciled",
            departures=books.departures,
            orders=books.orders,
            unsettled=books.unsettled,
            drifts=len(books.drifts),
        )
        metrics().add_metric("Drift", MetricUnit.Count, len(books.drifts))
        metrics().add_metric("CountersUnsettled", MetricUnit.Count, books.unsettled)
        return {"departures": books.departures, "orders": books.orders, "drifts": len(books.drifts)}

    def _lost(self) -> Figures:
        lost = announce_lost(self._office, self._announce)
        metrics().add_metric("HandOverLost", MetricUnit.Count, len(lost))
        return {"lost": len(lost)}

    def _internal(self) -> Figures:
        """An internal system that offers no list, or none tonight, is no failure of ours: it is said and counted."""
        if not self._settings.internal_system_url:
            return {}
        name = self._settings.require("internal_system_secret_name")
        listing = SignedListing(self._settings.internal_system_url, lambda: self._secret(name))
        now = self._office.clock()
        try:
            found = reconcile_internal(self._office, listing, self._announce, now - NIGHTLY)
        except NotReached as unreached:
            self._keep(LastTime(at=now, since=now - NIGHTLY, reason=unreached.reason))
            logger().warning("not compared with the internal system", reason=unreached.reason)
            metrics().add_metric("InternalSystemNotCompared", MetricUnit.Count, 1)
            return {"differences": 0, "healed": 0}
        self._keep(LastTime(at=now, since=now - NIGHTLY, found=found))
        for difference in found.differences:
            kinds = ", ".join(difference.kinds)
            logger().warning("difference", order=difference.order_id, kinds=kinds, healed=difference.healed)
        metrics().add_metric("Differences", MetricUnit.Count, len(found.differences))
        metrics().add_metric("DifferencesHealed", MetricUnit.Count, found.healed)
        return {"compared": found.compared, "differences": len(found.differences), "healed": found.healed}

    def _keep(self, last: LastTime) -> None:
        keep(Files(self._client("s3"), self._settings.require("raw_bucket")), last)

    def _announce(self, event: OrderEvent) -> None:
        EventQueue(self._client("sqs"), self._settings.require("order_events_queue_url")).send_again(event)
