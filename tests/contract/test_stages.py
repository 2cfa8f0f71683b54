"""A stage is a file of parameters, and each of them is one that the template takes."""

import json

import pytest

from infra.checks.template import read_template
from infra.local.layout import ROOT

PARAMETERS = read_template()["Parameters"]
STAGES = sorted((ROOT / "infra" / "stages").glob("*.json"))


def mistakes(stage: str, given: dict[str, str]) -> list[str]:
    found = [f"{name} is no parameter" for name in given if name not in PARAMETERS]
    for name, value in given.items():
        allowed = PARAMETERS.get(name, {}).get("AllowedValues")
        if not isinstance(value, str) or (allowed and value not in map(str, allowed)):
            found.append(f"{name} cannot be {value!r}")
    return found + ([] if given.get("Stage") == stage else ["the file is of another stage"])


@pytest.mark.parametrize("file", STAGES, ids=lambda file: file.stem)
def test_a_stage_gives_only_what_the_template_takes(file):
    assert mistakes(file.stem, json.loads(file.read_text(encoding="utf-8"))["Parameters"]) == []


def test_a_stage_that_is_mistaken_is_told():
    assert mistakes("prod", {"Stage": "dev", "LogRetention": "7", "LogRetentionDays": "8"}) == [
        "LogRetention is no parameter",
        "LogRetentionDays cannot be '8'",
        "the file is of another stage",
    ]


def test_what_sells_is_protected():
    given = json.loads((ROOT / "infra" / "stages" / "prod.json").read_text(encoding="utf-8"))["Parameters"]
    assert given["DeletionProtection"] == "true"
    assert int(given["LogRetentionDays"]) >= 30
