"""Repairs at an agency: news it refused are sent again, an option it has switched off is put on sale again."""

from gangway.desk.desk import Desk
from gangway.desk.wire import Repair
from gangway.domain.staff import Staff
from gangway.store.exceptions import Case


def send_again(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    """Told as it is now. Raises NotListening, RefusedAgain, NotReached of gangway.edge.partner_calls."""
    return desk.agencies.send_again(case)


def switch_on(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    return desk.agencies.switch_on(case)
