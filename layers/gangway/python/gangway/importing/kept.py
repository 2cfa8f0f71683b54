"""An import as it is kept between the look at it and its application: the file, the rows that came of it, the progress.

Keys: `imports/<id>/file` is what was uploaded, `…/rows.json` what a dispatcher was shown and its valid rows,
`…/progress.json` how many of those are done. Rule: what is applied are the rows that were looked at, under the hash
that was shown with them.
"""

import hashlib
import re
from datetime import datetime
from typing import Literal

from gangway.domain.model import Model
from gangway.domain.refusals import Unknown
from gangway.importing.order_rows import OrderRow
from gangway.importing.plan_rows import PlanRow
from gangway.importing.problems import RowProblem
from gangway.store.files import Files

Kind = Literal["orders", "plan"]
ID = re.compile(r"[0-9a-f-]{36}")


class UnknownImport(Unknown):
    code = "unknown_import"


class Preview(Model):
    """What a file would do. `rows` are those of the file, `valid` those without a problem, of which `known` are done
    already and would change nothing. `columns` are the file's names by field, `ignored` the columns nobody reads.
    """

    id: str
    hash: str
    kind: Kind
    partner_id: str | None
    filename: str
    by: str
    created_at: datetime
    file_kind: str
    charset: str
    delimiter: str
    samples: tuple[str, ...]
    columns: dict[str, str]
    ignored: tuple[str, ...]
    rows: int
    valid: int
    known: int
    problems: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...] = ()


class Progress(Model):
    """How far an import is: `done` of `total` valid rows. `again` if the table was too busy to go on: ask once more."""

    id: str
    done: int = 0
    total: int
    applied: int = 0
    known: int = 0
    problems: tuple[RowProblem, ...] = ()
    again: bool = False

    @property
    def is_finished(self) -> bool:
        return self.done >= self.total


class Kept(Model):
    preview: Preview
    orders: tuple[OrderRow, ...] = ()
    plan: tuple[PlanRow, ...] = ()

    @property
    def total(self) -> int:
        return len(self.orders) + len(self.plan)


class Imports:
    """The imports in the bucket."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def keep(self, kept: Kept, file: bytes) -> None:
        """The file first: rows without it would have no source."""
        self._files.put(source_of(kept.preview.id), file)
        self._files.put(f"imports/{kept.preview.id}/rows.json", kept.model_dump_json(exclude_defaults=True).encode())

    def read(self, import_id: str) -> Kept:
        """Raises UnknownImport."""
        content = self._files.get(f"imports/{import_id}/rows.json") if ID.fullmatch(import_id) else None
        if content is None:
            raise UnknownImport(import_id, f"there is no import {import_id}: upload the file again")
        return Kept.model_validate_json(content)

    def progress(self, kept: Kept) -> Progress:
        content = self._files.get(f"imports/{kept.preview.id}/progress.json")
        if content is None:
            return Progress(id=kept.preview.id, total=kept.total)
        return Progress.model_validate_json(content)

    def note(self, progress: Progress) -> None:
        self._files.put(f"imports/{progress.id}/progress.json", progress.model_dump_json().encode())


def source_of(import_id: str) -> str:
    """The key of the file, which is the source of every order that comes of it."""
    return f"imports/{import_id}/file"


def hash_of(file: bytes, kind: Kind, partner_id: str | None) -> str:
    """Of everything that decides what the file means."""
    return hashlib.sha256(f"{kind}\n{partner_id or ''}\n".encode() + file).hexdigest()
