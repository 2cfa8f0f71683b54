"""How well the samples are read today, by file: straight through and wrong actions (docs/mail-quality.md)."""

import importlib.util
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "unit" / "email"
sys.path.insert(0, str(ROOT / "layers" / "gangway" / "python"))


def _module(name):
    spec = importlib.util.spec_from_file_location(f"mail_{name}", TESTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"mail_{name}"] = module
    spec.loader.exec_module(module)
    return module


def main():
    from gangway.channels.email.read import read_mail  # noqa: PLC0415  its path is known only now
    from gangway.domain.catalogue import read_catalogue  # noqa: PLC0415  as above

    samples, judge = _module("samples"), _module("judge")
    text = (ROOT / "tests" / "samples" / "email" / "catalogue.json").read_text(encoding="utf-8")
    catalogue = read_catalogue(json.loads(text))
    by_file = defaultdict(Counter)
    by_tag = defaultdict(Counter)
    for sample in samples.all_samples():
        line = read_mail(samples.raw_mail(sample), catalogue).as_line(sample.id)
        verdict = judge.verdict(sample.expected(), line, catalogue)
        for counter in (by_file[sample.id.rpartition("-")[0]], *(by_tag[tag] for tag in sample.tags)):
            counter[verdict] += 1
        if "--list" in sys.argv and verdict in {"asked", "wrong"}:
            print(f"{verdict:6} {sample.id}: {sample.subject}")
    _print("file", by_file)
    if "--tags" in sys.argv:
        _print("tag", by_tag)
    total = sum(by_file.values(), Counter())
    print(f"mail_quality: {_row(total)}")


def _print(title, table):
    for name, counted in sorted(table.items()):
        print(f"mail_quality: {title} {name:22} {_row(counted)}")


def _row(counted):
    complete = counted["through"] + counted["asked"]
    share = f"{100 * counted['through'] / complete:5.1f} %" if complete else "    -  "
    mails, wrong = sum(counted.values()), counted["wrong"]
    return f"mails {mails:4}, straight through {share} of {complete:3}, wrong actions {wrong}"


if __name__ == "__main__":
    main()
