"""The form of a repair: it does its work and says what was done, in a few words for the history of the case."""

from collections.abc import Callable

from gangway.desk.desk import Desk
from gangway.desk.wire import Repair
from gangway.domain.refusals import Conflict
from gangway.domain.staff import Staff
from gangway.store.exceptions import Case

Run = Callable[[Desk, Case, Staff, Repair], str]


class StillSo(Conflict):
    """Looked at again, the trouble is still there."""

    code = "still_so"
