"""`python -m infra.checks`: one line for each finding, and an exit code that says whether there is one.

`--write` puts the dashboard into its template.
"""

import sys

from infra.checks.dashboard import check_dashboard, write_dashboard
from infra.checks.house_rules import check_house_rules
from infra.checks.policies import check_policies
from infra.checks.program import Program
from infra.checks.template import read_system


def main() -> int:
    if sys.argv[1:] == ["--write"]:
        write_dashboard()
    system = read_system()
    found = check_dashboard() + check_house_rules(system) + check_policies(system.template, Program())
    print("\n".join(found), end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
