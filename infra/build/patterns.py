"""The mail reader's patterns, compiled ahead by the Python that will run them (gangway.channels.email.compiled).

Which patterns there are is seen by reading mails: a pattern that none of them asks for is compiled when it is needed.
"""

import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from infra.build.targets import Target
from infra.local.layout import ROOT, SHARED, digest

READER = Path("python/gangway/channels/email")
SAMPLES = ROOT / "tests" / "samples" / "email"
EACH = 250  # one of so many is read: two dozen mails ask for nearly every pattern

READ = """
import json, sys
from pathlib import Path
from gangway.channels.email.compiled import sources
from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import read_catalogue

samples, each = Path(sys.argv[1]), int(sys.argv[2])
catalogue = read_catalogue(json.loads((samples / "catalogue.json").read_text(encoding="utf-8")))
for mail in sorted(samples.glob("authors/*/*.eml"))[::each]:
    read_mail(mail.read_bytes(), catalogue)
json.dump(sources(), sys.stdout)
"""
# What re.compile does, stopping short of the last step, which makes an object that cannot be written down.
COMPILE = """
import _sre, json, marshal, sys, zlib
from array import array
from pathlib import Path
from re import _compiler, _parser

def code_of(source):
    parsed = _parser.parse(source)
    steps = array("I", _compiler._code(parsed, 0))
    return parsed.state.flags, zlib.compress(steps.tobytes()), parsed.state.groups - 1, dict(parsed.state.groupdict)

name = f"patterns.{sys.implementation.cache_tag}-{_sre.MAGIC}-{sys.byteorder}"
codes = {source: code_of(source) for source in json.load(sys.stdin)}
if _sre.CODESIZE == array("I").itemsize:
    Path(sys.argv[1], name).write_bytes(marshal.dumps(codes, 2))
"""


def compile_patterns(folder: Path, target: Target, kept: Path = SHARED / "built") -> None:
    """Into a built layer; nothing if this machine has no such Python. Made once for each reader and each Python."""
    if target.python is None:
        return
    reader = folder / READER
    sources = [path.read_bytes() for path in sorted(reader.rglob("*.py"))]
    made = kept / f"patterns-{digest(*sources, repr(target).encode())}"
    if not made.exists():
        kept.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=kept))
        write(fresh, asked_for(folder / "python"), target.python)
        with suppress(OSError):  # another process was as quick
            fresh.rename(made)
        shutil.rmtree(fresh, ignore_errors=True)
    for path in made.iterdir():
        shutil.copyfile(path, reader / path.name)


def asked_for(package: Path) -> str:
    """JSON list of the sources that reading mails asks for. The seed is fixed as for byte code."""
    environment = {"PYTHONHASHSEED": "0", "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", READ, str(SAMPLES), str(EACH)]
    run = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return run.stdout


def write(folder: Path, sources: str, python: str) -> None:
    command = [python, "-I", "-c", COMPILE, str(folder)]
    subprocess.run(command, check=True, env={"PATH": ""}, input=sources, text=True)
