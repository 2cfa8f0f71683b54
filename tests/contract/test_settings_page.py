"""Every setting of a function and every parameter of the template stands on the page of settings."""

from gangway.edge.settings import Settings
from infra.local.layout import ROOT
from tests.tables import template

PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_every_setting_is_on_the_page():
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in PAGE] == []


def test_every_parameter_is_on_the_page():
    assert [name for name in template()["Parameters"] if f"`{name}`" not in PAGE] == []
