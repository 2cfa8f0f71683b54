"""Who did what, when, at the desk. Rule: entries are only ever added.

Item: `day` and `moment` (`<UTC moment>#<id>`, and the same with `#end` for how it ended), `who`, `about`. The function
that writes may put and query, nothing else; the condition refuses a second entry under the same key.
"""

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from gangway.domain.model import Model
from gangway.store.orders import moment
from gangway.store.reading import ask
from gangway.store.wire import Expression, item_from_wire, item_to_wire

KEPT = timedelta(days=3 * 365)
END = "#end"


class Deed(Model):
    """One thing somebody set out to do. `what` names the route, `about` its object, e.g. `order VC-04711`.

    `outcome` is `done`, or the code of the refusal; None while nothing is known, e.g. after a crash in the middle.
    """

    id: str
    at: datetime
    who: str
    role: str
    what: str
    about: str
    facts: dict[str, str] = {}
    outcome: str | None = None
    result: dict[str, str] = {}


class Page(Model):
    deeds: tuple[Deed, ...]
    cursor: str | None


class Audit:
    """The audit table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def begin(self, deed: Deed) -> None:
        """Written before the deed: what could not be written down is not done."""
        self._put(deed, "", {"doc": deed.model_dump_json(), "who": deed.who, "about": deed.about})

    def end(self, deed: Deed, *, new_object: bool = False) -> None:
        """How it ended; with `new_object` it can be found by what it was about, which nobody knew before."""
        self._put(deed, END, {"doc": deed.model_dump_json()} | ({"about": deed.about} if new_object else {}))

    def _put(self, deed: Deed, suffix: str, values: dict[str, Any]) -> None:
        at = moment(deed.at)
        item = {"day": at[:10], "moment": f"{at}#{deed.id}{suffix}", **values}
        item["purge_at"] = int((deed.at + KEPT).timestamp())
        self._client.put_item(
            TableName=self._table, Item=item_to_wire(item), ConditionExpression="attribute_not_exists(#m)",
            ExpressionAttributeNames={"#m": "moment"},
        )  # fmt: skip

    def of_day(self, day: str, *, most: int = 100, before: str | None = None) -> Page:
        """The deeds of a UTC day, newest first."""
        query = _query("day", day, most, before)
        return _page(ask(self._client.query, TableName=self._table, **query), most)

    def by(self, who: str, *, most: int = 100, before: str | None = None) -> Page:
        """What one person did, newest first; how each deed ended is read beside it."""
        query = _query("who", who, most, before)
        return self._ended(_page(ask(self._client.query, TableName=self._table, IndexName="who", **query), most))

    def about(self, about: str, *, most: int = 100, before: str | None = None) -> Page:
        """What was done to one thing, newest first."""
        query = _query("about", about, most, before)
        return self._ended(_page(ask(self._client.query, TableName=self._table, IndexName="about", **query), most))

    def _ended(self, page: Page) -> Page:
        return page.model_copy(update={"deeds": tuple(self._end_of(deed) for deed in page.deeds)})

    def _end_of(self, deed: Deed) -> Deed:
        at = moment(deed.at)
        key = item_to_wire({"day": at[:10], "moment": f"{at}#{deed.id}{END}"})
        answer = ask(self._client.get_item, TableName=self._table, Key=key)
        return Deed.model_validate_json(item_from_wire(answer["Item"])["doc"]) if "Item" in answer else deed


def _query(name: str, value: str, most: int, before: str | None) -> dict[str, Any]:
    """Each deed has up to two items."""
    e = Expression(names={}, values={})
    condition = f"{e.name(name)} = {e.value(value)}"
    if before is not None:
        condition += f" AND {e.name('moment')} < {e.value(before)}"
    return {"KeyConditionExpression": condition, "ScanIndexForward": False, "Limit": 2 * most, **e.parts()}


def _page(answer: dict[str, Any], most: int) -> Page:
    deeds = list(_together([item_from_wire(item) for item in answer["Items"]]))[:most]
    cut = len(deeds) == most or "LastEvaluatedKey" in answer
    last = f"{moment(deeds[-1].at)}#{deeds[-1].id}" if deeds else None
    return Page(deeds=tuple(deeds), cursor=last if cut else None)


def _together(items: list[dict[str, Any]]) -> Iterator[Deed]:
    """An end stands above its beginning (newest first): the end says everything, so the beginning is passed over."""
    ended: set[str] = set()
    for item in items:
        deed = Deed.model_validate_json(item["doc"])
        if item["moment"].endswith(END):
            ended.add(deed.id)
        elif deed.id in ended:
            continue
        yield deed


def new_deed_id() -> str:
    return secrets.token_hex(6)
