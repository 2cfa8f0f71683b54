"""The cost table of infra/README.md stays what the present code costs: units measured anew, prices applied again."""

import json

import pytest

from infra.local.layout import ROOT, Layout

PAGE = ROOT / "infra" / "README.md"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    import bench_cost  # noqa: PLC0415  the folder is no package, and on the path only here

    return bench_cost


def test_the_page_shows_the_table_that_the_measured_units_give(bench):
    assert "\n".join(bench.page_table(bench.read_units())) in PAGE.read_text(encoding="utf-8")


def test_the_units_are_those_that_the_code_uses_today(bench):
    if not Layout().engine_python.exists():
        pytest.skip("the engine is not installed: make setup")
    measured = bench.units_of(*bench.measured())
    assert measured == json.loads(bench.UNITS.read_text(encoding="utf-8")), "run bench/bench_cost.py --freeze"


def test_a_year_costs_more_with_more_orders_and_each_order_less(bench):
    from _yearly import YEARS, yearly  # noqa: PLC0415  see above

    totals = [sum(yearly(orders, bench.read_units()).values()) for orders in YEARS]
    assert totals == sorted(totals)
    each = [total / orders for total, orders in zip(totals, YEARS, strict=True)]
    assert each == sorted(each, reverse=True)
