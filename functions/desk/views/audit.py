"""Who did what, when: of a day, of a person, or on one thing."""

from chalice.app import Blueprint

from gangway.domain.staff import Role
from gangway.store.audit import Page
from views.endpoint import Call, day_of_query, route

audit = Blueprint(__name__)


@route(audit, "GET", "/api/audit", Role.MANAGER)
def deeds(call: Call) -> Page:
    """By `who` or `about` if one is given, else of `day` (UTC, today if left out); newest first."""
    book, before = call.desk.audit, call.query("after") or None
    if who := call.query("who"):
        return book.by(who, before=before)
    if about := call.query("about"):
        return book.about(about, before=before)
    return book.of_day((day_of_query(call, "day") or call.desk.now.date()).isoformat(), before=before)
