# ruff: noqa: E501  patterns and samples are harder to read when broken up
"""Milliseconds per mail and the cost of the first one; over the shared corpus where it is at hand, else the samples."""

import importlib.util
import json
import resource
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "layers" / "gangway" / "python"))


def _samples():
    spec = importlib.util.spec_from_file_location("mail_samples", ROOT / "tests" / "unit" / "email" / "samples.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["mail_samples"] = module
    spec.loader.exec_module(module)
    return [module.raw_mail(sample) for sample in module.all_samples()]


def main():
    shared = sorted((ROOT.parent / "shared" / "mail").glob("*.eml"))
    mails = [file.read_bytes() for file in shared] or _samples()
    started = time.perf_counter()
    from gangway.channels.email.read import read_mail  # noqa: PLC0415  its import is part of what is measured
    from gangway.domain.catalogue import read_catalogue  # noqa: PLC0415

    catalogue = read_catalogue(
        json.loads((ROOT / "tests" / "samples" / "email" / "catalogue.json").read_text(encoding="utf-8"))
    )
    imported = time.perf_counter()
    read_mail(mails[0], catalogue)
    first = time.perf_counter()
    for raw in mails:
        read_mail(raw, catalogue)
    taken = []
    for raw in mails:
        before = time.perf_counter()
        read_mail(raw, catalogue)
        taken.append((time.perf_counter() - before) * 1000)
    taken.sort()
    print(f"mail: import {(imported - started) * 1000:.0f} ms, first mail {(first - imported) * 1000:.0f} ms")
    print(
        f"mail: {len(mails)} mails, median {statistics.median(taken):.1f} ms, p95 {taken[int(len(taken) * 0.95)]:.1f} ms, longest {taken[-1]:.1f} ms"
    )
    print(f"mail: peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
