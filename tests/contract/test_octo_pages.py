"""What the pages for partners promise is what the code does."""

import re

import pytest

from gangway import documents
from gangway.channels.octo import errors
from gangway.channels.octo.openapi import OPERATIONS
from gangway.channels.octo.routes import partner_gate
from gangway.channels.octo.routes_products import PATH
from gangway.channels.octo.texts import REFUSALS
from gangway.cli import main
from gangway.domain import refusals
from gangway.edge import http
from infra.local.layout import ROOT
from tests.octo import a_door

API = ROOT / "docs" / "api"
GROUPS = {refusals.Refusal, refusals.Unknown, refusals.NotPossible, refusals.Conflict}


def kinds(root=refusals.Refusal):
    """Every refusal a partner can meet: those of the domain, the edge and this channel."""
    here = {refusals.__name__, http.__name__, errors.__name__}
    for kind in root.__subclasses__():
        if kind.__module__ in here and kind not in GROUPS:
            yield kind
        yield from kinds(kind)


def routes():
    def nothing():
        raise AssertionError("not called")

    for route in partner_gate(nothing, nothing, nothing).app._static_routes:
        yield route.method.lower(), route.path
    for route in partner_gate(nothing, nothing, nothing).app._dynamic_routes:
        yield route.method.lower(), re.sub(r"<(\w+)>", r"{\1}", route.path)


def test_every_route_is_in_the_openapi_document_and_on_the_page_of_endpoints():
    page = (API / "endpoints.md").read_text(encoding="utf-8")
    described = {(operation.method, operation.path) for operation in OPERATIONS}
    served = set(routes())
    assert served - described == {("get", "/docs"), ("get", "/openapi.json")}
    assert described <= served
    for method, path in served:
        assert f"`{method.upper()} {path}`" in page


@pytest.mark.parametrize("kind", sorted(set(kinds()), key=lambda kind: kind.code), ids=lambda kind: kind.code)
def test_every_refusal_has_its_row_and_its_texts(kind):
    rows = (API / "errors.md").read_text(encoding="utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith(f"| `{kind.code}` ")]
    code, status = errors.words_for(kind)
    assert f"`{code}` | {int(status)} |" in row
    assert set(REFUSALS[kind.code]) == {"cs", "de"}


def test_committed_documents_are_as_they_would_be_written(capsys):
    assert main(["docs", "--check"]) == 0, capsys.readouterr().err


def test_a_stale_document_is_named_and_the_check_fails(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(documents, "ROOT", tmp_path)
    assert main(["docs", "--check"]) == 1
    assert "docs/api/openapi.json is stale" in capsys.readouterr().err


def test_the_page_and_the_document_are_served_without_a_key():
    with a_door() as door:
        for path, start in (("/docs", "<!doctype html>"), ("/openapi.json", "{")):
            event = {"rawPath": path, "requestContext": {"http": {"method": "GET", "path": path}}, "headers": {}}
            said = http.serve(
                door.gate.app, event, None, channel="octo", refuse=lambda error: errors.refuse(error, "en")
            )
            assert said["statusCode"] == 200
            assert said["body"].startswith(start)
            assert "default-src 'none'" in said["headers"]["Content-Security-Policy"]


def test_the_page_needs_nothing_from_anywhere_else():
    page = (ROOT / "layers/gangway/python/gangway/channels/octo/published/docs.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|link|img|iframe)|src=|@import|url\(", page)
    assert PATH in page
