"""Documents of other versions of this code: older ones are upgraded when they are read, newer ones keep what we ignore.

During a deployment, and after a step back, old and new code read each other's items. So a stored document says which
form it has (`form`; one that says nothing has the first), and three rules hold:

* An older form is taken through UPGRADES, one step for each form, and written back in ours when the item next changes.
* Fields that we do not know are kept where they stand, in the document and inside its parts, and written back.
* A write never lowers the form: what newer code added stays as new as it was.

A new form may add fields and drop or rename old ones by an upgrade; a new value in a field that old code reads (another
status) needs a deployment before that reads it and does not write it (infra/README.md).
"""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

Doc = dict[str, Any]
Read = TypeVar("Read", bound=BaseModel)

FORM = "form"
# The form of the order that this code writes, and the step from each older form to the next.
ORDER_FORM = 1
ORDER_UPGRADES: dict[int, Callable[[Doc], Doc]] = {}


def read_order_document(text: str) -> Doc:
    """A stored order's document in our form, or in a newer one as it is."""
    document: Doc = json.loads(text)
    form = document.pop(FORM, 1)
    while form < ORDER_FORM:
        document = ORDER_UPGRADES[form](document)
        form += 1
    return document if form == ORDER_FORM else {**document, FORM: form}


def read(model: type[Read], document: Doc) -> Read:
    """The model of a stored document (JSON's kinds of values); what it has beyond our fields stays with it."""
    return model.model_validate_json(json.dumps(document), extra="allow")


def read_text(model: type[Read], text: str) -> Read:
    return model.model_validate_json(text, extra="allow")


def written(document: BaseModel, **options: Any) -> str:
    """As `model_dump_json`, with what was there beyond our fields when it was read."""
    return _text(_with_unknown(document, document.model_dump(mode="json", **options)))


def written_order(order: BaseModel, **options: Any) -> str:
    """As `written`, in our form, or in the newer one that it was read in."""
    return _text({FORM: ORDER_FORM, **_with_unknown(order, order.model_dump(mode="json", **options))})


def _text(document: Doc) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _with_unknown(value: Any, dumped: Any) -> Any:
    """Models and their dumps walked side by side; a part that was left out of the dump is left out."""
    if isinstance(value, BaseModel):
        known = {name: _with_unknown(getattr(value, name), part) for name, part in dumped.items()}
        return {**known, **(value.model_extra or {})}
    if isinstance(value, tuple | list):
        return [_with_unknown(member, part) for member, part in zip(value, dumped, strict=True)]
    return dumped
