"""The environment of a function as typed settings, read on first use: a missing one is a sentence, not a KeyError."""

import os
from collections.abc import Mapping

from gangway.domain.model import Document


class SettingMissing(Exception):  # noqa: N818  read where it is raised, "missing" says it
    """The function was deployed without a setting that it needs."""


class Settings(Document):
    """What template.yaml gives to every function; docs/settings.md lists them all.

    Only the tables are needed by all; the rest is asked for by `require` where it is used.
    """

    stage: str = "dev"
    public_url: str = "https://gangway.example"
    departures_table: str = ""
    orders_table: str = ""
    catalogue_table: str = ""
    partners_table: str = ""
    exceptions_table: str = ""
    desk_table: str = ""
    audit_table: str = ""
    raw_bucket: str = ""
    order_events_queue_url: str = ""
    internal_system_url: str = ""
    internal_system_secret_name: str = ""
    widget_secret_name: str = ""
    push_secret_name: str = ""
    desk_secret_name: str = ""
    desk_office: str = ""
    mail_table: str = ""
    mail_from: str = ""
    mail_questions_address: str = ""
    mail_orders_address: str = ""
    mail_offers: str = "ENABLED"
    mail_offer_hours: int = 72
    mail_offer_seats: int = 20
    mail_answers_per_thread: int = 12
    mail_answers_per_hour: int = 10
    sync_retry_seconds: int = 30
    sync_give_up_hours: int = 48
    bookingcom_url: str = ""
    bookingcom_token_url: str = ""
    bookingcom_flavour: str = "ota"
    bookingcom_secret_name: str = ""
    patience_seconds: float = 4.0
    mail_second_reader_model: str = ""

    def require(self, name: str) -> str:
        value = str(getattr(self, name))
        if not value:
            raise SettingMissing(f"the environment variable {name.upper()} is not set")
        return value


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings named like the variables, in lower case; empty variables count as absent."""
    given = {name: environment.get(name.upper(), "") for name in Settings.model_fields}
    return Settings.model_validate({name: value for name, value in given.items() if value})
