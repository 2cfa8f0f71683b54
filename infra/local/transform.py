"""template.yaml to what the engine deploys. Runs on its interpreter, which has the SAM translator.

`python -m infra.local.transform read TEMPLATE` prints the template as JSON. `… translate` reads a template
with its code located in S3, and its parameters, from standard input and prints what the engine deploys; `… sam` the
same as AWS would deploy it.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from infra.local.adapter import adapt


class NoManagedPolicies:
    """The translator asks for AWS managed policies by name; templates name them by ARN, so none is needed."""

    def load(self) -> dict[str, str]:
        return {}


def read(path: str) -> dict[str, Any]:
    from samtranslator.yaml_helper import yaml_parse  # noqa: PLC0415  installed with the engine only

    template: dict[str, Any] = yaml_parse(Path(path).read_text(encoding="utf-8"))
    return template


def translate(template: dict[str, Any], parameters: dict[str, str]) -> dict[str, Any]:
    from samtranslator.translator.transform import transform  # noqa: PLC0415  see above

    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
    transformed: dict[str, Any] = transform(template, parameters, NoManagedPolicies())
    return transformed


def main() -> None:
    if sys.argv[1] == "read":
        answer = read(sys.argv[2])
    else:
        asked = json.load(sys.stdin)
        answer = translate(asked["template"], asked["parameters"])
        answer = adapt(answer) if sys.argv[1] == "translate" else answer
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
