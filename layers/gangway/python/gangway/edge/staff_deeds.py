"""What an operator does to an account from the command line stands in the desk's audit, as what a manager does there.

Rule: it is noted before it is done, so what could not be noted is not done. `who` is the operator, as told or as the
computer knows them: their credentials are AWS's, whose own trail proves who held them.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from getpass import getuser

from botocore.exceptions import BotoCoreError, ClientError
from pydantic import ValidationError

from gangway.domain.refusals import Malformed, Refusal
from gangway.store.audit import Audit, Deed, new_deed_id

OPERATOR = "operator"
MOST_NAME = 64


def operator(told: str | None) -> str:
    """Who acts: `--by`, else the name of the computer's user. Raises Malformed where there is neither."""
    try:
        name = (told or getuser()).strip()[:MOST_NAME]
    except (OSError, KeyError):
        name = ""
    if not name:
        raise Malformed("by", "this computer does not say who you are: tell it with --by")
    return f"{OPERATOR} {name}"


def noted(audit: Audit, who: str, deed: str, name: str, act: Callable[[], dict[str, str]]) -> None:
    """`act` between its two entries; what it returns is noted as its result (no password, no full name)."""
    begun = Deed(
        id=new_deed_id(), at=datetime.now(UTC), who=who, role=OPERATOR, what=f"gangway staff {deed}",
        about=f"staff {name}"[:300],
    )  # fmt: skip
    audit.begin(begun)
    outcome, result = "failed", {}
    try:
        result = act()
        outcome = "done"
    except Refusal as refusal:
        outcome = refusal.code
        raise
    except ValidationError:
        outcome = Malformed.code
        raise
    finally:
        _end(audit, begun.model_copy(update={"outcome": outcome, "result": result}))


def _end(audit: Audit, deed: Deed) -> None:
    """What was begun stands in the audit already: a lost end hides nothing and must not hide what was done."""
    try:
        audit.end(deed)
    except (BotoCoreError, ClientError) as error:
        sys.stderr.write(f"the outcome was not noted in the audit: {error}\n")
