"""The day's work at the desk: the day's departures, orders, moves, imports, partners, numbers, staff, audit."""

import re

import pytest

from tests.e2e.trouble import BOAT, DINNER, START

pytestmark = [pytest.mark.e2e, pytest.mark.browser]


@pytest.fixture
def lenka(open_desk):
    return open_desk("dispatcher")


@pytest.fixture
def marta(open_desk):
    return open_desk("manager")


@pytest.fixture
def day(trouble):
    return trouble.day()


def test_the_day_is_chosen_by_keyboard_and_shows_seats_by_channel(lenka, trouble, day):
    trouble.sold(day, adult=3)
    lenka.goes_to("day")
    picker = lenka.field("day")
    picker.focus()
    lenka.page.keyboard.type(f"{day:%m%d%Y}")
    lenka.heading(re.compile(f"{day.day} {day:%B} {day.year}"))
    row = lenka.page.get_by_role("row", name=re.compile(f"^{START}.*Grand Bohemia"))
    row.get_by_role("img", name=re.compile("3 of 330 seats taken: partners .API. 3")).wait_for()
    row.get_by_role("link", name=START).click()
    lenka.heading(f"{START} · Grand Bohemia")


def test_sales_stop_at_every_door_and_resume(lenka, trouble, day):
    lenka.goes_to(f"departure/{BOAT}/{day}/{START}")
    lenka.button("sales_stop").click()
    lenka.hears(lenka.t("sales_are_off"))
    slots = trouble.partner.availability(DINNER, "standard", day, day)
    assert [slot["available"] for slot in slots if f"T{START}" in slot["id"]] == [False]
    lenka.page.get_by_text(lenka.t("sales_stopped"), exact=True).wait_for()
    lenka.button("sales_resume").click()
    lenka.hears(lenka.t("sales_are_on"))
    trouble.sold(day)


def test_another_capacity_is_another_number_of_free_seats(lenka, trouble, day):
    trouble.sold(day, adult=2)
    lenka.goes_to(f"departure/{BOAT}/{day}/{START}")
    lenka.field("seats_in_all").fill("100")
    lenka.button("capacity_set").click()
    lenka.hears(lenka.t("capacity_is", n=100))
    assert (trouble.departure(day)["capacity"], trouble.departure(day)["free"]) == (100, 98)


def test_the_manifest_is_a_file_with_the_guests(lenka, trouble, day):
    reference = trouble.sold(day, name="=Evil()", adult=2)
    lenka.goes_to(f"departure/{BOAT}/{day}/{START}")
    with lenka.page.expect_download() as saved:
        lenka.button("csv").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    assert saved.value.suggested_filename == f"manifest-{BOAT}-{day}-1900.csv"
    assert reference in text
    assert "'=Evil()" in text  # a spreadsheet reads it as a text


def test_a_whole_departure_moves_after_everyone_it_concerns_was_listed(lenka, trouble, day):
    other = trouble.day()
    references = {trouble.sold(day, adult=2), trouble.sold(day, adult=4)}
    lenka.goes_to(f"departure/{BOAT}/{day}/{START}")
    lenka.button("move_all_button").click()
    lenka.settled()
    lenka.field("day").fill(other.isoformat())
    lenka.button("move_look").click()
    lenka.heading("Concerns 2 orders")
    lenka.shot("move-listed")
    for reference in references:
        lenka.page.get_by_role("row", name=re.compile(reference)).get_by_text(lenka.t("move_goes")).wait_for()
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"] - 6  # nothing has happened yet
    lenka.page.get_by_role("button", name="Move 2 orders").click()
    lenka.hears(lenka.t("moved", n=2))
    assert trouble.departure(other)["free"] == trouble.departure(other)["capacity"] - 6


@pytest.mark.parametrize("asked", ["reference", "name", "phone", "partner's reference"])
def test_an_order_is_found_by_what_the_caller_has_at_hand(lenka, trouble, day, asked):
    name = f"Ludmila {day:%j}ová"
    sale = {"number": f"T-{day}-{asked[:4]}", "product": DINNER, "starts_at": f"{day}T{START}", "units": {"adult": 2}}
    phone = f"+420777{day:%j}{len(asked):03}"
    order = trouble.planning.call("POST", "/orders", {**sale, "contact": {"name": name, "phone": phone}})
    what = {"reference": order["reference"], "name": name, "phone": phone, "partner's reference": sale["number"]}[asked]
    lenka.goes_to("orders")
    lenka.field("find_what").fill(what)
    lenka.presses("Enter")
    lenka.page.get_by_text(order["reference"]).first.wait_for()


def test_an_order_is_sold_changed_and_cancelled_by_telephone(lenka, trouble, office, day):
    lenka.goes_to(f"phone-order?product={DINNER}&option=standard&day={day}")
    lenka.page.get_by_label(re.compile(f"^{lenka.t('unit_adult')}$")).fill("2")
    lenka.field("name").fill("Bohuslav Tichý")
    lenka.button("phone_order_do").click()
    lenka.hears(re.compile("Sold: VC-"))
    lenka.heading(re.compile("^VC-"))
    reference = lenka.page.get_by_role("heading", level=1).inner_text()
    lenka.button("change_order").click()
    lenka.page.get_by_label(re.compile(f"^{lenka.t('unit_child')}$")).fill("1")
    lenka.field("notes").fill("a high chair")
    lenka.button("change_do").click()
    lenka.hears(lenka.t("order_changed", reference=reference))
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"] - 3
    lenka.button("cancel_order").click()
    lenka.field("reason").fill("the guest called")
    lenka.button("cancel_do").click()
    lenka.hears(lenka.t("order_cancelled", reference=reference))
    lenka.page.get_by_text("the guest called").first.wait_for()
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"]


ROWS = ["reference,product,date,time,adults,name", "{n}-1,dinner-cruise,{day},19:00,2,Jan Novák"]
ROWS += ["{n}-2,dinner-cruise,2027-02-31,19:00,2,Eva Malá", "{n}-3,dinner-cruise,{day},19:00,1,=cmd()"]


def test_a_file_is_looked_at_row_by_row_before_anything_is_written(lenka, axe, trouble, day):
    content = "\n".join(ROWS).format(n=f"CSV-{day}", day=day).encode()
    lenka.goes_to("imports")
    lenka.field("import_partner").select_option("vltava-travel")
    lenka.page.locator("input[type=file]").set_input_files(
        {"name": "září <b>.csv", "mimeType": "text/csv", "buffer": content}
    )
    lenka.button("import_look").click()
    lenka.heading(lenka.t("import_result", filename="září <b>.csv"))
    for row in ("3", "4"):
        lenka.page.get_by_role("row").filter(
            has=lenka.page.get_by_role("rowheader", name=row, exact=True)
        ).first.wait_for()
    lenka.shot("import-looked-at")
    assert lenka.faults(axe) == []
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"]
    lenka.page.get_by_role("button", name=re.compile("^Write only the 1 that")).click()
    lenka.page.get_by_text(lenka.t("import_applied", applied=1, known=0)).wait_for()
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"] - 2


def test_a_partners_key_is_shown_once_rotated_and_ended(marta, stack):
    name = "desk-test-partner"
    marta.goes_to("partners/new")
    marta.field("name").fill("Desk Test Partner")
    marta.field("partner_id").fill(name)
    marta.field("commission_in").fill("12,5")
    marta.button("partner_create").click()
    marta.hears(marta.t("saved"))
    marta.heading("Desk Test Partner")
    marta.button("key_new").click()
    dialog = marta.page.get_by_role("dialog", name=marta.t("key_once"))
    key = dialog.locator("code").inner_text()
    marta.shot("key-once")
    answer = marta.page.request.get(f"{stack.base_url}/octo/products", headers={"Authorization": f"Bearer {key}"})
    assert answer.status == 200
    marta.button("key_kept").click()
    marta.hears(marta.t("key_made"))
    assert key not in marta.page.content()
    marta.button("key_rotate").click()
    marta.button("key_rotate_do").click()
    second = marta.page.get_by_role("dialog", name=marta.t("key_once")).locator("code").inner_text()
    assert second != key
    marta.button("key_kept").click()
    marta.hears(marta.t("key_made"))


def test_the_numbers_are_drawn_and_stand_in_a_table(marta, trouble, day):
    trouble.sold(day)
    marta.goes_to("numbers")
    marta.page.get_by_role("img", name=re.compile("^Orders by day: [0-9,]+ in all")).wait_for()
    marta.page.get_by_text(marta.t("as_table")).first.click()
    today = marta.page.get_by_role("table", name=marta.t("orders_by_day")).get_by_role("row").last
    assert int(today.get_by_role("cell").last.inner_text().replace(",", "")) >= 1


def test_books_are_compared_now_and_the_deed_is_in_the_audit(marta):
    marta.goes_to("reconciliation")
    marta.button("reconcile_now").click()
    marta.hears(re.compile("^Reconciled, differences: "))
    marta.goes_to("audit?who=marta")
    marta.page.get_by_role("row", name=re.compile(marta.t("deed_reconciliation"))).first.wait_for()


def test_somebody_new_may_sign_in_and_one_who_left_may_not(marta, open_desk):
    marta.goes_to("staff")
    name = "desk-newcomer"
    marta.button("staff_new").click()
    for field, value in {"user_name": name, "full_name": "Nina Nová", "new_password": "a long enough password"}.items():
        marta.field(field).fill(value)
    marta.button("save").click()
    marta.hears(marta.t("saved"))
    row = marta.page.get_by_role("row", name=re.compile(f"^{name}"))
    row.get_by_role("button", name=marta.t("change")).click()
    marta.field("staff_is_active").uncheck()
    marta.button("save").click()
    row.get_by_text(marta.t("partner_inactive")).wait_for()
