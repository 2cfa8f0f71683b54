"""Patterns compiled ahead: for the patterns of the reader what byte code is for its modules.

Compiling them is nearly all that the first mail of a process costs. So what `re` makes of each is kept in a file. The
build of the layer writes it beside this module, by the Python that will run it; of a checkout each process leaves what
it had to compile in `__pycache__`, as Python leaves byte code there, and where Python may not, neither do we. A pattern
is taken from a file if its source is the same letter by letter; where none has it, `re` compiles as ever.
"""

import atexit
import os
import re
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from gangway.channels.email.kept_patterns import CAN_KEEP, Code, code_of, keep, kept, unpacked

MOST = 4000  # patterns in the file of a checkout: those of its last weeks; the reader asks for some 1,600

_PATTERNS: dict[str, re.Pattern[str]] = {}
_MADE: dict[str, Code] = {}


def compiled(source: str) -> re.Pattern[str]:
    """Equal to `re.compile(source)`."""
    if source not in _PATTERNS:
        code = kept(Path(__file__).parent).get(source) or _left(source)
        _PATTERNS[source] = re.compile(source) if code is None else unpacked(source, code)
    return _PATTERNS[source]


def sources() -> list[str]:
    """Of all patterns that this process has asked for, sorted."""
    return sorted(_PATTERNS)


def _left(source: str) -> Code | None:
    """By a process before, or now for those that come; nothing where none can be left."""
    folder = cache_folder()
    if folder is None:
        return None
    if (code := kept(folder).get(source)) is None and not sys.dont_write_bytecode:
        if not _MADE:
            atexit.register(keep, folder, _MADE, MOST)
        code = _MADE[source] = code_of(source)
    return code


@cache
def cache_folder() -> Path | None:
    """Where Python keeps the byte code of this module, if this machine's code is written as our file is."""
    with suppress(NotImplementedError):
        folder = Path(cache_from_source(__file__)).parent
        there = next(path for path in (folder, *folder.parents) if path.exists())
        return folder if CAN_KEEP and os.access(there, os.W_OK) else None
    return None
