"""template.yaml onto the embedded engine: the only place, with `engine`, that knows which engine it is."""

import json
import subprocess
import time
from dataclasses import dataclass
from typing import Any

from infra.local.adapter import Template, code_folders, route_keys, with_code
from infra.local.engine import Engine
from infra.local.layout import ROOT, Layout, digest
from infra.local.package import zip_for

STACK = "gangway"
CODE_BUCKET = "gangway-code"
DEPLOY_SECONDS = 300.0


class DeployFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """The stack is not what the template says; the message says in which respect."""


@dataclass(frozen=True)
class Deployed:
    """A deployed stack: the template's outputs and the base URL of its HTTP API."""

    outputs: dict[str, str]
    base_url: str
    routes: tuple[str, ...]


def deploy(engine: Engine, layout: Layout, parameters: dict[str, str]) -> Deployed:
    """Create the stack or bring it up to date; data stays. Raises DeployFailed."""
    template = _translator(layout, "read", str(layout.template))
    keys = _upload_code(engine, layout, template)
    declared = template.get("Parameters", {})
    _apply(
        engine,
        layout,
        with_code(template, CODE_BUCKET, keys),
        {k: v for k, v in parameters.items() if k in declared},
    )
    outputs = _outputs(engine)
    _set_what_templates_cannot(engine, template, outputs)
    deployed = Deployed(outputs, base_url(engine, outputs["GateId"]), _deployed_routes(engine, outputs["GateId"]))
    _compare_routes(route_keys(template), list(deployed.routes))
    return deployed


def base_url(engine: Engine, api_id: str) -> str:
    """Where the HTTP API answers, its stage $default left out; no host name, which not every client could resolve."""
    return f"{engine.url}/_aws/execute-api/{api_id}"


def _translator(layout: Layout, *arguments: str, document: Any = None) -> Template:
    run = subprocess.run(
        [str(layout.engine_python), "-m", "infra.local.transform", *arguments],
        cwd=ROOT,
        input=None if document is None else json.dumps(document),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0:
        raise DeployFailed(f"the template cannot be translated:\n{run.stderr}")
    template: Template = json.loads(run.stdout)
    return template


def _upload_code(engine: Engine, layout: Layout, template: Template) -> dict[str, str]:
    """Each code folder's object key; the key says what the content is, so nothing is uploaded twice."""
    s3 = engine.client("s3")
    if CODE_BUCKET not in {bucket["Name"] for bucket in s3.list_buckets()["Buckets"]}:
        s3.create_bucket(Bucket=CODE_BUCKET, CreateBucketConfiguration={"LocationConstraint": s3.meta.region_name})
    present = {entry["Key"] for entry in s3.list_objects_v2(Bucket=CODE_BUCKET).get("Contents", [])}
    keys = {}
    for folder in code_folders(template):
        content = zip_for(folder, layout.template.parent, layout)
        keys[folder] = f"{folder.replace('/', '-')}-{digest(content)}.zip"
        if keys[folder] not in present:
            s3.put_object(Bucket=CODE_BUCKET, Key=keys[folder], Body=content)
    return keys


def _upload_template(engine: Engine, adapted: Template) -> str:
    """Its address: a template of more than 51,200 bytes cannot travel in the call (CloudFormation quotas)."""
    body = json.dumps(adapted).encode()
    key = f"template-{digest(body)}.json"
    engine.client("s3").put_object(Bucket=CODE_BUCKET, Key=key, Body=body)
    return f"{engine.url}/{CODE_BUCKET}/{key}"


def _apply(engine: Engine, layout: Layout, template: Template, parameters: dict[str, str]) -> None:
    adapted = _translator(layout, "translate", document={"template": template, "parameters": parameters})
    cloudformation = engine.client("cloudformation")
    request = {
        "StackName": STACK,
        "TemplateURL": _upload_template(engine, adapted),
        "Parameters": [{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
        "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"],
    }
    if _status(cloudformation) is None:
        cloudformation.create_stack(**request)
    else:
        _update(cloudformation, request)
    _wait_until_complete(cloudformation)


def _update(cloudformation: Any, request: dict[str, Any]) -> None:
    try:
        cloudformation.update_stack(**request)
    except cloudformation.exceptions.ClientError as error:
        if "No updates" not in str(error):
            raise DeployFailed(str(error)) from error


def _status(cloudformation: Any) -> str | None:
    """The stack's status, None if there is no stack."""
    try:
        return str(cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"])
    except cloudformation.exceptions.ClientError:
        return None


def _wait_until_complete(cloudformation: Any) -> None:
    until = time.monotonic() + DEPLOY_SECONDS
    while (status := _status(cloudformation)) is not None and status.endswith("IN_PROGRESS"):
        if time.monotonic() > until:
            raise DeployFailed(f"the stack is still {status} after {DEPLOY_SECONDS:.0f} s")
        time.sleep(0.05)
    if status not in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}:
        raise DeployFailed(f"the stack is {status}: {_first_failure(cloudformation)}")


def _first_failure(cloudformation: Any) -> str:
    events = cloudformation.describe_stack_events(StackName=STACK)["StackEvents"]
    failed = [event for event in events if event["ResourceStatus"].endswith("FAILED")]
    if not failed:
        return "no resource says why"
    return f"{failed[-1]['LogicalResourceId']}: {failed[-1].get('ResourceStatusReason', 'no reason given')}"


def _outputs(engine: Engine) -> dict[str, str]:
    stack = engine.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}


def _set_what_templates_cannot(engine: Engine, template: Template, outputs: dict[str, str]) -> None:
    """The engine ignores these two properties of a table in a template, but knows the calls."""
    dynamodb = engine.client("dynamodb")
    for name, resource in template["Resources"].items():
        if resource["Type"] != "AWS::DynamoDB::Table":
            continue
        properties = resource["Properties"]
        if "TimeToLiveSpecification" in properties:
            _set_time_to_live(dynamodb, outputs[name], properties["TimeToLiveSpecification"])
        if "PointInTimeRecoverySpecification" in properties:
            dynamodb.update_continuous_backups(
                TableName=outputs[name],
                PointInTimeRecoverySpecification=properties["PointInTimeRecoverySpecification"],
            )


def _set_time_to_live(dynamodb: Any, table: str, specification: dict[str, Any]) -> None:
    """Switched on once: DynamoDB refuses to be told what it already does."""
    now = dynamodb.describe_time_to_live(TableName=table)["TimeToLiveDescription"]
    if now.get("TimeToLiveStatus") != "ENABLED":
        dynamodb.update_time_to_live(TableName=table, TimeToLiveSpecification=specification)


def _deployed_routes(engine: Engine, api_id: str) -> tuple[str, ...]:
    pages = engine.client("apigatewayv2").get_paginator("get_routes").paginate(ApiId=api_id)
    return tuple(sorted(route["RouteKey"] for page in pages for route in page["Items"]))


def _compare_routes(declared: list[str], deployed: list[str]) -> None:
    if declared != deployed:
        missing = sorted(set(declared) - set(deployed))
        surplus = sorted(set(deployed) - set(declared))
        raise DeployFailed(
            f"the template has {len(declared)} routes, the API {len(deployed)}: missing {missing}, surplus {surplus}"
        )
