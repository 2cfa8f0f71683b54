"""What only the operator's own people name, and may name wrongly."""

from gangway.domain.refusals import Unknown


class UnknownPartner(Unknown):
    """There is no such reseller."""

    code = "unknown_partner"


class UnknownKey(Unknown):
    code = "unknown_key"
