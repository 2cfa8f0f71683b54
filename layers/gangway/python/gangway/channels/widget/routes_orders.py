"""An order's own page, for whoever has its token: tickets to scan, a calendar file, confirm and cancel. No script."""

from datetime import datetime

from aws_lambda_powertools.event_handler import Response

from gangway.channels.calendar_file import calendar_file
from gangway.channels.widget import translate
from gangway.channels.widget.call import Call, Gate
from gangway.channels.widget.page import headers, page, see_other
from gangway.channels.widget.pages_order import OrderPage
from gangway.channels.widget.routes_form import own_form
from gangway.channels.widget.texts import Words
from gangway.domain.order import Order
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.confirm_order import confirm_order


def add_to(gate: Gate) -> None:
    app = gate.app

    @app.get("/orders/<token>")
    def get_page(token: str) -> Response[str]:
        call, order = gate.guest(token)
        words = words_of(call, order)
        view = translate.order_view(call, order, words.language)
        shown = OrderPage(words, view, f"{call.gate.public_url()}/widget/orders/{token}")
        sure = call.query("cancel") == "ask"
        return page(words, shown.title, *shown.content(sure=sure), framed_by=call.partner.origins)

    @app.get("/orders/<token>/calendar.ics")
    def get_calendar(token: str) -> Response[str]:
        call, order = gate.guest(token)
        return calendar(call, order)

    @app.post("/orders/<token>/confirm")
    def post_confirm(token: str) -> Response[str]:
        own_form(gate)
        call, order = gate.guest(token)
        confirm_order(call.office, order.id, call.author)
        return back_to(call, token, order)

    @app.post("/orders/<token>/cancel")
    def post_cancel(token: str) -> Response[str]:
        own_form(gate)
        call, order = gate.guest(token)
        cancel_order(call.office, order.id, call.author, "the guest cancelled")
        return back_to(call, token, order)


def back_to(call: Call, token: str, order: Order) -> Response[str]:
    language = words_of(call, order).language
    return see_other(f"{call.gate.public_url()}/widget/orders/{token}?lang={language}")


def words_of(call: Call, order: Order) -> Words:
    """In the language of the address, else in the one it was booked in."""
    return Words(call.language(call.query("lang") or order.details.get("language", "")))


def calendar(call: Call, order: Order) -> Response[str]:
    words = words_of(call, order)
    view = translate.order_view(call, order, words.language)
    text = calendar_file(
        order,
        title=view.product,
        place=view.meeting_point,
        description=f"{words('reference')} {order.reference}\n{words.moment(datetime.fromisoformat(view.starts_at))}",
        url=view.page_url,
    )
    file = {"Content-Disposition": f'attachment; filename="{order.reference}.ics"'}
    return Response(
        status_code=200, content_type="text/calendar; charset=utf-8", body=text, headers={**headers(), **file}
    )
