"""The minute's sweep: holds whose time is over are released, one by one, as far as the time reaches.

Nothing depends on it but how the numbers look: a sale that needs the seats releases them itself. So what is left waits
for the next minute, and one hold that others keep busy does not stop the rest.
"""

from collections.abc import Callable

from gangway.domain.model import Model
from gangway.domain.order import Status
from gangway.domain.refusals import TryAgain
from gangway.ordering.office import Office
from gangway.ordering.release_expired_holds import expire


class Sweep(Model):
    """`left` were seen and not released: busy, or no time. `overdue_seconds` is how late the oldest one was.

    `failed` names orders whose hold cannot be released at all, with the kind of error.
    """

    released: int
    left: int
    overdue_seconds: float
    failed: dict[str, str]


def sweep_holds(office: Office, is_late: Callable[[], bool]) -> Sweep:
    """Release expired holds, oldest first, until there are none or `is_late`."""
    released = left = 0
    overdue = 0.0
    failed: dict[str, str] = {}
    now = office.clock()
    for hold in office.orders.expired_holds(now):
        if hold.hold_expires_at is not None:
            overdue = max(overdue, (now - hold.hold_expires_at).total_seconds())
        if is_late():
            left += 1
            break
        try:
            released += expire(office, hold.id).status is Status.EXPIRED
        except TryAgain:
            left += 1
        except Exception as error:  # noqa: BLE001  whatever it is, the other holds must not wait for it
            failed[hold.id] = type(error).__name__
    return Sweep(released=released, left=left, overdue_seconds=overdue, failed=failed)
