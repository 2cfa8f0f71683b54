"""What both generations of Viator's API share: days, times, moments, and amounts that never pass through a float."""

import json
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from gangway.domain.money import precision
from gangway.domain.refusals import Malformed
from gangway.edge.http import body_bytes

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
CLOCK = re.compile(r"(\d{2}:\d{2})(:\d{2})?", re.ASCII)
LONGEST_TEXT = 10_000


class Sent(BaseModel):
    """What Viator sends: unknown fields are dropped, names are the contract's by alias.

    A null says the same as leaving the field out: a sale must not be lost over how nothing is written.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, sent: Any) -> Any:
        return {name: value for name, value in sent.items() if value is not None} if isinstance(sent, dict) else sent


class Told(BaseModel):
    """What we answer: fields that are None are left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


def _day(value: Any) -> Any:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError("a day is written YYYY-MM-DD")
    return date.fromisoformat(value)


def _clock(value: Any) -> str:
    matched = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if matched is None:
        raise ValueError("a time is written hh:mm")
    time.fromisoformat(value)
    return matched[1]


Day = Annotated[date, BeforeValidator(_day)]
Clock = Annotated[str, BeforeValidator(_clock)]
Text = Annotated[str, Field(strict=True, max_length=LONGEST_TEXT)]
Number = Annotated[int, Field(strict=True, ge=-(10**15), le=10**15)]
Count = Annotated[int, Field(strict=True, ge=0, le=10**9)]


def utc_text(at: datetime) -> str:
    """`2026-07-14T15:00:00Z`"""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def timestamp(at: datetime) -> str:
    """`2026-07-01T08:00:01.120Z`: v1 wants the milliseconds (section 1.4)."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def amount(minor: int, currency: str) -> Decimal:
    """149000 minor units of CZK as 1490.00."""
    return Decimal(minor).scaleb(-precision(currency))


def parsed(event: dict[str, Any]) -> Any:
    """The JSON body with every fraction as the exact decimal that was written; `{}` for none. Raises Malformed."""
    raw = body_bytes(event)
    if not raw.strip():
        return {}
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Malformed("body", "the body is not JSON in UTF-8") from error


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def written(value: Any) -> str:
    """JSON in which a decimal is the number it is; the standard writer would take it through a float."""
    if isinstance(value, BaseModel):
        return written(value.model_dump(by_alias=True, exclude_none=True))
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(written, value)) + "]"
    return format(value, "f") if isinstance(value, Decimal) else json.dumps(value)
