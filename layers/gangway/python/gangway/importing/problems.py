"""What is wrong with a row, in words a dispatcher can act on."""

from gangway.domain.model import Model
from gangway.domain.refusals import Conflict, NotPossible
from gangway.importing.sentences import SENTENCES

MOST_PARAM = 300


class RowProblem(Model):
    """`row` is the number a spreadsheet shows (1 is the heading), `column` the file's own name for it, or empty.

    `says` and `params` are what is wrong and what to do as a code (gangway.importing.sentences), `what` and `repair`
    the same in English.
    """

    row: int
    column: str
    code: str
    what: str
    repair: str
    says: str = ""
    params: dict[str, str] = {}


class CellProblem(Exception):  # noqa: N818  an answer, not an error
    """A cell cannot be what its column needs. `says` is a code of gangway.importing.sentences, `params` fill it."""

    def __init__(self, says: str, code: str = "malformed", **params: object) -> None:
        self.says, self.code = says, code
        self.params = {name: str(value)[:MOST_PARAM] for name, value in params.items()}
        self.what, self.repair = (text.format(**self.params) for text in SENTENCES[says])
        super().__init__(self.what)

    def at(self, row: int, column: str = "") -> RowProblem:
        return RowProblem(
            row=row,
            column=column,
            code=self.code,
            what=self.what,
            repair=self.repair,
            says=self.says,
            params=self.params,
        )


class ImportHasProblems(NotPossible):
    """Some rows have problems and nobody has said that the valid ones are to be applied without them."""

    code = "import_has_problems"


class ImportChanged(Conflict):
    """What is to be applied is not what was looked at."""

    code = "import_changed"
