"""The keys of one partner, without their secrets. A scan of the partners table: for a manager, now and then."""

from typing import Any

from gangway.domain.partners import PartnerKey
from gangway.store.reading import each
from gangway.store.wire import Expression


def keys_of(client: Any, table: str, partner_id: str) -> list[PartnerKey]:
    """Newest first."""
    e = Expression(names={}, values={})
    is_key = f"begins_with({e.name('pk')}, {e.value('key#')})"
    request = {"TableName": table, "FilterExpression": is_key, "ConsistentRead": True, **e.parts()}
    keys = [PartnerKey.model_validate_json(item["doc"]) for item in each(client.scan, **request)]
    mine = [key for key in keys if key.partner_id == partner_id]
    return sorted(mine, key=lambda key: key.created_at, reverse=True)
