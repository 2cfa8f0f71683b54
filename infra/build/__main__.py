"""`python -m infra.build resource PartnerApi FOLDER` for `sam build`; `… package FOLDER` for all zips without it."""

import argparse
import sys
from pathlib import Path

from infra.build.packages import package
from infra.build.resources import NothingToBuild, build
from infra.build.sizes import report
from infra.build.targets import NoPython, host_target, lambda_target


def main() -> int:
    chosen = _arguments()
    try:
        target = lambda_target() if chosen.python is None else host_target(chosen.python)
        if chosen.command == "resource":
            build(chosen.name, chosen.folder, target)
        else:
            print(report(package(chosen.folder, target), target))
    except (NothingToBuild, NoPython) as failure:
        print(f"failed: {failure}", file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m infra.build")
    parser.add_argument("--python", help="build for this machine and that interpreter, not for Lambda")
    commands = parser.add_subparsers(required=True, dest="command")
    resource = commands.add_parser("resource", help="fill the folder of one resource of template.yaml")
    resource.add_argument("name")
    resource.add_argument("folder", type=Path)
    everything = commands.add_parser("package", help="a zip for each layer and function, and their sizes")
    everything.add_argument("folder", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
