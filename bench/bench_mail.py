"""Milliseconds and memory per mail, the cost of the first one, and what large and hostile mails take.

Over the shared corpus where it is at hand, else the samples.
"""

import importlib.util
import json
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "layers" / "gangway" / "python"))
COLD_RUNS = 5
COLD = """
import sys, time
sys.path.insert(0, sys.argv[1])
started = time.perf_counter()
from gangway.channels.email.read import read_mail
print((time.perf_counter() - started) * 1000)
"""


def _module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def _samples():
    module = _module(ROOT / "tests" / "unit" / "email" / "samples.py")
    return [module.raw_mail(sample) for sample in module.all_samples()]


def _timed(read, raw, catalogue):
    before = time.perf_counter()
    read(raw, catalogue)
    return (time.perf_counter() - before) * 1000


def _peak_kilobytes(read, raw, catalogue):
    tracemalloc.start()
    read(raw, catalogue)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1024


def main():
    shared = sorted((ROOT.parent / "shared" / "mail").glob("*.eml"))
    cold = [_cold_import() for _ in range(COLD_RUNS)]
    from gangway.channels.email.read import read_mail  # noqa: PLC0415  its path is known only now
    from gangway.domain.catalogue import read_catalogue  # noqa: PLC0415  as above

    text = (ROOT / "tests" / "samples" / "email" / "catalogue.json").read_text(encoding="utf-8")
    catalogue = read_catalogue(json.loads(text))
    mails = [file.read_bytes() for file in shared] or _samples()
    first = _timed(read_mail, mails[0], catalogue)
    print(f"mail: cold import {statistics.median(cold):.0f} ms (median of {COLD_RUNS}), first mail {first:.0f} ms")
    for raw in mails:
        read_mail(raw, catalogue)
    taken = sorted(_timed(read_mail, raw, catalogue) for raw in mails)
    print(
        f"mail: {len(mails)} mails, median {statistics.median(taken):.1f} ms, "
        f"p95 {taken[int(len(taken) * 0.95)]:.1f} ms, longest {taken[-1]:.1f} ms"
    )
    peaks = sorted(_peak_kilobytes(read_mail, raw, catalogue) for raw in mails)
    print(f"mail: peak memory per mail, median {statistics.median(peaks):.0f} kB, most {peaks[-1]:.0f} kB")
    _hostile(read_mail, catalogue)
    print(f"mail: the whole process at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _cold_import():
    package = str(ROOT / "layers" / "gangway" / "python")
    done = subprocess.run([sys.executable, "-c", COLD, package], capture_output=True, text=True, check=True)
    return float(done.stdout)


def _hostile(read, catalogue):
    """The mails of the property test that must be survived."""
    for name, raw in _module(ROOT / "tests" / "property" / "test_hostile_mails.py").LARGE.items():
        taken = _timed(read, raw, catalogue)
        print(
            f"mail: {name:32} {len(raw) / 1e6:5.1f} MB, {taken:6.0f} ms, "
            f"peak {_peak_kilobytes(read, raw, catalogue) / 1024:5.1f} MB"
        )


if __name__ == "__main__":
    main()
