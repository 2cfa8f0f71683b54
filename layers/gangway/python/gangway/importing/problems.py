"""What is wrong with a row, in words a dispatcher can act on."""

from gangway.domain.model import Model
from gangway.domain.refusals import Conflict, NotPossible


class RowProblem(Model):
    """`row` is the number a spreadsheet shows (1 is the heading), `column` the file's own name for it, or empty."""

    row: int
    column: str
    code: str
    what: str
    repair: str


class CellProblem(Exception):  # noqa: N818  an answer, not an error
    """A cell cannot be what its column needs: `what` is wrong, `repair` is what to do."""

    def __init__(self, what: str, repair: str, code: str = "malformed") -> None:
        super().__init__(what)
        self.what, self.repair, self.code = what, repair, code


class ImportHasProblems(NotPossible):
    """Some rows have problems and nobody has said that the valid ones are to be applied without them."""

    code = "import_has_problems"


class ImportChanged(Conflict):
    """What is to be applied is not what was looked at."""

    code = "import_changed"
