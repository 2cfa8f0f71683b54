"""A code that an agency sells under and that meant nothing to us gets its meaning."""

from gangway.desk.desk import Desk
from gangway.desk.run import StillSo
from gangway.desk.wire import Repair
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Staff
from gangway.store.exceptions import Case


def map_code(desk: Desk, case: Case, _staff: Staff, asked: Repair) -> str:
    """Believed by every door within a minute; a message that waits for it is read again by the next pull.

    Raises UnknownProduct, UnknownOption, Malformed; StillSo for a code that the catalogue itself gives to another.
    """
    code = asked.code or case.facts.get("code")
    if not code or asked.product is None:
        raise Malformed("product", "say which product, and the code if the case does not name it")
    product = desk.office.catalogues.fresh().product(asked.product)
    option = product.option(asked.option) if asked.option else product.default_option
    desk.office.catalogues.map_code(case.channel, code, product.id, option.id)
    mapped = desk.office.catalogues.fresh().product(product.id).channel_codes.get(case.channel, {})
    if mapped.get(code) != option.id:
        raise StillSo(code, "the catalogue itself gives this code to another option")
    return f"{code} is {product.id}/{option.id}"
