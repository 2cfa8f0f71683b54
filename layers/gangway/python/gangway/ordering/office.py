"""What every use case works with: the stores, the clock, and how long its caller can wait."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gangway.domain.catalogue import Catalogue
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from gangway.store.transaction import Patience, Write, commit


@dataclass(frozen=True)
class Office:
    """One per process. `clock` gives aware UTC; `patience_seconds` must stay below every channel's own limit.

    `parallel_writes` is how many threads may write a plan: no more than the client has connections.
    """

    client: Any
    catalogues: Catalogues
    departures: Departures
    orders: Orders
    partners: Partners
    cases: Cases
    clock: Callable[[], datetime]
    patience_seconds: float = 4.0
    parallel_writes: int = 1

    @property
    def catalogue(self) -> Catalogue:
        return self.catalogues.current()

    def patience(self) -> Patience:
        return Patience(self.patience_seconds)

    def commit(self, writes: list[Write], patience: Patience) -> None:
        commit(self.client, writes, patience)
