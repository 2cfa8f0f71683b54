"""Beside an order, an item for each further word of its guest's name, so that any of them finds it.

Item: `pk` is `name#<order id>#<number>`, and the index `guest_name`'s keys as an order has them, with another word.
The last word's keys stand on the order itself. Nothing of a name is in a `pk`, so a word that goes leaves nothing.

Cost: one more write for each such word, when an order is made and when its guest's name changes; none otherwise.
"""

from typing import Any

from gangway.domain.guest_search import words_of
from gangway.domain.order import Order
from gangway.store.orders import RETENTION, guest_keys
from gangway.store.transaction import Write
from gangway.store.wire import Expression, to_wire

MOST_WORDS = 4


def further_words(order: Order | None) -> tuple[str, ...]:
    """Those of the name that do not stand on the order itself, in order, each once."""
    if order is None:
        return ()
    last = guest_keys(order).get("guest_surname")
    return tuple(dict.fromkeys(word for word in words_of(order.contact.name) if word != last))[:MOST_WORDS]


def name_writes(table: str, before: Order | None, after: Order) -> list[Write]:
    """What brings the index from one version of the order to the next; nothing while its guest is called the same."""
    had, has = further_words(before), further_words(after)
    name = guest_keys(after).get("guest_name")
    if before is not None and had == has and guest_keys(before).get("guest_name") == name:
        return []
    words = [*has, *[None] * (len(had) - len(has))]
    return [_word(table, after, number, word, name) for number, word in enumerate(words)]


def _word(table: str, order: Order, number: int, word: str | None, name: str | None) -> Write:
    e = Expression(names={}, values={})
    ends = int((order.departure.ends_at + RETENTION).timestamp())
    update = f"SET {e.name('purge_at')} = {e.value(ends)}"
    if word and name:
        update += f", {e.name('guest_surname')} = {e.value(word)}, {e.name('guest_name')} = {e.value(name)}"
    else:
        update += f" REMOVE {e.name('guest_surname')}, {e.name('guest_name')}"
    key = f"name#{order.id}#{number}"
    request: dict[str, Any] = {
        "TableName": table,
        "Key": {"pk": to_wire(key)},
        "UpdateExpression": update,
        **e.parts(),
    }
    return Write(key, "Update", request)
