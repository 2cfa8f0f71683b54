"""A partner's list: every row's problem before anything is written, then each row once, whatever happens meanwhile."""

import pytest

from gangway.domain.order import Status
from gangway.domain.refusals import Malformed
from gangway.importing.kept import UnknownImport
from gangway.importing.problems import ImportChanged, ImportHasProblems
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.place_order import place_order
from gangway.ordering.switch_sales import set_sales
from gangway.sheets.upload import Upload
from gangway.store.files import Files
from infra.local.layout import ROOT
from tests.builders import ALICE, BOB, DAY, DISPATCHER, an_order, free, moto_office
from tests.faults import CONFLICT, LOST, NEVER_SENT, RESET, unsteady
from tests.functions.fakes import Killed
from tests.lists import JANA, Desk, a_list, a_row, moto_bucket

STARTS = ("10:00", "11:00", "12:00")


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


@pytest.fixture
def desk(office):
    return Desk(office)


def orders(office):
    return sorted(office.orders.everything(), key=lambda order: order.partner_reference or "")


def said(preview):
    return [(problem.row, problem.column, problem.code) for problem in preview.problems]


def test_a_list_is_looked_at_and_nothing_is_sold(desk, office):
    preview = desk.look(a_row("A-1"), a_row("A-2", start="11:00", child="1"))
    assert (preview.rows, preview.valid, preview.known, preview.problems) == (2, 2, 0, ())
    assert (orders(office), free(office)) == ([], 10)


def test_applied_it_is_orders_of_the_partner_by_the_dispatcher_with_the_file_as_their_source(desk, office):
    preview = desk.look(a_row("A-1"), a_row("A-2", start="11:00", child="1", notes="window, please"))
    progress = desk.apply(preview)
    assert (progress.is_finished, progress.applied, progress.known, progress.problems) == (True, 2, 0, ())
    first, second = orders(office)
    assert (first.status, first.channel, first.partner_id, first.seats) == (Status.CONFIRMED, "import", ALICE.id, 2)
    assert (first.contact.full_name, first.contact.phone) == ("Božena Němcová", "+420777000111")
    assert first.price.net == 62400  # at the partner's own rate
    assert (first.history[0].by, first.source) == (JANA, f"imports/{preview.id}/file")
    assert (second.seats, second.notes) == (3, "window, please")


def test_every_problem_has_its_row_its_column_and_its_repair(desk):
    preview = desk.look(
        a_row("A-1", product="yachting", day="15/6/2027", adult="two"),
        a_row("A-2", option="balcony"),
        a_row("A-3", start=""),
        a_row("A-4", adult="0"),
        a_row("A-5", day="2027-05-01"),
        a_row("A-6", name='=HYPERLINK("http://x.example")'),
        a_row("A-7", name="NÄ›mcovĂˇ"),
        a_row("A-1", start="12:00"),
        a_row(""),
        a_row("A-8", start="13:00"),
        a_row("A-9", adult="11"),
    )
    assert said(preview) == [
        (2, "product", "unknown_product"),
        (2, "day", "malformed"),
        (2, "adult", "malformed"),
        (3, "option", "unknown_option"),
        (4, "start", "malformed"),
        (5, "", "party_not_allowed"),
        (6, "day", "past_cutoff"),
        (7, "name", "formula"),
        (8, "name", "wrong_letters"),
        (10, "reference", "malformed"),
        (11, "", "unknown_departure"),
        (12, "", "sold_out"),
    ]
    assert all(problem.what and problem.repair for problem in preview.problems)
    assert preview.valid == 1


def test_a_reference_that_comes_twice_is_named(desk):
    assert said(desk.look(a_row("A-1"), a_row("A-1", start="11:00"))) == [(3, "reference", "malformed")]


def test_seats_are_counted_in_the_order_of_the_rows(desk, office):
    place_order(office, an_order(units={"adult": 5}, partner=BOB))
    preview = desk.look(*(a_row(f"A-{n}") for n in range(4)))
    assert said(preview) == [(4, "", "sold_out"), (5, "", "sold_out")]
    assert preview.problems[0].what == "1 seats are left for this row, 2 are needed"


def test_pools_and_whole_boats_are_counted_too(desk):
    window = [a_row(f"W-{n}", option="window") for n in range(3)]
    assert said(desk.look(*window)) == [(4, "", "sold_out")]
    charter = a_row("C-1", product="charter", option="", adult="", charter="1")
    upload = a_list(
        a_row("A-1"), charter, columns=("reference", "product", "option", "day", "start", "adult", "charter")
    )
    assert said(desk.look(upload=upload)) == [(3, "", "sold_out")]


def test_stopped_sales_are_named(desk, office):
    set_sales(office, ("swan", DAY), "10:00", None, stopped=True)
    assert said(desk.look(a_row())) == [(2, "", "sales_stopped")]


def test_what_the_partner_may_not_sell_is_named(desk):
    few = ALICE.model_copy(update={"products": ("dinner",)})
    assert said(desk.look(a_row(), partner=few)) == [(2, "product", "unknown_product")]


def test_half_broken_files_do_nothing_unless_only_the_valid_rows_are_meant(desk, office):
    preview = desk.look(a_row("A-1"), a_row("A-2", product="yachting"))
    with pytest.raises(ImportHasProblems):
        desk.apply(preview)
    assert orders(office) == []
    assert desk.apply(preview, valid_only=True).applied == 1
    assert [order.partner_reference for order in orders(office)] == ["A-1"]


def test_only_what_was_looked_at_is_applied(desk):
    preview = desk.look(a_row())
    with pytest.raises(ImportChanged):
        desk.apply(preview, content_hash=desk.look(a_row(), partner=BOB).hash)
    with pytest.raises(UnknownImport):
        desk.apply(preview.model_copy(update={"id": "../orders"}))


def test_applied_twice_or_uploaded_twice_it_is_there_once(desk, office):
    rows = [a_row("A-1"), a_row("A-2", start="11:00")]
    preview = desk.look(*rows)
    assert desk.apply(preview) == desk.apply(preview)
    again = desk.look(*rows)
    assert (again.known, again.problems) == (2, ())
    assert (desk.apply(again).applied, desk.apply(again).known) == (0, 2)
    assert len(orders(office)) == 2
    assert free(office) == 8


def test_a_row_that_is_an_order_with_other_content_is_named_with_what_differs(desk):
    desk.apply(desk.look(a_row("A-1")))
    (problem,) = desk.look(a_row("A-1", adult="3")).problems
    assert (problem.row, problem.code) == (2, "reference_reused")
    assert problem.what == "A-1 is an order already, with other content: tickets"


def test_an_order_that_came_through_the_partners_own_channel_is_not_sold_again(desk, office):
    order = place_order(office, an_order(partner_reference="A-1", uuid="0190-alice"))
    (problem,) = desk.look(a_row("A-1")).problems
    assert problem.what == f"A-1 is order {order.reference} already, from octo"
    cancel_order(office, order.id, DISPATCHER)
    assert desk.look(a_row("A-1")).problems == ()


def test_a_departure_that_sells_out_meanwhile_is_a_problem_of_its_row_and_the_others_are_sold(desk, office):
    preview = desk.look(a_row("A-1"), a_row("A-2", start="11:00"))
    place_order(office, an_order(units={"adult": 10}, partner=BOB))
    progress = desk.apply(preview)
    assert (progress.applied, [(p.row, p.code) for p in progress.problems]) == (1, [(2, "sold_out")])


def test_a_workbook_with_czech_columns_is_a_list_like_any_other(desk, office):
    sample = (ROOT / "tests/samples/sheets/partner-orders.xlsx").read_bytes()
    preview = desk.look(upload=Upload("objednávky.xlsx", sample))
    assert (preview.problems, preview.valid, preview.ignored) == ((), 3, ())
    assert preview.columns["unit adult"] == "Dospělí"
    assert desk.apply(preview).applied == 3
    assert [(order.seats, order.departure.start) for order in orders(office)] == [
        (3, "10:00"),
        (1, "11:00"),
        (4, "19:00"),
    ]


def test_a_heading_that_lacks_a_column_is_all_that_is_said(desk):
    preview = desk.look(a_row(product="yachting"), upload=a_list(a_row(product="yachting"), columns=("day", "product")))
    assert [problem.what for problem in preview.problems] == [
        "there is no column for reference",
        "there is no column that counts guests",
    ]


def test_it_is_kept_in_the_bucket_as_it_came(desk, office):
    desk.imports = type(desk.imports)(Files(moto_bucket(), "raw"))
    upload = a_list(a_row())
    preview = desk.look(upload=upload)
    assert Files(moto_client(), "raw").get(f"imports/{preview.id}/file") == upload.content
    assert desk.apply(preview).applied == 1
    assert desk.apply(preview).is_finished
    with pytest.raises(UnknownImport):
        desk.imports.read(preview.id.replace("0", "1"))


def moto_client():
    import boto3  # noqa: PLC0415  inside the mock

    return boto3.client("s3", region_name="eu-central-1")


def test_a_file_that_is_no_table_says_so(desk):
    with pytest.raises(Malformed, match="PDF"):
        desk.look(upload=Upload("list.pdf", b"%PDF-1.4"))


# -- cut off and disturbed -----------------------------------------------------------------------------------------


def many(count=24):
    days = ("2027-06-15", "2027-06-16")
    return [a_row(f"A-{n:02d}", day=days[n % 2], start=STARTS[n % 3], adult="1") for n in range(count)]


def assert_all_there_once(office, rows):
    assert [order.partner_reference for order in orders(office)] == sorted(row["reference"] for row in rows)
    for day in (DAY, DAY.replace(day=16)):
        for start in STARTS:
            held = sum(o.seats for o in orders(office) if (o.departure.day, o.departure.start) == (day, start))
            assert free(office, start=start, day=day) == 10 - held


def test_killed_between_any_two_writes_it_goes_on_and_nothing_is_there_twice(desk, office, monkeypatch):
    monkeypatch.setattr("gangway.importing.apply.ORDERS_AT_ONCE", 5)
    preview = desk.look(*many())
    shaky, killed = unsteady(office), 0
    real = shaky.client.transact_write_items
    calls = iter(range(10**6))

    def transact(**request):
        answer = real(**request)
        if next(calls) % 7 == 3:
            raise Killed
        return answer

    shaky.client.transact_write_items = transact
    for _ in range(50):
        try:
            progress = desk.apply(preview, office=shaky)
        except Killed:
            killed += 1
        else:
            break
    assert killed >= 3
    assert progress.is_finished
    assert progress.applied == 24
    assert_all_there_once(office, many())


@pytest.mark.parametrize("fault", [LOST, NEVER_SENT, RESET, CONFLICT, "ThrottlingException", "InternalServerError"])
def test_faults_of_the_table_are_ridden_out(desk, office, fault):
    preview = desk.look(*many(6))
    shaky = unsteady(office)
    shaky.client.faults.extend([fault, None] * 6)
    assert desk.apply(preview, office=shaky).applied == 6
    assert_all_there_once(office, many(6))


def test_a_table_that_stays_busy_leaves_the_rows_for_the_next_call(desk, office):
    preview = desk.look(*many(6))
    shaky = unsteady(office)
    shaky.client.forever = CONFLICT
    progress = desk.apply(preview, office=shaky)
    assert (progress.again, progress.done, progress.is_finished) == (True, 0, False)
    assert desk.apply(preview).applied == 6


def test_a_call_ends_in_time_and_the_next_goes_on(desk, office, monkeypatch):
    monkeypatch.setattr("gangway.importing.apply.ORDERS_AT_ONCE", 10)
    preview = desk.look(*many())
    ticks = iter(range(0, 10**6, 10))
    first = desk.apply(preview, seconds=15, clock=lambda: next(ticks))
    assert (first.done, first.is_finished) == (10, False)
    assert desk.apply(preview).is_finished
    assert_all_there_once(office, many())
