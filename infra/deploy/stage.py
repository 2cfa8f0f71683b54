"""One stage of the gate in one AWS account: what its file in infra/stages says, and what is there already."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from infra.local.layout import ROOT

STAGES = ROOT / "infra" / "stages"
UNKNOWN = ".example"  # a reserved domain: whoever filled in the file did not know the address yet


class CannotDeploy(Exception):  # noqa: N818  says what is wrong better than "error"
    """Something is missing on this side; the message says what to do, in one sentence."""


@dataclass(frozen=True)
class Stage:
    """A stage's name, and the parameters of template.yaml as its file gives them."""

    name: str
    parameters: dict[str, str]

    @property
    def stack(self) -> str:
        return f"gangway-{self.name}"


def read_stage(name: str, folder: Path = STAGES) -> Stage:
    """Raises CannotDeploy for a stage without a file, or one whose file is about another."""
    path = folder / f"{name}.json"
    if not path.is_file():
        known = ", ".join(sorted(found.stem for found in folder.glob("*.json"))) or "none"
        raise CannotDeploy(f"there is no infra/stages/{name}.json (known stages: {known}); copy one and edit it")
    parameters: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["Parameters"]
    if parameters.get("Stage") != name:
        raise CannotDeploy(f"infra/stages/{name}.json is about the stage {parameters.get('Stage')!r}")
    return Stage(name, parameters)


def session() -> Any:
    """The caller's AWS session; raises CannotDeploy where there are no credentials or no region."""
    found = boto3.Session()
    if found.get_credentials() is None:
        raise CannotDeploy("there are no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret")
    if found.region_name is None:
        raise CannotDeploy("no region is chosen: set AWS_DEFAULT_REGION, e.g. to eu-central-1")
    return found


def outputs(session: Any, stage: Stage) -> dict[str, str]:
    """What the stack of that stage gives out; nothing for one that is not there. Raises CannotDeploy."""
    try:
        found = session.client("cloudformation").describe_stacks(StackName=stage.stack)["Stacks"][0]
    except ClientError as error:
        if "does not exist" in str(error):
            return {}
        raise CannotDeploy(f"AWS answered: {error}") from error
    except BotoCoreError as error:
        raise CannotDeploy(f"AWS cannot be asked: {error}") from error
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}
