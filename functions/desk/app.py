"""The dispatchers' desk: a Chalice app behind a REST API, its routes by topic, its own authorizer beside them."""

from typing import Any

from chalice.app import Chalice

from views import audit, cases, comparing, departures, imports, login, numbers, orders, page, partners, sailing, staff
from views.proof import proof, staff_only
from views.routing import NoSuchRoute, routed
from views.watch import no_such_page, watch

# Chalice logs under the app's name: the same as the Powertools service, so its lines come out as JSON too.
app = Chalice(app_name="gangway", configure_logs=False)
app.register_middleware(watch, "http")
# One by one, so that a reader of the source, the check of policies among them, sees who is here.
app.register_blueprint(proof)
app.register_blueprint(page.page)
app.register_blueprint(login.login)
app.register_blueprint(cases.cases)
app.register_blueprint(orders.orders)
app.register_blueprint(departures.departures)
app.register_blueprint(sailing.sailing)
app.register_blueprint(imports.imports)
app.register_blueprint(comparing.comparing)
app.register_blueprint(numbers.numbers)
app.register_blueprint(partners.partners)
app.register_blueprint(staff.staff)
app.register_blueprint(audit.audit)


def handle(event: dict[str, Any], context: Any) -> Any:
    """One function for the gateway's question who calls and for the call itself: a warm one answers both."""
    if event.get("type") == "TOKEN":
        return staff_only(event, context)
    try:
        return app(routed(event, app.routes), context)
    except NoSuchRoute:
        return no_such_page()
