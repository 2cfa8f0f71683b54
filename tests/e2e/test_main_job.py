"""What `make run` shows, as a test: each order of the story is in the internal system, in the state it was sold in."""

import pytest

from infra.local.story import table

pytestmark = pytest.mark.e2e


def test_the_main_job_is_done_through_the_real_doors(told):
    print("\n".join(table(told)))  # noqa: T201  the figures of this scenario
    assert [order.status for order in told] == ["CONFIRMED", "CONFIRMED", "CANCELLED", *["CONFIRMED"] * 8]
    assert all(order.internal_id.startswith("IS-") for order in told)
    assert len({order.reference for order in told}) == len(told)
