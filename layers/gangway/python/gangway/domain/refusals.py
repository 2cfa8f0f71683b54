"""Every reason to say no, as types with a stable code. The edge alone turns them into a channel's vocabulary.

Refusal
├── Unknown                     what was named does not exist, or not for this partner
│   ├── UnknownProduct          unknown_product
│   ├── UnknownOption           unknown_option
│   ├── UnknownUnit             unknown_unit
│   ├── UnknownDeparture        unknown_departure
│   └── UnknownOrder            unknown_order
├── Malformed                   malformed: the request contradicts itself or the contract
│   ├── NotJson                 malformed: the body cannot be read at all
│   └── BodyTooLarge            body_too_large
├── NotPossible                 well-formed, but cannot be done now
│   ├── SoldOut                 sold_out
│   ├── SalesStopped            sales_stopped
│   ├── PastCutoff              past_cutoff
│   ├── PartyNotAllowed         party_not_allowed
│   ├── HoldExpired             hold_expired
│   ├── NotChangeable           not_changeable
│   └── NotCancellable          not_cancellable
├── Conflict                    the same key with other content
│   ├── ReferenceReused         reference_reused
│   └── UuidReused              uuid_reused
├── Forbidden                   forbidden: the key is missing, wrong, revoked or not allowed to do this
├── TooManyRequests             too_many_requests: more calls in a minute than the partner may make
└── TryAgain                    try_again: nothing was decided (contention, a time-out); the same call may be repeated
    └── NoCatalogue             no_catalogue: the operator has not put one yet
"""

from typing import ClassVar


class Refusal(Exception):  # noqa: N818  a refusal is an answer, not an error
    """A reason to say no. `code` is stable and documented in docs/errors.md; `value` is what was refused."""

    code: ClassVar[str] = "refused"

    def __init__(self, value: object = "", message: str = "") -> None:
        self.value = str(value)
        self.message = message or f"{self.code.replace('_', ' ')}: {value}"
        super().__init__(self.message)


class Unknown(Refusal):
    code = "unknown"


class UnknownProduct(Unknown):
    code = "unknown_product"


class UnknownOption(Unknown):
    code = "unknown_option"


class UnknownUnit(Unknown):
    code = "unknown_unit"


class UnknownDeparture(Unknown):
    code = "unknown_departure"


class UnknownOrder(Unknown):
    code = "unknown_order"


class Malformed(Refusal):
    code = "malformed"


class NotJson(Malformed):
    """The body cannot be read at all."""


class BodyTooLarge(Malformed):
    code = "body_too_large"


class NotPossible(Refusal):
    code = "not_possible"


class SoldOut(NotPossible):
    """Fewer seats are free than asked for; `free` is what was left when it was decided."""

    code = "sold_out"

    def __init__(self, value: object = "", message: str = "", *, free: int = 0) -> None:
        super().__init__(value, message)
        self.free = free


class SalesStopped(NotPossible):
    code = "sales_stopped"


class PastCutoff(NotPossible):
    code = "past_cutoff"


class PartyNotAllowed(NotPossible):
    """The party breaks a rule of the option; `least` and `most` are units per order, `most` None if unbounded."""

    code = "party_not_allowed"

    def __init__(self, value: object = "", message: str = "", *, least: int = 1, most: int | None = None) -> None:
        super().__init__(value, message)
        self.least = least
        self.most = most


class HoldExpired(NotPossible):
    code = "hold_expired"


class NotChangeable(NotPossible):
    code = "not_changeable"


class NotCancellable(NotPossible):
    code = "not_cancellable"


class Conflict(Refusal):
    code = "conflict"


class ReferenceReused(Conflict):
    code = "reference_reused"


class UuidReused(Conflict):
    code = "uuid_reused"


class Forbidden(Refusal):
    code = "forbidden"


class TooManyRequests(Refusal):
    """`retry_after` is the number of seconds after which the next call will be answered."""

    code = "too_many_requests"

    def __init__(self, value: object = "", message: str = "", *, retry_after: int = 1) -> None:
        super().__init__(value, message)
        self.retry_after = retry_after


class TryAgain(Refusal):
    code = "try_again"


class NoCatalogue(TryAgain):
    code = "no_catalogue"
