"""A matter is put before the dispatchers: what a machine must not decide alone."""

from collections.abc import Mapping

from gangway.ordering.office import Office
from gangway.store.exceptions import Case, Kind


def report_case(
    office: Office, key: str, kind: Kind, *, channel: str, reason: str, facts: Mapping[str, str], once: bool = False
) -> None:
    """Open the case named `key`, or count that it was seen again; with `once` a known one is left as it is.

    `once` is for messages that a channel repeats: a closed case does not come back with the same message.
    """
    if once and office.cases.get(key) is not None:
        return
    now = office.clock()
    case = Case(key=key, kind=kind, reason=reason, channel=channel, facts=dict(facts), created_at=now, updated_at=now)
    office.cases.report(case)
