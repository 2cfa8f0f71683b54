"""What every route has in common: who calls and whether they may, the document read, the deed noted, refusals told.

Chalice turns whatever is not its own into a bare 500 before any middleware sees it, so all of this wraps the view
itself. An answer is a model, plain data, or a `File`.
"""

import functools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import unquote

from chalice.app import Blueprint, Request, Response
from pydantic import BaseModel

from gangway.bodies.json_documents import parsed, read
from gangway.bodies.problems import problem_of
from gangway.desk.case_ids import key_of
from gangway.desk.desk import Desk
from gangway.desk.problems import OWN, MayNot
from gangway.desk.tokens import Claims
from gangway.domain.model import Model
from gangway.domain.plan import iso_day
from gangway.domain.refusals import BodyTooLarge, Malformed, Refusal
from gangway.domain.staff import Role, Staff
from gangway.edge import desk as edge
from gangway.edge.observe import logger
from gangway.store.audit import Deed, new_deed_id
from views.proof import claims_of, staff_only

MOST_BODY_BYTES = 300_000
MOST_ABOUT, MOST_QUERY = 300, 1_000
JSON = "application/json"
SAFE = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}
View = Callable[..., Any]


class File(Model):
    """An answer that is no JSON: a download, or a part of the page. `headers` win over those of every answer."""

    content: str
    content_type: str
    headers: dict[str, str] = {}


@dataclass(frozen=True)
class Rules:
    """What a route asks for. Without a role it is open to everyone; the least role that may use it otherwise."""

    role: Role | None
    body: type[BaseModel] | None
    about: str
    most_bytes: int

    def writes(self, method: str) -> bool:
        return method != "GET" and self.role is not None


@dataclass
class Call:
    """One call. `body` is the document sent, as the route's model; `result` goes into the audit: no guest's data."""

    desk: Desk
    request: Request
    rules: Rules
    about: str
    result: dict[str, str] = field(default_factory=dict)
    new_object: bool = False
    proven: tuple[Staff, Claims] | None = None

    @property
    def staff(self) -> Staff:
        if self.proven is None:
            raise MayNot("role", "nobody is logged in")
        return self.proven[0]

    @property
    def login_id(self) -> str:
        return self.proven[1].sid if self.proven else ""

    @property
    def by(self) -> str:
        """Who is named in the history of an order or a case."""
        return f"dispatcher {self.staff.name}"

    @functools.cached_property
    def body(self) -> Any:
        return read(self.rules.body or Model, self.document)

    @property
    def document(self) -> Any:
        """The body as plain data, for a route whose path says a part of it."""
        return parsed(self.raw())

    def raw(self) -> bytes:
        """The body as it was sent; raises Malformed, or BodyTooLarge."""
        try:
            sent = self.request.raw_body
        except ValueError as error:
            raise Malformed("body", "the body is not what it says it is") from error
        raw = sent.encode("utf-8", "surrogatepass") if isinstance(sent, str) else sent
        if len(raw) > self.rules.most_bytes:
            raise BodyTooLarge("body", f"the body has {len(raw)} bytes, more than {self.rules.most_bytes}")
        return raw

    def query(self, name: str, default: str = "") -> str:
        given: Mapping[str, str] = self.request.query_params or {}
        return str(given.get(name, default))[:MOST_QUERY]

    def made(self, about: str) -> None:
        """The object did not exist when the deed was begun."""
        self.about, self.new_object = about[:MOST_ABOUT], True


RULES: dict[tuple[str, str], Rules] = {}


def route(
    topic: Blueprint,
    method: str,
    path: str,
    role: Role | None,
    *,
    body: type[BaseModel] | None = None,
    about: str = "",
    content_types: tuple[str, ...] = (JSON,),
    most_bytes: int = MOST_BODY_BYTES,
) -> Callable[[View], View]:
    """A view `f(call, **path parameters)` on one method of one path, which template.yaml names as well.

    `about` says what the audit notes, e.g. `order {order_id}`. Each call that writes is noted before and after.
    """
    rules = Rules(role, body, about, most_bytes)

    def register(view: View) -> View:
        RULES[method, path] = rules

        @functools.wraps(view)
        def answer(**params: str) -> Response:
            return _answered(topic, rules, f"{method} {path}", lambda call, given: view(call, **given), params)

        topic.route(
            path,
            methods=[method],
            name=f"{method} {path}",
            authorizer=staff_only if role is not None else None,
            content_types=list(content_types),
        )(answer)
        return view

    return register


def _answered(topic: Blueprint, rules: Rules, what: str, view: View, params: dict[str, str]) -> Response:
    """Whatever happens, the caller is told in one of two forms: what it asked for, or a problem document."""
    try:
        call = Call(edge.desk(), topic.current_request, rules, "")
        _prove(call)
        given = {name: read_param(name, value) for name, value in params.items()}
        call.about = rules.about.format(**given)[:MOST_ABOUT]
        return _response(_noted(call, what, view, given))
    except Exception as error:  # noqa: BLE001  whatever it was, the caller is told in our own vocabulary
        if not isinstance(error, Refusal):
            logger().error("a call failed on our side", exc_info=error)
        status, document, headers = problem_of(error, OWN)
        return Response(to_json(document), {**SAFE, **headers}, status)


def read_param(name: str, value: str) -> str:
    return key_of(value) if name == "case_id" else unquote(value)


def _prove(call: Call) -> None:
    """The token again, since the gateway remembers for a while; then the login and the role as they are now."""
    needed = call.rules.role
    if needed is None:
        return
    claims = claims_of(call.request.headers.get("authorization", ""))
    staff = call.desk.sessions.present(claims)
    if not staff.role.may(needed):
        raise MayNot("role", f"this is for a {needed.value}; {staff.name} is {staff.role.value}")
    call.proven = staff, claims


def _noted(call: Call, what: str, view: View, given: dict[str, str]) -> Any:
    """The view's answer, with the deed in the audit before it is done and its outcome after."""
    if not call.rules.writes(call.request.method):
        return view(call, given)
    staff = call.staff
    deed = Deed(
        id=new_deed_id(), at=call.desk.now, who=staff.name, role=staff.role.value, what=what, about=call.about or what
    )
    call.desk.audit.begin(deed)
    outcome = "failed"
    try:
        content = view(call, given)
        outcome = "done"
    except Refusal as refusal:
        outcome = refusal.code
        raise
    finally:
        ended = deed.model_copy(
            update={
                "outcome": outcome,
                "about": call.about or what,
                "result": {k: v[:200] for k, v in call.result.items()},
            }
        )
        _end(call, ended)
    return content


def _end(call: Call, deed: Deed) -> None:
    """What was begun stands in the audit already, so a lost end hides nothing and must not undo an answer."""
    try:
        call.desk.audit.end(deed, new_object=call.new_object)
    except Exception as error:  # noqa: BLE001  see above
        logger().error("the end of a deed was not noted", deed=deed.id, outcome=deed.outcome, exc_info=error)


def _response(content: Any) -> Response:
    if isinstance(content, File):
        return Response(content.content, {**SAFE, "Content-Type": content.content_type, **content.headers})
    return Response(to_json(content), {**SAFE, "Content-Type": JSON})


def day_of_query(call: Call, name: str) -> date | None:
    """The parameter as a day, None if it is left out; raises Malformed that names it."""
    given = call.query(name)
    try:
        return iso_day(given) if given else None
    except ValueError:
        raise Malformed(name, f"{name} is a day such as 2027-05-14") from None


def to_json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(f"{type(value).__name__} cannot be answered")
