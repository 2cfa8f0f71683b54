"""Differences nobody may heal alone become cases; those that are gone end by themselves.

Rule: a difference that a dispatcher has closed comes back only when it has become another one.
"""

from collections.abc import Callable, Iterable

from gangway.ordering.office import Office
from gangway.ordering.report_case import report_case
from gangway.reconciling.difference import Difference

BY = "reconciliation"
MOST_OPEN = 1_000
AGREED = "compare:"  # how the history of a case says that the sides were compared and agreed


def tell_dispatchers(office: Office, differences: Iterable[Difference]) -> None:
    for difference in differences:
        if not difference.healed and not _is_known(office, difference):
            report_case(
                office,
                difference.key,
                "reconciliation",
                channel=difference.channel,
                reason=f"{difference.side}: {', '.join(difference.kinds).replace('_', ' ')}. {difference.proposal}",
                facts=_facts(difference),
            )


def settle(office: Office, side: str, agrees: Callable[[list[str]], set[str]]) -> int:
    """Close open cases of that side whose names `agrees` returns; how many that were."""
    prefix = f"difference#{side}#"
    open_ones = [case.key for case in office.cases.open(most=MOST_OPEN) if case.key.startswith(prefix)]
    names = agrees([key.removeprefix(prefix) for key in open_ones]) if open_ones else set()
    return sum(office.cases.close(f"{prefix}{name}", by=BY, now=office.clock()) for name in sorted(names))


def _facts(difference: Difference) -> dict[str, str]:
    known = {"order_id": difference.order_id, "reference": difference.reference}
    facts = {name: value for name, value in known.items() if value}
    kinds = ", ".join(difference.kinds)
    return {**facts, "side": difference.side, "name": difference.name, "kinds": kinds, **difference.told}


def _is_known(office: Office, difference: Difference) -> bool:
    """Whether a dispatcher has accepted just this: closed it by hand, not because the sides agreed for a while."""
    case = office.cases.get(difference.key)
    if case is None or case.state != "closed" or case.owner == BY or case.facts != _facts(difference):
        return False
    return not (case.history and case.history[-1].note.startswith(AGREED))
