"""Differences nobody may heal alone become cases; those that are gone end by themselves.

Rule: a difference that a dispatcher has closed comes back only when it has become another one.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping

from gangway.ordering.office import Office
from gangway.ordering.report_case import report_case
from gangway.reconciling.difference import Difference
from gangway.reconciling.facts import Facts
from gangway.reconciling.proposals import SENTENCES
from gangway.store.exceptions import Case

BY = "reconciliation"
SIDES = "sides"
MOST_OPEN = 1_000
PLACE = ("row", "internal_id")
OLD_PLACE = re.compile(r"^row \d+: ")  # older code wrote it before what was said
AGREED = "compare:"  # how the history of a case says that the sides were compared and agreed


def tell_dispatchers(office: Office, differences: Iterable[Difference]) -> None:
    for difference in differences:
        if not difference.healed and not _is_known(office, difference):
            report_case(
                office,
                difference.key,
                "reconciliation",
                channel=difference.channel,
                reason=f"{difference.side}: {', '.join(difference.kinds).replace('_', ' ')}. {sentence(difference)}",
                facts=_facts(difference),
            )


def settle(office: Office, side: str, agrees: Callable[[list[str]], set[str]]) -> int:
    """Close open cases of that side whose names `agrees` returns; how many that were."""
    prefix = f"difference#{side}#"
    open_ones = [case.key for case in office.cases.open(most=MOST_OPEN) if case.key.startswith(prefix)]
    names = agrees([key.removeprefix(prefix) for key in open_ones]) if open_ones else set()
    return sum(office.cases.close(f"{prefix}{name}", by=BY, now=office.clock()) for name in sorted(names))


def sentence(difference: Difference) -> str:
    """The proposal for whoever has no words for its code."""
    return SENTENCES.get(difference.proposal, difference.proposal)


def _facts(difference: Difference) -> dict[str, str]:
    known = {"order_id": difference.order_id, "reference": difference.reference}
    facts = {name: value for name, value in known.items() if value}
    kinds = ", ".join(difference.kinds)
    about = {**facts, "side": difference.side, "name": difference.name, "kinds": kinds, **difference.told}
    return {**about, SIDES: written_sides(difference.sides)}


def written_sides(sides: Mapping[str, Facts | None]) -> str:
    parts = {name: facts.model_dump(mode="json", exclude_none=True) if facts else None for name, facts in sides.items()}
    return json.dumps(parts, sort_keys=True)


def sides_of(case: Case) -> dict[str, Facts | None]:
    """What each side said when the case was reported; empty for a case of older code."""
    parts = json.loads(case.facts.get(SIDES, "{}"))
    return {name: Facts.model_validate_json(json.dumps(facts)) if facts else None for name, facts in parts.items()}


def _is_known(office: Office, difference: Difference) -> bool:
    """Whether a dispatcher has accepted just this: closed it by hand, not because the sides agreed for a while."""
    case = office.cases.get(difference.key)
    if case is None or case.state != "closed" or case.owner == BY:
        return False
    if _said(case.facts) != _said(_facts(difference)):
        return False
    return not (case.history and case.history[-1].note.startswith(AGREED))


def _said(facts: Mapping[str, str]) -> dict[str, str]:
    """Without the same in parts, which older code did not keep, and without where it stood: that may move."""
    return {name: OLD_PLACE.sub("", value) for name, value in facts.items() if name not in {SIDES, *PLACE}}
