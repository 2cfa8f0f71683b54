"""The deployed tables seen directly: what was really written, whatever a door says."""

from datetime import UTC, datetime

from gangway.ordering.office import Office
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from gangway.store.partners import Partners


def office_of(stack) -> Office:
    dynamodb, outputs = stack.engine.client("dynamodb"), stack.outputs
    return Office(
        client=dynamodb,
        catalogues=Catalogues(dynamodb, outputs["CatalogueTable"]),
        departures=Departures(dynamodb, outputs["DeparturesTable"]),
        orders=Orders(dynamodb, outputs["OrdersTable"]),
        partners=Partners(dynamodb, outputs["PartnersTable"]),
        cases=Cases(dynamodb, outputs["ExceptionsTable"]),
        clock=lambda: datetime.now(UTC),
    )
