"""`python -m infra.checks`: one line for each finding, and an exit code that says whether there is one."""

import sys

from infra.checks.policies import check_policies
from infra.checks.program import Program
from infra.checks.template import read_template


def main() -> int:
    found = check_policies(read_template(), Program())
    print("\n".join(found), end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
