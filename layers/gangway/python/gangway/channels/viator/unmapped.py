"""A code that no option has is a matter for a dispatcher: somebody sells something that we do not know."""

from gangway.ordering.office import Office
from gangway.store.exceptions import Case

LONGEST_CODE = 100


def report_unmapped(office: Office, channel: str, code: str) -> None:
    """One open case per code, however often it is asked for."""
    short, now = code[:LONGEST_CODE], office.clock()
    case = Case(
        key=f"unmapped_code#{channel}#{short}",
        kind="unmapped_code",
        channel=channel,
        reason=f"{channel} sells under the code {short}, which no option of the catalogue has",
        facts={"code": short},
        created_at=now,
        updated_at=now,
    )
    office.cases.report(case)
