"""The tables of template.yaml, created one by one: tests and deployment use the same definitions."""

import functools
import uuid

import yaml

from infra.local.layout import ROOT

TABLES = {
    "departures": "DeparturesTable",
    "orders": "OrdersTable",
    "catalogue": "CatalogueTable",
    "partners": "PartnersTable",
    "exceptions": "ExceptionsTable",
    "desk": "DeskTable",
    "audit": "AuditTable",
    "mails": "MailTable",
}
PASSED_ON = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")


class Loader(yaml.SafeLoader):
    """Reads a template without knowing what its functions mean."""


Loader.add_multi_constructor("!", lambda _loader, suffix, _node: f"!{suffix}")


@functools.cache
def template() -> dict:
    return yaml.load((ROOT / "template.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506  a SafeLoader


def create_tables(client) -> dict[str, str]:
    """Fresh tables under names of their own; returns the names by role."""
    suffix = uuid.uuid4().hex[:8]
    names = {role: f"{role}-{suffix}" for role in TABLES}
    for role, logical_id in TABLES.items():
        properties = template()["Resources"][logical_id]["Properties"]
        client.create_table(TableName=names[role], **{key: properties[key] for key in PASSED_ON if key in properties})
    return names
