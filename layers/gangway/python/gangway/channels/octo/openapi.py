"""The OpenAPI 3.1 document of the partner API, generated from its models. Imported by `gangway docs` alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, TypeAdapter

from gangway.channels.octo import wire_requests as requests
from gangway.channels.octo.capabilities import OFFERED, Capabilities
from gangway.channels.octo.openapi_examples import answer_examples, error_example, request_examples
from gangway.channels.octo.routes_products import PATH, ProductsQuery
from gangway.channels.octo.wire_availability import Availability, CalendarDay
from gangway.channels.octo.wire_bookings import Booking
from gangway.channels.octo.wire_common import Capability, Error
from gangway.channels.octo.wire_products import Product, Supplier

TITLE = "Gangway partner API"
VERSION = "1.0"
REF = "#/components/schemas/{model}"
NAMED = ("INVALID_PRODUCT_ID", "INVALID_OPTION_ID", "INVALID_AVAILABILITY_ID", "INVALID_UNIT_ID")
BOOKING = ("INVALID_BOOKING_UUID", "BAD_REQUEST", "UNPROCESSABLE_ENTITY")
EVERYWHERE = {
    HTTPStatus.UNAUTHORIZED: "UNAUTHORIZED",
    HTTPStatus.FORBIDDEN: "FORBIDDEN",
    HTTPStatus.TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
    HTTPStatus.INTERNAL_SERVER_ERROR: "INTERNAL_SERVER_ERROR",
    HTTPStatus.SERVICE_UNAVAILABLE: "INTERNAL_SERVER_ERROR",
}


@dataclass(frozen=True)
class Operation:
    """One method of one path: what it takes, what it answers, which errors are its own."""

    method: str
    path: str
    summary: str
    answer: Any
    errors: tuple[str, ...] = ("BAD_REQUEST",)
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None

    @property
    def id(self) -> str:
        words = [part.strip("{}") for part in self.path.split("/") if part]
        return "-".join([self.method, *words])


OPERATIONS = (
    Operation("get", "/supplier", "The supplier behind the key", Supplier),
    Operation("get", "/suppliers", "The same as a list, for older clients", list[Supplier]),
    Operation("get", "/suppliers/{supplier_id}", "The same by its id, for older clients", Supplier),
    Operation("get", "/products", "Every product the key may sell", list[Product], query=ProductsQuery),
    Operation("get", "/products/{product_id}", "One product", Product, ("INVALID_PRODUCT_ID",), query=ProductsQuery),
    Operation("get", "/capabilities", "What is supported beyond the core", list[Capability]),
    Operation(
        "post",
        "/availability",
        "Departures of one option, for a day, a range of days, or by their ids",
        list[Availability],
        ("INVALID_PRODUCT_ID", "INVALID_OPTION_ID", "BAD_REQUEST"),
        requests.AvailabilityBody,
    ),
    Operation(
        "post",
        "/availability/calendar",
        "The best of each day",
        list[CalendarDay],
        ("INVALID_PRODUCT_ID", "INVALID_OPTION_ID", "BAD_REQUEST"),
        requests.CalendarBody,
    ),
    Operation("post", "/bookings", "Put seats on hold", Booking, (*NAMED, *BOOKING), requests.ReserveBody),
    Operation("get", "/bookings", "Find your bookings", list[Booking], query=requests.BookingsQuery),
    Operation("get", "/bookings/{uuid}", "One booking", Booking, ("INVALID_BOOKING_UUID",)),
    Operation("patch", "/bookings/{uuid}", "Change a booking", Booking, (*NAMED, *BOOKING), requests.ChangeBody),
    Operation("delete", "/bookings/{uuid}", "Cancel, for older clients", Booking, BOOKING, requests.CancelBody),
    Operation(
        "post",
        "/bookings/{uuid}/confirm",
        "Turn the hold into a sale",
        Booking,
        (*NAMED, *BOOKING),
        requests.ConfirmBody,
    ),
    Operation("post", "/bookings/{uuid}/extend", "Lengthen the hold", Booking, BOOKING, requests.ExtendBody),
    Operation("post", "/bookings/{uuid}/cancel", "Cancel a hold or a sale", Booking, BOOKING, requests.CancelBody),
)


def openapi_document() -> dict[str, Any]:
    references, schemas = _schemas()
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, references)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TITLE,
            "version": VERSION,
            "summary": "OCTO 1.0 core with the capabilities " + " and ".join(each["id"] for each in OFFERED),
            "description": "Money is an integer in minor units, a moment is UTC, "
            "and every refusal is an Error with a stable code.",
        },
        "servers": [{"url": PATH, "description": "Below the address at which this document is served"}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "The partner's key"}},
        },
    }


def _schemas() -> tuple[dict[Any, Any], dict[str, Any]]:
    """(reference of each type used, all definitions)."""
    written = dict.fromkeys([Error, *(operation.body for operation in OPERATIONS if operation.body)])
    types: list[Any] = [*written, *(operation.answer for operation in OPERATIONS)]
    distinct = list({str(each): each for each in types}.values())
    adapters = [(str(each), "validation", TypeAdapter(each)) for each in distinct]
    references, definitions = TypeAdapter.json_schemas(adapters, ref_template=REF)  # type: ignore[arg-type]
    return {key: schema for (key, _), schema in references.items()}, definitions["$defs"]


def _operation(operation: Operation, references: dict[Any, Any]) -> dict[str, Any]:
    document: dict[str, Any] = {
        "operationId": operation.id,
        "summary": operation.summary,
        "parameters": [*_path_parameters(operation), *_query_parameters(operation), *_headers()],
        "responses": dict(_responses(operation, references)),
    }
    if operation.body is not None:
        example = request_examples().get(operation.body.__name__)
        content = {"schema": references[str(operation.body)]} | ({"example": example} if example is not None else {})
        document["requestBody"] = {"required": True, "content": {"application/json": content}}
    return document


def _path_parameters(operation: Operation) -> Iterable[dict[str, Any]]:
    for part in operation.path.split("/"):
        if part.startswith("{"):
            yield {"name": part.strip("{}"), "in": "path", "required": True, "schema": {"type": "string"}}


def _query_parameters(operation: Operation) -> Iterable[dict[str, Any]]:
    schema = operation.query.model_json_schema() if operation.query else {"properties": {}}
    for name, described in schema["properties"].items():
        yield {"name": name, "in": "query", "schema": {key: v for key, v in described.items() if key != "title"}}


def _headers() -> Iterable[dict[str, Any]]:
    everything = Capabilities(pricing=True, content=True).header
    texts = {
        "Octo-Capabilities": (f"Capabilities wanted, e.g. {everything}; the prefix may be left out", everything),
        "Accept-Language": ("Language of texts and error messages: cs, en or de", "en"),
    }
    for name, (description, example) in texts.items():
        yield {
            "name": name,
            "in": "header",
            "description": description,
            "schema": {"type": "string"},
            "example": example,
        }


def _responses(operation: Operation, references: dict[Any, Any]) -> Iterable[tuple[str, Any]]:
    schema = references[str(operation.answer)]
    yield "200", _answer("Done", schema, {"answer": {"value": answer_examples()[operation.id]}})
    named = {code: {"value": error_example(code)} for code in operation.errors}
    yield "400", _answer("It cannot be done as asked", references[str(Error)], named)
    for status, code in EVERYWHERE.items():
        yield str(int(status)), _answer(status.phrase, references[str(Error)], {code: {"value": error_example(code)}})


def _answer(description: str, schema: Any, examples: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema, "examples": examples}}}
