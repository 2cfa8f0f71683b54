"""The console: `gangway COMMAND`. Each command adds itself; this module only gathers them."""

import argparse
import sys
from collections.abc import Sequence

from gangway.channels.email import command as mail


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="gangway", description="The gate in front of a tour operator's internal system."
    )
    subparsers = parser.add_subparsers(dest="command", required=True)
    mail.add_to(subparsers)
    parsed = parser.parse_args(arguments)
    return int(parsed.run(parsed))


if __name__ == "__main__":
    sys.exit(main())
