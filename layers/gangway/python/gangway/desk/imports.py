"""Uploads at the desk: looked at for the partner they are for, applied in the dispatcher's name."""

from typing import Annotated

from pydantic import Field

from gangway.desk.desk import Desk
from gangway.desk.orders import partner_of
from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed
from gangway.importing.apply import apply_import
from gangway.importing.kept import Imports, Kept, Preview, Progress
from gangway.importing.look import look_at_orders, look_at_plan
from gangway.sheets.upload import Upload

MOST_SHOWN = 2_000


class Apply(Model):
    """`hash` is that of the preview; `valid_only` leaves out the rows that have problems."""

    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    valid_only: bool = False


class Shown(Model):
    """A preview and how far its application is. Of very many problems the first 2,000 are shown, all are counted."""

    preview: Preview
    progress: Progress
    is_finished: bool
    problem_count: int


def look(desk: Desk, imports: Imports, upload: Upload, by: str) -> Shown:
    """Raises Malformed for a kind there is not, UnknownPartner, UnreadableFile, FileTooLarge."""
    kind = upload.fields.get("kind", "")
    if kind == "plan":
        return _shown(imports, look_at_plan(desk.office, imports, upload, by))
    if kind != "orders":
        raise Malformed("kind", "kind is plan or orders")
    if not upload.fields.get("partner"):
        raise Malformed("partner", "say whose orders they are")
    partner = partner_of(desk, upload.fields["partner"])
    return _shown(imports, look_at_orders(desk.office, imports, upload, partner, by))


def state(imports: Imports, import_id: str) -> Shown:
    """Raises UnknownImport."""
    kept = imports.read(import_id)
    return _answer(kept, imports.progress(kept))


def apply(desk: Desk, imports: Imports, import_id: str, asked: Apply, by: str) -> Shown:
    """Goes on with it; raises UnknownImport, ImportChanged, ImportHasProblems."""
    kept = imports.read(import_id)
    progress = apply_import(
        desk.office,
        imports,
        import_id,
        asked.hash,
        by=by,
        partner=_partner(desk, kept),
        valid_only=asked.valid_only,
    )
    return _answer(kept, progress)


def _partner(desk: Desk, kept: Kept) -> Partner | None:
    return partner_of(desk, kept.preview.partner_id) if kept.preview.kind == "orders" else None


def _shown(imports: Imports, preview: Preview) -> Shown:
    return state(imports, preview.id)


def _answer(kept: Kept, progress: Progress) -> Shown:
    preview = kept.preview
    few = preview.model_copy(update={"problems": preview.problems[:MOST_SHOWN]})
    return Shown(preview=few, progress=progress, is_finished=progress.is_finished, problem_count=len(preview.problems))
