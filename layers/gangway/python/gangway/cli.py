"""The command `gangway`: each part of the package registers its own commands here, imported only when called."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

# Each module has `add_to(subparsers)`, which adds a parser whose `run` takes the arguments and returns the exit code.
COMMANDS: tuple[str, ...] = (
    "gangway.documents",
    "gangway.channels.check_cli",
    "gangway.channels.email.command",
    "gangway.edge.names_command",
    "gangway.edge.staff_command",
)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="gangway", description="The gate in front of a tour operator's system")
    subparsers = parser.add_subparsers(required=True, metavar="command")
    for module in COMMANDS:
        import_module(module).add_to(subparsers)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
