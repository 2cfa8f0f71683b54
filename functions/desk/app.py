"""The dispatchers' desk: a Chalice app behind a REST API, its routes by topic, its own authorizer beside them."""

from typing import Any

from chalice.app import Chalice

from views import audit, cases, comparing, departures, imports, login, numbers, orders, page, partners, sailing, staff
from views.proof import proof, staff_only
from views.watch import watch

# Chalice logs under the app's name: the same as the Powertools service, so its lines come out as JSON too.
app = Chalice(app_name="gangway", configure_logs=False)
app.register_middleware(watch, "http")
TOPICS = (
    proof,
    page.page,
    login.login,
    cases.cases,
    orders.orders,
    departures.departures,
    sailing.sailing,
    imports.imports,
    comparing.comparing,
    numbers.numbers,
    partners.partners,
    staff.staff,
    audit.audit,
)
for topic in TOPICS:
    app.register_blueprint(topic)


def handle(event: dict[str, Any], context: Any) -> Any:
    """One function for the gateway's question who calls and for the call itself: a warm one answers both."""
    return staff_only(event, context) if event.get("type") == "TOKEN" else app(event, context)
