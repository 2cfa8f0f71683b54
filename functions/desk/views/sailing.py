"""Who sails: the manifest, as data and as a file that is safe to open; and a whole departure that moves."""

from datetime import date
from typing import Any

from chalice.app import Blueprint

from gangway.desk import moves
from gangway.domain.plan import iso_day
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Role
from gangway.ordering.manifest import HEADING, Manifest, csv_rows, manifest
from gangway.sheets.csv_out import DELIMITERS, csv_text
from views.endpoint import Call, File, route

sailing = Blueprint(__name__)
MOST_NAME = 100


@route(sailing, "GET", "/api/manifest", Role.READER)
def shown(call: Call) -> Manifest:
    return _manifest(call)


@route(sailing, "GET", "/api/manifest/csv", Role.READER)
def download(call: Call) -> File:
    found = _manifest(call)
    delimiter = DELIMITERS.get(call.query("delimiter", "comma"))
    if delimiter is None:
        raise Malformed("delimiter", f"delimiter is one of {', '.join(DELIMITERS)}")
    start = found.start.replace(":", "") if found.start else "day"
    name = f"manifest-{found.day.isoformat()}-{start}.csv"
    return File(
        content=csv_text(HEADING, csv_rows(found), delimiter=delimiter),
        content_type="text/csv; charset=utf-8; header=present",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@route(sailing, "POST", "/api/departures/move", Role.DISPATCHER, body=moves.Move, about="departure move")
def move(call: Call) -> Any:
    asked: moves.Move = call.body
    call.about = f"departure {asked.source.name}"
    call.result["to"] = asked.to.whereabouts.name
    call.result["dry_run"] = str(asked.dry_run).lower()
    return moves.move(call.desk, asked, call.by)


def _manifest(call: Call) -> Manifest:
    resource, start = call.query("resource"), call.query("start")
    if not 0 < len(resource) <= MOST_NAME:
        raise Malformed("resource", "resource is the id of a boat")
    return manifest(call.desk.office, resource, day_of(call, "day"), start or None)


def day_of(call: Call, name: str) -> date:
    try:
        return iso_day(call.query(name))
    except ValueError:
        raise Malformed(name, f"{name} is a day such as 2027-05-14") from None
