"""The form without scripts: it books in a text browser, and takes nothing that was not meant for it."""

import re

import pytest

from gangway.domain.order import Status
from gangway.ordering.place_order import place_order
from tests.builders import DAY, an_order, free, moto_office
from tests.text_browser import Reader
from tests.widget import HOTEL, PUBLIC_URL, Widget

SCRIPT = '"><script>alert(1)</script>'
GUEST = {"name": "Jana Dvořáková", "email": "jana@example.com", "phone": "601123456", "consent": "yes"}


@pytest.fixture
def widget(clock):
    with moto_office(clock) as office:
        yield Widget(office)


@pytest.fixture
def reader(widget):
    return Reader(widget)


def test_a_guest_without_scripts_books_from_the_first_page_to_the_tickets(reader, widget, clock):
    clock.at = clock.at.replace(day=10)
    contact = reader.contact_page()
    assert "780\xa0Kč" in contact.text
    clock.forward(seconds=20)
    sent = reader.submit(contact, **GUEST)
    assert sent.status == 303
    held = reader.get(sent.headers["Location"])
    assert "Místa vám držíme do 12:15" in held.text
    assert free(widget.office) == 8
    sold = reader.get(reader.submit(held).headers["Location"])
    assert "Máte rezervováno" in sold.text
    assert sold.source.count("<svg") == 2
    asked = reader.get(sold.link("Zrušit rezervaci"))
    assert free(widget.office) == 8
    assert "Rezervace je zrušena" in reader.get(reader.submit(asked).headers["Location"]).text
    assert free(widget.office) == 10


def test_the_form_sent_twice_is_one_order(reader, widget, clock):
    contact = reader.contact_page()
    clock.forward(seconds=5)
    first, again = reader.submit(contact, **GUEST), reader.submit(contact, **GUEST)
    assert first.headers["Location"] == again.headers["Location"]
    assert free(widget.office) == 8
    assert "s jinými údaji" in reader.submit(contact, **{**GUEST, "name": "Petr Dvořák"}).text


def test_the_calendar_file_names_the_moment_and_is_folded(reader, clock):
    contact = reader.contact_page()
    clock.forward(seconds=5)
    held = reader.get(reader.submit(contact, **GUEST).headers["Location"])
    sold = reader.get(reader.submit(held).headers["Location"])
    file = reader.get(sold.link("Přidat do kalendáře"))
    assert file.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "DTSTART:20270615T080000Z\r\n" in file.source  # ten in Prague in summer
    assert "SUMMARY:Vyhlídková plavba\r\n" in file.source
    assert all(len(line.encode()) <= 75 for line in file.source.split("\r\n"))


@pytest.mark.parametrize("field", ["name", "email", "phone", "notes"])
def test_a_script_in_a_field_is_asked_for_again_and_shown_as_text(reader, widget, clock, field):
    contact = reader.contact_page()
    clock.forward(seconds=5)
    again = reader.submit(contact, **{**GUEST, field: SCRIPT})
    assert again.status == 400
    assert "<script" not in again.source
    assert "Zkontrolujte prosím označená pole" in again.text
    assert free(widget.office) == 10
    assert reader.submit(again, **GUEST).status == 303


def test_nothing_in_the_address_is_shown_unescaped(reader, widget):
    for name in ("product", "month", "day", "option", "start", "currency", "products", "lang", "u.adult", "partner"):
        query = {"partner": widget.key, "product": "sightseeing", "day": f"{DAY}", name: SCRIPT}
        page = reader.get("/widget/form", **query)
        assert "<script" not in page.source, name
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_sealed_choice_cannot_be_exchanged_grow_old_or_be_sent_by_a_machine(reader, clock):
    contact = reader.contact_page()
    too_fast = reader.submit(contact, **GUEST)
    assert too_fast.status == 403
    assert list(too_fast.links.values()) == ["Začít znovu"]
    clock.forward(seconds=5)
    sealed = contact.fields["ticket"]
    for ticket in ("", "x", "." + sealed, sealed[:-2] + "AA", "A" + sealed[1:], sealed.split(".")[0] + "."):
        assert reader.submit(contact, **{**GUEST, "ticket": ticket}).status == 403
    assert reader.submit(contact, **{**GUEST, "website": "https://spam.example"}).status == 403
    clock.forward(hours=1)
    assert reader.submit(contact, **GUEST).status == 403


def test_a_form_sent_from_another_site_is_refused(reader, clock):
    contact = reader.contact_page()
    clock.forward(seconds=5)
    fields = {**contact.fields, **GUEST}
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"referer": "https://evil.example/x"}):
        assert reader.post(contact.form["action"], fields, headers=headers).status == 403
    assert reader.post(contact.form["action"], fields, headers={"origin": PUBLIC_URL}).status == 303


def test_a_form_that_is_too_large_has_too_many_parts_or_is_none_is_refused(reader, widget):
    url, kind = f"{PUBLIC_URL}/widget/form", "multipart/form-data; boundary=b"
    head = b'--b\r\nContent-Disposition: form-data; name="x"'
    end = b"\r\n--b--\r\n"
    assert reader.post(url, {f"f{n}": "x" for n in range(1000)}).status == 413
    assert reader.post(url, {"name": "x" * 10_000_000}).status == 413
    assert reader.post(url, {f"f{n}": "" for n in range(41)}).status == 413
    for raw in (
        head + b"\r\n\r\nhello",  # cut off
        head + b'; filename="x.html"\r\n\r\nhello' + end,
        head + b"\r\n\r\n\xff\xfe" + end,
        b"--b\r\n\r\nno name" + end,
        head + b"\r\n\r\n1\r\n" + head + b"\r\n\r\n2" + end,  # the same field twice
        b"--b\r\n" + b"X: y\r\n" * 50 + b"\r\nhello" + end,
        b"nothing of the kind",
        b"",
    ):
        page = reader.post(url, {}, kind=kind, raw=raw)
        assert page.status in {400, 403, 413}, raw[:80]
    for other in ("application/x-www-form-urlencoded", "application/json", "text/plain", "", "multipart/form-data"):
        assert reader.post(url, {}, kind=other or "x", raw=b"name=x").status == 415
    assert widget.office.client.scan(TableName=widget.office.orders.table)["Items"] == []


def test_every_page_refuses_scripts_and_lets_only_the_partner_frame_it(reader, widget):
    page = reader.get("/widget/form", partner=widget.key)
    policy = page.headers["Content-Security-Policy"]
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert f"frame-ancestors 'self' {HOTEL.origins[0]}" in policy
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "no-store"
    assert "<script" not in page.source
    assert " style=" not in page.source
    assert " on" not in re.sub(r">[^<]*<", "><", page.source)


def test_an_order_opens_to_its_token_only(reader, widget, clock):
    _, held = widget.hold()
    assert reader.get(f"/widget/orders/{held['token']}").status == 200
    for token in (held["uuid"], held["token"][:-1], "B" + held["token"][1:], "x", SCRIPT):
        page = reader.get(f"/widget/orders/{token}")
        assert page.status == 404
        assert "<script" not in page.source
    clock.forward(minutes=20)
    expired = reader.get(f"/widget/orders/{held['token']}", lang="de")
    assert "Die Zeit ist abgelaufen" in expired.text


def test_an_order_of_another_channel_has_no_page_here(reader, widget):
    order = place_order(widget.office, an_order())
    assert order.status is Status.CONFIRMED
    assert reader.get(f"/widget/orders/{widget.gate.signer().order_token(order.id)}").status == 404


def test_the_log_never_holds_a_token_that_opens_an_order(reader, widget, caplog):
    _, held = widget.hold()
    reader.get(f"/widget/orders/{held['token']}")
    widget.call("GET", f"/orders/{held['token']}")
    logged = [record.__dict__ for record in caplog.records]
    assert "/widget/orders/…" in {line.get("path") for line in logged}
    assert held["token"] not in repr(logged)
