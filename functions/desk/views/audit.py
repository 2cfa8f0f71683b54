"""Who did what, when: of a day, of a person, or on one thing."""

from chalice.app import Blueprint

from gangway.domain.staff import Role
from gangway.store.audit import Page
from views.endpoint import Call, day_of_query, route

audit = Blueprint(__name__)


@route(audit, "GET", "/api/audit", Role.MANAGER)
def deeds(call: Call) -> Page:
    """By `who` or `about` if one is given, else of `day` (UTC, today if left out); newest first."""
    before = call.query("before") or None
    for kind in ("who", "about"):
        if value := call.query(kind):
            return call.desk.audit.of(kind, value, before=before)
    return call.desk.audit.of_day((day_of_query(call, "day") or call.desk.now.date()).isoformat(), before=before)
