"""Who did what, when: of a day, of a person, or on one thing."""

from datetime import date

from chalice.app import Blueprint

from gangway.domain.plan import iso_day
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Role
from gangway.store.audit import Page
from views.endpoint import Call, route

audit = Blueprint(__name__)


@route(audit, "GET", "/api/audit", Role.MANAGER)
def deeds(call: Call) -> Page:
    """By `who` or `about` if one is given, else of `day` (UTC, today if left out); newest first."""
    before = call.query("before") or None
    for kind in ("who", "about"):
        if value := call.query(kind):
            return call.desk.audit.of(kind, value, before=before)
    return call.desk.audit.of_day(_day(call.query("day"), call.desk.now.date()), before=before)


def _day(given: str, today: date) -> str:
    try:
        return (iso_day(given) if given else today).isoformat()
    except ValueError:
        raise Malformed("day", "day is a day such as 2027-05-14") from None
