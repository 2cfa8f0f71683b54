"""docs/internal-system.md says what the code does."""

import re
import time

from gangway.domain.events import EventName
from gangway.internal_system.signature import keys_of, signature_headers
from gangway.internal_system.signed_http import FINAL, READ_SECONDS
from infra.local.internal_system import Faults
from infra.local.layout import ROOT
from infra.local.stack import new_signing_secret

PAGE = (ROOT / "docs" / "internal-system.md").read_text(encoding="utf-8")


def checker():
    """The page's own Python, run."""
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names = {}
    exec(code, names)  # noqa: S102  the page's example is what is under test
    return names["is_from_gangway"]


def test_the_check_on_the_page_believes_us_and_nobody_else():
    secret, body, now = new_signing_secret(), '{"name":"Němcová"}'.encode(), int(time.time())
    headers = signature_headers(keys_of(f"{new_signing_secret()} {secret}"), "order-v1", now, body)
    is_from_gangway = checker()
    assert is_from_gangway(headers, body, secret)
    assert not is_from_gangway(headers, body + b" ", secret)
    assert not is_from_gangway(headers | {"webhook-id": "order-v2"}, body, secret)
    assert not is_from_gangway(headers, body, new_signing_secret())
    old = signature_headers(keys_of(secret), "order-v1", now - 301, body)
    assert not is_from_gangway(old, body, secret)


def test_every_event_every_final_answer_and_every_fault_is_on_the_page():
    assert [name for name in EventName if f"`{name}`" not in PAGE] == []
    assert re.search(r"^\| (`400`.*?) \|", PAGE, re.MULTILINE)[1] == ", ".join(f"`{int(s)}`" for s in sorted(FINAL))
    assert [name for name in vars(Faults()) if name not in PAGE] == []
    assert READ_SECONDS == 6.0
    assert "Within six seconds" in PAGE
