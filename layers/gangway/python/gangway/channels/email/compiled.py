"""Patterns compiled ahead: for the patterns of the reader what byte code is for its modules.

Compiling them is nearly all that the first mail of a process costs. The build of the layer writes what `re` makes of
each into a file beside this module, by the Python that will run it. A pattern is taken from there if its source is
the same letter by letter; where the file, its Python or the pattern is missing, `re` compiles as ever.
"""

import _sre  # type: ignore[import-not-found]  # no stub of it
import marshal
import re
import sys
import zlib
from array import array
from functools import cache
from pathlib import Path

# As Python's own `sre` compiles: flags, code, number of groups, names of groups.
Code = tuple[int, bytes, int, dict[str, int]]
FILE = f"patterns.{sys.implementation.cache_tag}-{_sre.MAGIC}-{sys.byteorder}"

_PATTERNS: dict[str, re.Pattern[str]] = {}


def compiled(source: str) -> re.Pattern[str]:
    """Equal to `re.compile(source)`."""
    if source not in _PATTERNS:
        code = kept(Path(__file__).parent).get(source)
        _PATTERNS[source] = re.compile(source) if code is None else unpacked(source, code)
    return _PATTERNS[source]


def sources() -> list[str]:
    """Of all patterns that this process has asked for, sorted."""
    return sorted(_PATTERNS)


@cache
def kept(folder: Path) -> dict[str, Code]:
    """By source, what this Python compiled into that folder; the file is part of the code, and as trusted."""
    try:
        content = (folder / FILE).read_bytes()
    except OSError:
        return {}
    codes: dict[str, Code] = marshal.loads(content)  # noqa: S302  our own file, in a folder that cannot be written
    return codes


def unpacked(source: str, code: Code) -> re.Pattern[str]:
    flags, packed, groups, names = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    steps = array("I", zlib.decompress(packed)).tolist()
    pattern: re.Pattern[str] = _sre.compile(source, flags, steps, groups, names, tuple(by_number))
    return pattern
