"""A file of compiled patterns, by their sources: what `re` makes of each, stopping short of the object.

The standard library alone is needed to read and to write one, so that any Python can write the file for itself
(infra/build/patterns.py). It is believed like byte code: a file of the program's own folder.
"""

import _sre  # type: ignore[import-not-found]  # no stub of it
import marshal
import os
import re
import sys
import tempfile
import zlib
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path

# As Python's own `sre` compiles: flags, code, number of groups, names of groups.
Code = tuple[int, bytes, int, dict[str, int]]
FILE = f"patterns.{sys.implementation.cache_tag}-{_sre.MAGIC}-{sys.byteorder}"
CAN_KEEP = array("I").itemsize == _sre.CODESIZE


@cache
def kept(folder: Path) -> dict[str, Code]:
    """By source, what this Python compiled into that folder."""
    return _read(folder / FILE)


def _read(file: Path) -> dict[str, Code]:
    try:
        codes = marshal.loads(file.read_bytes())  # noqa: S302  our own file, as trusted as byte code
    except (OSError, EOFError, ValueError, TypeError):  # none, or not whole
        return {}
    return codes if isinstance(codes, dict) else {}


def keep(folder: Path, codes: dict[str, Code], most: int) -> None:
    """Adds to the file, if there may be one. One of more than `most` is begun anew, since nobody says what it needs."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        all_codes = _read(folder / FILE) | codes
        handle, fresh = tempfile.mkstemp(prefix=f"{FILE}.", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(marshal.dumps(all_codes if len(all_codes) <= most else codes, 2))
            Path(fresh).chmod(0o644)
            Path(fresh).replace(folder / FILE)  # whole or not at all, whoever reads or writes meanwhile
        except OSError:
            Path(fresh).unlink()


def code_of(source: str) -> Code:
    """As `re.compile` goes about it."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415  private, and needed here alone

    parsed = _parser.parse(source)
    steps = array("I", _compiler._code(parsed, 0))  # noqa: SLF001  the last step makes an object that cannot be kept
    return parsed.state.flags, zlib.compress(steps.tobytes()), parsed.state.groups - 1, dict(parsed.state.groupdict)


def unpacked(source: str, code: Code) -> re.Pattern[str]:
    flags, packed, groups, names = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    steps = array("I", zlib.decompress(packed)).tolist()
    pattern: re.Pattern[str] = _sre.compile(source, flags, steps, groups, names, tuple(by_number))
    return pattern
