"""Why a case was opened, as a stable code with its parameters: the page says it in the dispatcher's language.

`reason` stays the sentence for whoever has no words for a code. What another system said is a parameter (`said`), in
its own words. Parameters are the case's facts, so nothing of a guest is in them.
"""

from typing import cast

from gangway.domain.model import Model
from gangway.reconciling.cases import sides_of
from gangway.reconciling.channel_view import DEAD
from gangway.reconciling.difference import INTERNAL
from gangway.reconciling.facts import Kind
from gangway.reconciling.proposals import proposed
from gangway.store.exceptions import Case

# By kind: the code, and which facts are its parameters.
CODES: dict[str, tuple[str, tuple[str, ...]]] = {
    "hand_over": ("not_taken", ("version",)),
    "no_seat": ("no_seat", ("seats",)),
    "unmapped_code": ("unknown_code", ("code",)),
    "deactivation": ("switched_off", ("product",)),
    "oversold": ("oversold", ("missing",)),
    "push_refused": ("push_refused", ("product", "order")),
    "not_moved": ("not_moved", ("target", "refusal")),
    "unreadable_message": ("unreadable", ()),
}
IN_THEIR_WORDS = frozenset({"hand_over", "push_refused", "unreadable_message", "no_seat", "not_moved"})


class Why(Model):
    code: str
    params: dict[str, str] = {}


def why(case: Case) -> Why:
    if case.kind == "mail":
        return Why(code=f"mail_{case.facts.get('reason', 'not_understood')}")
    if case.kind == "reconciliation":
        return _difference(case)
    code, names = CODES[case.kind]
    params = {name: case.facts[name] for name in names if name in case.facts}
    if case.kind in IN_THEIR_WORDS:
        params["said"] = case.reason
    if case.kind == "deactivation" and (error := case.facts.get("error_type")):
        return Why(code="switched_off_for", params={**params, "error": error})
    return Why(code=code, params=params)


def _difference(case: Case) -> Why:
    """A counter, or one order told differently: the first kind of difference decides what is proposed."""
    facts = case.facts
    if "counter" in facts:
        return Why(code="counter", params={name: facts[name] for name in ("counter", "taken", "held") if name in facts})
    kinds, side = facts.get("kinds") or "status", facts.get("side", "")
    kind = cast("Kind", kinds.partition(", ")[0])
    channel = sides_of(case).get("channel")
    proposal = proposed(side, kind, cancelled_there=channel is not None and channel.status == DEAD)
    who = "internal" if side == INTERNAL else "partner"
    return Why(code=f"{who}_{kind}", params={"side": side, "kinds": kinds, "proposal": proposal})
