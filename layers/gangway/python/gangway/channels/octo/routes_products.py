"""GET /supplier, /products and /capabilities (OCTO sections 4.1, 4.2 and 11)."""

from typing import Any

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo import translate_products as translate
from gangway.channels.octo.call import Call, Gate
from gangway.channels.octo.capabilities import OFFERED
from gangway.channels.octo.wire_requests import Currency, OctoRequest
from gangway.domain.refusals import Malformed, UnknownProduct

PATH = "/octo"


class ProductsQuery(OctoRequest):
    """`currency` narrows the from-prices of the pricing capability."""

    currency: Currency | None = None


def add_to(gate: Gate) -> None:
    app = gate.app

    @app.get("/supplier")
    def get_supplier() -> Response[str]:
        call = gate.call()
        return call.answer(_supplier(gate, call))

    @app.get("/suppliers")
    def get_suppliers() -> Response[str]:
        call = gate.call()
        return call.answer([_supplier(gate, call)])

    @app.get("/suppliers/<supplier_id>")
    def get_one_supplier(supplier_id: str) -> Response[str]:
        call = gate.call()
        if supplier_id != call.office.catalogue.supplier.id:
            raise Malformed(supplier_id, f"there is no supplier {supplier_id}")
        return call.answer(_supplier(gate, call))

    @app.get("/products")
    def get_products() -> Response[str]:
        call = gate.call()
        view = call.view(call.asked(ProductsQuery).currency)
        products = translate.visible_products(view, call.today)
        return call.answer([translate.product(view, product) for product in products])

    @app.get("/products/<product_id>")
    def get_product(product_id: str) -> Response[str]:
        call = gate.call()
        if not call.partner.may_sell(product_id):
            raise UnknownProduct(product_id)
        view = call.view(call.asked(ProductsQuery).currency)
        return call.answer(translate.product(view, call.office.catalogue.product(product_id)))

    @app.get("/capabilities")
    def get_capabilities() -> Response[str]:
        return gate.call().answer(OFFERED)


def _supplier(gate: Gate, call: Call) -> Any:
    return translate.supplier(call.view(), gate.public_url().rstrip("/") + PATH)
