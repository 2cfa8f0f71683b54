"""The command `gangway`. Each part registers its own subcommands with `add_to(subparsers)`; they return the status."""

import argparse
import sys
from collections.abc import Sequence

from gangway.channels import check_cli


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="gangway", description=__doc__)
    subparsers = parser.add_subparsers(dest="command", required=True)
    check_cli.add_to(subparsers)
    given = parser.parse_args(arguments)
    return int(given.run(given))


if __name__ == "__main__":
    sys.exit(main())
