"""A code that no option has is a matter for a dispatcher: somebody sells something that we do not know."""

from gangway.ordering.office import Office
from gangway.ordering.report_case import report_case

LONGEST_CODE = 100


def report_unmapped(office: Office, channel: str, code: str) -> None:
    """One open case per code, however often it is asked for."""
    short = code[:LONGEST_CODE]
    reason = f"{channel} sells under the code {short}, which no option of the catalogue has"
    report_case(
        office,
        f"unmapped_code#{channel}#{short}",
        "unmapped_code",
        channel=channel,
        reason=reason,
        facts={"code": short},
    )
