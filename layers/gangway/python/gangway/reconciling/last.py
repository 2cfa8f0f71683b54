"""What the last comparison with the internal system has found, for whoever looks at it the next morning."""

from datetime import datetime

from gangway.domain.model import Model
from gangway.reconciling.difference import Reconciled
from gangway.store.files import Files

KEY = "reconciliation/internal-system.json"


class LastTime(Model):
    """`since` is how far back it looked. `found` is None where the internal system could not be asked (`reason`)."""

    at: datetime
    since: datetime
    found: Reconciled | None = None
    reason: str | None = None


def keep(files: Files, last: LastTime) -> None:
    files.put(KEY, last.model_dump_json().encode())


def last_time(files: Files) -> LastTime | None:
    content = files.get(KEY)
    return LastTime.model_validate_json(content) if content else None
