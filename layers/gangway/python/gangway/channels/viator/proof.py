"""Proof of origin: the key Viator issued (header in v2, body in v1) and the supplier id that belongs to it.

Both names sell with one account, so Viator's key opens Tripadvisor's path as well: the setting `tripadvisor` of the
partner names the alias partner. `supplier_id` holds the ids Viator issued (test and production), separated by commas.
"""

from collections.abc import Mapping
from typing import Any

from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.refusals import Forbidden, Refusal
from gangway.ordering.office import Office

HEADER = "x-api-key"
LONGEST_KEY = 200


class WrongSupplier(Refusal):
    """The supplier id is not one of the account's."""

    code = "wrong_supplier"


class SwitchedOff(Refusal):
    """The operator has switched this call off for the account (setting `switched_off`)."""

    code = "switched_off"


class Caller(Model):
    """Who calls, and which account its booking references belong to."""

    partner: Partner
    supplier_id: int

    @property
    def scope(self) -> str:
        """Shared by all names under which the account sells: one reference is one order."""
        return f"viator#{self.supplier_id}"

    @property
    def author(self) -> str:
        return f"partner {self.partner.id}"


def header_key(headers: Mapping[str, Any]) -> str:
    return next((str(value) for name, value in headers.items() if name.lower() == HEADER), "")


def partner_of(office: Office, channel: str, key: str) -> Partner:
    """The partner whose key it is, under the name of this path; raises Forbidden."""
    if not key.isascii() or len(key) > LONGEST_KEY:
        raise Forbidden("key", "the key is not valid")
    partner = office.partners.by_key(key, office.clock())
    if partner.channel == channel:
        return partner
    alias = office.partners.get(partner.settings.get(channel, "")) if partner.settings.get(channel) else None
    if alias is None or alias.channel != channel or not alias.active:
        raise Forbidden("key", "the key is not valid here")
    return alias.model_copy(update={"settings": {**partner.settings, **alias.settings}})


def caller_of(partner: Partner, supplier_id: int, call: str) -> Caller:
    """Raises WrongSupplier, or SwitchedOff for a call that this account may not make."""
    ids = [part.strip() for part in partner.settings.get("supplier_id", "").split(",")]
    if str(supplier_id) not in ids:
        raise WrongSupplier(supplier_id, f"the supplier id {supplier_id} does not belong to this key")
    if call in [part.strip() for part in partner.settings.get("switched_off", "").split(",")]:
        raise SwitchedOff(call, f"{call} is switched off for this supplier")
    return Caller(partner=partner, supplier_id=supplier_id)
