"""The catalogue: one document, and beside it the resources on which a plan has put an option."""

import json
import time
from collections.abc import Callable, Iterable
from typing import Any

from gangway.domain.catalogue import Catalogue, Option, Product, read_catalogue
from gangway.domain.departures import option_key
from gangway.domain.refusals import NoCatalogue
from gangway.store.reading import ask
from gangway.store.wire import Item, item_from_wire, item_to_wire, to_wire

KEY = {"pk": to_wire("catalogue")}


class Catalogues:
    """The catalogue table. What was read is believed for a minute."""

    def __init__(
        self, client: Any, table: str, *, seconds: float = 60, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._table = table
        self._seconds = seconds
        self._clock = clock
        self._read: tuple[float, Catalogue] | None = None

    def current(self) -> Catalogue:
        if self._read is None or self._clock() - self._read[0] > self._seconds:
            self._read = (self._clock(), self.fresh())
        return self._read[1]

    def fresh(self) -> Catalogue:
        """The catalogue as it is now; raises NoCatalogue when none was ever stored."""
        item = self._item()
        catalogue = read_catalogue(json.loads(item["doc"]))
        return with_codes(with_resources(catalogue, item.get("resources", {})), item.get("codes", {}))

    def document(self) -> dict[str, Any]:
        """The catalogue as it was put; raises NoCatalogue when none was."""
        document: dict[str, Any] = json.loads(self._item()["doc"])
        return document

    def _item(self) -> Item:
        answer = ask(self._client.get_item, TableName=self._table, Key=KEY, ConsistentRead=True)
        if "Item" not in answer:
            raise NoCatalogue(
                "catalogue", "no catalogue is stored yet: the internal system puts one with PUT /planning/catalogue"
            )
        return item_from_wire(answer["Item"])

    def put(self, document: dict[str, Any]) -> Catalogue:
        """Store a catalogue that has been checked; what plans have said of resources is kept."""
        catalogue = read_catalogue(document)
        self._client.update_item(
            TableName=self._table,
            Key=KEY,
            UpdateExpression="SET #doc = :doc, #r = if_not_exists(#r, :none)",
            ExpressionAttributeNames={"#doc": "doc", "#r": "resources"},
            ExpressionAttributeValues=item_to_wire(
                {":doc": json.dumps(document, ensure_ascii=False, separators=(",", ":")), ":none": {}}
            ),
        )
        self._read = None
        return catalogue

    def map_code(self, channel: str, code: str, product_id: str, option_id: str) -> None:
        """Remember what an agency's code means; the catalogue itself may be put anew without losing it."""
        names = {"#c": "codes", "#k": f"{channel}#{code}"}
        self._client.update_item(
            TableName=self._table,
            Key=KEY,
            UpdateExpression="SET #c = if_not_exists(#c, :none)",
            ExpressionAttributeNames={"#c": names["#c"]},
            ExpressionAttributeValues=item_to_wire({":none": {}}),
        )
        self._client.update_item(
            TableName=self._table,
            Key=KEY,
            UpdateExpression="SET #c.#k = :option",
            ExpressionAttributeNames=names,
            ExpressionAttributeValues=item_to_wire({":option": option_key(product_id, option_id)}),
        )
        self._read = None

    def sails_on(self, option: str, resource_ids: Iterable[str]) -> None:
        """Remember that `option` (`product/option`) may be found on these resources as well as on those known."""
        while not self._added(option, set(resource_ids)):
            pass  # another plan added one at the same moment: both count
        self._read = None

    def _added(self, option: str, resource_ids: set[str]) -> bool:
        held = self._item().get("resources", {}).get(option)
        wanted = sorted(resource_ids | set(held or ()))
        if held == wanted:
            return True
        values = {":ids": wanted} if held is None else {":ids": wanted, ":held": held}
        try:
            self._client.update_item(
                TableName=self._table,
                Key=KEY,
                UpdateExpression="SET #r.#o = :ids",
                ConditionExpression="attribute_not_exists(#r.#o)" if held is None else "#r.#o = :held",
                ExpressionAttributeNames={"#r": "resources", "#o": option},
                ExpressionAttributeValues=item_to_wire(values),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True


def with_codes(catalogue: Catalogue, codes: dict[str, str]) -> Catalogue:
    """The catalogue with what dispatchers have said of agencies' codes (`<channel>#<code>`: `product/option`).

    The catalogue's own word counts more. An option keeps the code it had without one being given.
    """
    if not codes:
        return catalogue
    own = {(channel, code) for p in catalogue.products for channel, given in p.channel_codes.items() for code in given}
    more = [(name.partition("#")[0], name.partition("#")[2], option) for name, option in sorted(codes.items())]
    products = tuple(_with_codes(p, [one for one in more if one[:2] not in own]) for p in catalogue.products)
    return catalogue.model_copy(update={"products": products})


def _with_codes(product: Product, codes: list[tuple[str, str, str]]) -> Product:
    given = {channel: dict(held) for channel, held in product.channel_codes.items()}
    for channel, code, named in codes:
        for option in product.options:
            if named == option_key(product.id, option.id):
                held = given.setdefault(channel, {})
                if option.id not in held.values():
                    held[product.default_code(option)] = option.id
                held[code] = option.id
    return product.model_copy(update={"channel_codes": given})


def with_resources(catalogue: Catalogue, resources: dict[str, list[str]]) -> Catalogue:
    """The catalogue with each option's further resources filled in."""
    products = tuple(_product(product, resources) for product in catalogue.products)
    return catalogue.model_copy(update={"products": products})


def _product(product: Product, resources: dict[str, list[str]]) -> Product:
    options: list[Option] = []
    for option in product.options:
        ids = tuple(resources.get(option_key(product.id, option.id), ()))
        options.append(option.model_copy(update={"resource_ids": ids}) if ids else option)
    return product.model_copy(update={"options": tuple(options)})
