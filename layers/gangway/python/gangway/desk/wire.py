"""The documents of the desk: what its page sends and is answered (docs/desk-api.md)."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from gangway.channels.planning.wire import Moment, Sale, Start
from gangway.desk.why import Why
from gangway.domain.model import Model
from gangway.domain.plan import Count, Day, Name
from gangway.store.exceptions import CaseEntry

Reason = Annotated[str, Field(min_length=1, max_length=500)]


class CaseShown(Model):
    """A case. `actions` are those that repair it, `order` what it is about, where it is about one."""

    id: str
    kind: str
    state: str
    owner: str | None
    reason: str
    why: Why
    channel: str
    facts: dict[str, str]
    created_at: datetime
    updated_at: datetime
    seen: int
    history: tuple[CaseEntry, ...]
    actions: tuple[str, ...]
    details: dict[str, Any] | None = None


class CaseList(Model):
    cases: tuple[CaseShown, ...]
    cursor: str | None


class Close(Model):
    reason: Reason


class Repair(Model):
    """The one action, and what it needs: which of the rest, docs/desk-api.md says for each kind of case."""

    action: Annotated[str, Field(max_length=40)]
    reason: Reason | None = None
    internal_id: Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[\x21-\x7e]+$")] | None = None
    product: Name | None = None
    option: Name | None = None
    code: Annotated[str, Field(min_length=1, max_length=300)] | None = None
    order: Sale | None = None
    mail: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    text: Annotated[str, Field(min_length=1, max_length=10_000)] | None = None
    tell: bool = False
    starts_at: Moment | None = None
    capacity: Count | None = Field(default=None, ge=0, le=100_000)


class Capacity(Model):
    """What is to become different about one departure; what is left out stays."""

    resource: Name
    day: Day
    start: Start
    capacity: Count | None = Field(default=None, ge=0, le=100_000)
    pools: dict[Name, Count] | None = None


State = Literal["open", "taken", "closed"]
