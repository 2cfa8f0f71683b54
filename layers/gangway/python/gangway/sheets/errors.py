"""Why a file cannot be read at all. The message says what it is and how to save it so that it can."""

from gangway.domain.refusals import BodyTooLarge, Malformed


class UnreadableFile(Malformed):
    """The file is of another kind, broken, locked with a password, or in letters that cannot be told.

    `value` says which: `no_table`, `locked` (or an old Excel file), `broken`, `empty`, `heading`, `letters`.
    """

    code = "unreadable_file"


class FileTooLarge(BodyTooLarge):
    """More bytes, rows or columns than are read, packed or unpacked."""

    code = "file_too_large"
