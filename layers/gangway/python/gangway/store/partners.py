"""Partners and their keys; a standing is believed for a minute, so a revoked key works no longer than that."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from gangway.domain.partners import (
    PUBLISHABLE,
    Partner,
    PartnerKey,
    hash_secret,
    new_publishable,
    new_secret,
    split_key,
)
from gangway.domain.refusals import Forbidden
from gangway.store.forms import read_text, written
from gangway.store.reading import ask
from gangway.store.wire import Item, item_from_wire, item_to_wire, to_wire

MOST_KEY_BYTES = 2048


class Partners:
    """The partners table: items `partner#<id>`, `key#<key id>` and `switch#<name>`."""

    def __init__(
        self, client: Any, table: str, *, seconds: float = 60, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._table = table
        self._seconds = seconds
        self._clock = clock
        self._read: dict[str, tuple[float, Item | None]] = {}
        self._everyone: tuple[float, tuple[Partner, ...]] | None = None

    def put(self, partner: Partner) -> None:
        self._put({"pk": f"partner#{partner.id}", "doc": written(partner)})

    def get(self, partner_id: str) -> Partner | None:
        item = self._cached(f"partner#{partner_id}")
        return read_text(Partner, item["doc"]) if item else None

    def everyone(self) -> tuple[Partner, ...]:
        """Every partner, believed for a minute like a single one."""
        if self._everyone is None or self._clock() - self._everyone[0] > self._seconds:
            self._everyone = (self._clock(), tuple(self._scan()))
        return self._everyone[1]

    def _scan(self) -> Iterator[Partner]:
        pages = self._client.get_paginator("scan").paginate(
            TableName=self._table,
            FilterExpression="begins_with(#pk, :partner)",
            ExpressionAttributeNames={"#pk": "pk"},
            ExpressionAttributeValues={":partner": to_wire("partner#")},
        )
        for page in pages:
            for item in page["Items"]:
                yield read_text(Partner, item_from_wire(item)["doc"])

    def issue_key(self, partner_id: str, now: datetime, *, expires_at: datetime | None = None) -> str:
        """A new key beside the old ones. What is returned is shown once and kept nowhere."""
        key_id, secret, presented = new_secret()
        key = PartnerKey(
            id=key_id,
            partner_id=partner_id,
            secret_hash=hash_secret(secret),
            created_at=now,
            expires_at=expires_at,
        )
        self._put({"pk": f"key#{key_id}", "doc": written(key)})
        return presented

    def issue_publishable_key(self, partner_id: str, now: datetime) -> str:
        """A key for the form on the partner's pages. Its id is the key itself, so no secret key can ever equal it."""
        key = new_publishable()
        self.put_key(PartnerKey(id=key, partner_id=partner_id, secret_hash=hash_secret(key), created_at=now))
        return key

    def put_key(self, key: PartnerKey) -> None:
        self._put({"pk": f"key#{key.id}", "doc": written(key)})

    def key(self, key_id: str) -> PartnerKey | None:
        """A key as it is now, without its secret."""
        item = self._fresh(f"key#{key_id}")
        return read_text(PartnerKey, item["doc"]) if item else None

    def revoke_key(self, key_id: str, now: datetime, *, partner_id: str | None = None) -> bool:
        """The key is worth nothing from now on; False if there is none such (of that partner)."""
        return self._update_key(key_id, partner_id, {"revoked_at": now})

    def end_key(self, key_id: str, at: datetime, *, partner_id: str | None = None) -> bool:
        """The key ends at a moment of its own, while its successor is valid already."""
        return self._update_key(key_id, partner_id, {"expires_at": at})

    def _update_key(self, key_id: str, partner_id: str | None, update: dict[str, datetime]) -> bool:
        key = self.key(key_id)
        if key is None or partner_id not in {None, key.partner_id}:
            return False
        self.put_key(key.model_copy(update=update))
        return True

    def by_key(self, presented: str, now: datetime) -> Partner:
        """The active partner whose key this is; raises Forbidden for every other case, without saying which."""
        return self._holder(split_key(presented), now)

    def by_publishable_key(self, presented: str, now: datetime) -> Partner:
        """The active partner on whose pages this key stands; raises Forbidden like `by_key`."""
        return self._holder((presented, presented) if presented.startswith(PUBLISHABLE) else None, now)

    def _holder(self, parts: tuple[str, str] | None, now: datetime) -> Partner:
        item = self._cached(f"key#{parts[0]}") if parts else None
        if parts is None or item is None:
            raise Forbidden("key", "the key is not valid")
        key = read_text(PartnerKey, item["doc"])
        partner = self.get(key.partner_id)
        if not key.is_valid(parts[1], now) or partner is None or not partner.active:
            raise Forbidden("key", "the key is not valid")
        return partner

    def switch(self, name: str, *, on: bool) -> None:
        """Remember a switch that an agency's calls set, e.g. whether it wants to be told of changes."""
        self._put({"pk": f"switch#{name}", "on": on})

    def is_on(self, name: str) -> bool:
        """Whether the switch is on; one that was never set is off."""
        item = self._cached(f"switch#{name}")
        return bool(item and item["on"])

    def _cached(self, pk: str) -> Item | None:
        known = self._read.get(pk)
        if known is None or self._clock() - known[0] > self._seconds:
            known = (self._clock(), self._fresh(pk))
            self._remember(pk, known)
        return known[1]

    def _remember(self, pk: str, known: tuple[float, Item | None]) -> None:
        """Unknown keys are not kept: they may become valid, and strangers must not fill the memory."""
        if known[1] is None:
            self._read.pop(pk, None)
        else:
            self._read[pk] = known

    def _fresh(self, pk: str) -> Item | None:
        if len(pk.encode("utf-8", "replace")) > MOST_KEY_BYTES:
            return None  # the table would not take it for a key
        answer = ask(self._client.get_item, TableName=self._table, Key={"pk": to_wire(pk)}, ConsistentRead=True)
        return item_from_wire(answer["Item"]) if "Item" in answer else None

    def _put(self, item: Item) -> None:
        self._client.put_item(TableName=self._table, Item=item_to_wire(item))
        self._read.pop(item["pk"], None)
        self._everyone = None
