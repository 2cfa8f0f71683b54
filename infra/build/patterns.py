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
KEPT_PATTERNS = ROOT / "layers" / "gangway" / READER / "kept_patterns.py"
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
# By a Python that has nothing but its standard library.
COMPILE = """
import json, runpy, sys
from pathlib import Path

kept_patterns = runpy.run_path(sys.argv[2])
if kept_patterns["CAN_KEEP"]:
    codes = {source: kept_patterns["code_of"](source) for source in json.load(sys.stdin)}
    kept_patterns["keep"](Path(sys.argv[1]), codes, len(codes))
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
    command = [python, "-I", "-c", COMPILE, str(folder), str(KEPT_PATTERNS)]
    subprocess.run(command, check=True, env={"PATH": ""}, input=sources, text=True)
