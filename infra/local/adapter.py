"""What the embedded engine needs said differently. Pure: a template in, a template out.

Source: the engine's gaps as measured for its pinned version; tests/contract/test_template.py and the e2e
suite notice when they change. Runs on the engine's interpreter, so it imports the standard library only.
"""

import copy
from collections.abc import Iterator
from typing import Any

Template = dict[str, Any]

# Types that are left out, each with the reason. What refers to them (an output) is left out with them.
NOT_EMULATED = {
    "AWS::SES::ReceiptRuleSet": "stored, and nothing happens: mail comes in through the SMTP listener",
    "AWS::SES::ReceiptRule": "see the rule set",
    "AWS::ApiGateway::Account": "says who writes the logs of REST APIs, and the engine writes none",
    "AWS::CloudFormation::Stack": "the nested stack of alarms: nobody counts metrics locally",
}
ANY_METHOD = "x-amazon-apigateway-any-method"
METHODS = ("delete", "get", "head", "options", "patch", "post", "put")
CODE_PROPERTIES = {"AWS::Serverless::Function": "CodeUri", "AWS::Serverless::LayerVersion": "ContentUri"}


def code_folders(template: Template) -> list[str]:
    """The folders, relative to the template, whose content becomes a function or a layer."""
    return sorted({resource["Properties"][name] for resource, name in _code(template)})


def with_code(template: Template, bucket: str, keys: dict[str, str]) -> Template:
    """The template with every code folder replaced by its object in the bucket."""
    located = copy.deepcopy(template)
    for resource, name in _code(located):
        key = keys[resource["Properties"][name]]
        is_layer = name == "ContentUri"
        resource["Properties"][name] = {"Bucket": bucket, "Key": key} if not is_layer else f"s3://{bucket}/{key}"
    return located


def adapt(template: Template) -> Template:
    """A transformed template as the engine can deploy it."""
    adapted = copy.deepcopy(template)
    resources: dict[str, Any] = adapted["Resources"]
    gone = {name for name, resource in resources.items() if resource["Type"] in NOT_EMULATED}
    adapted["Resources"] = resources = {name: r for name, r in resources.items() if name not in gone}
    adapted["Outputs"] = {name: o for name, o in adapted.get("Outputs", {}).items() if not _refers(o["Value"], gone)}
    for name, resource in list(resources.items()):
        if resource.get("DependsOn") in gone:
            del resource["DependsOn"]
        if resource["Type"] == "AWS::Lambda::Function":
            # In its calls' user agent, so that they can be told apart (infra/local/calls.py).
            variables = resource["Properties"].setdefault("Environment", {}).setdefault("Variables", {})
            variables["AWS_SDK_UA_APP_ID"] = name
        if resource["Type"] == "AWS::ApiGatewayV2::Api" and "Body" in resource.get("Properties", {}):
            resources.update(_expanded_api(name, resource["Properties"]))
        if resource["Type"] == "AWS::ApiGateway::RestApi" and "Body" in resource.get("Properties", {}):
            _add_gateway_responses(resources, name, resource["Properties"])
            _tell_binary_types(resource["Properties"])
            _tell_every_method(resource["Properties"]["Body"]["paths"])
    return adapted


def _refers(value: Any, names: set[str]) -> bool:
    """Whether an output's value is taken from one of these resources."""
    taken = value.get("Ref") or value.get("Fn::GetAtt", "") if isinstance(value, dict) else ""
    return (taken[0] if isinstance(taken, list) else str(taken).partition(".")[0]) in names


def route_keys(template: Template) -> list[str]:
    """The routes of an untransformed template, as API Gateway names them: `GET /docs`."""
    keys = set()
    for resource in template["Resources"].values():
        for event in resource.get("Properties", {}).get("Events", {}).values():
            if event["Type"] == "HttpApi":
                properties = event["Properties"]
                keys.add(f"{properties['Method'].upper()} {properties['Path']}")
    return sorted(keys)


def _code(template: Template) -> Iterator[tuple[dict[str, Any], str]]:
    for resource in template["Resources"].values():
        name = CODE_PROPERTIES.get(resource["Type"])
        if name is not None:
            yield resource, name


def _expanded_api(api: str, properties: dict[str, Any]) -> dict[str, Any]:
    """The engine ignores an API's Body without a word: routes and integrations become resources."""
    body = properties.pop("Body")
    properties["ProtocolType"] = "HTTP"
    properties.setdefault("Name", api)
    if "x-amazon-apigateway-cors" in body:
        # Kept in the camelCase of the Body: what the template's own CorsConfiguration becomes never matches.
        properties["CorsConfiguration"] = body["x-amazon-apigateway-cors"]
    expanded: dict[str, Any] = {}
    for number, (key, operation) in enumerate(_operations(body), start=1):
        integration = operation["x-amazon-apigateway-integration"]
        expanded[f"{api}Integration{number}"] = _integration(api, integration)
        expanded[f"{api}Route{number}"] = _route(api, key, f"{api}Integration{number}")
    return expanded


def _operations(body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, operations in body["paths"].items():
        for method, operation in operations.items():
            if path in {"/$default", "$default"}:
                yield "$default", operation
            else:
                yield f"{'ANY' if method.startswith('x-amazon') else method.upper()} {path}", operation


def _integration(api: str, integration: dict[str, Any]) -> dict[str, Any]:
    return {
        "Type": "AWS::ApiGatewayV2::Integration",
        "Properties": {
            "ApiId": {"Ref": api},
            "IntegrationType": "AWS_PROXY",
            "IntegrationUri": integration["uri"],
            "IntegrationMethod": "POST",
            "PayloadFormatVersion": integration.get("payloadFormatVersion", "2.0"),
        },
    }


def _route(api: str, key: str, integration: str) -> dict[str, Any]:
    target = {"Fn::Join": ["/", ["integrations", {"Ref": integration}]]}
    return {
        "Type": "AWS::ApiGatewayV2::Route",
        "Properties": {"ApiId": {"Ref": api}, "RouteKey": key, "Target": target},
    }


def _tell_binary_types(properties: dict[str, Any]) -> None:
    """The engine reads them from the property alone; without them a file that is uploaded would become broken text."""
    if types := properties["Body"].get("x-amazon-apigateway-binary-media-types"):
        properties["BinaryMediaTypes"] = types


def _tell_every_method(paths: dict[str, Any]) -> None:
    """The engine passes over a method that stands for all of them without a word: each is told by its name."""
    for operations in paths.values():
        if (operation := operations.pop(ANY_METHOD, None)) is not None:
            operations.update({method: copy.deepcopy(operation) for method in METHODS if method not in operations})


def _add_gateway_responses(resources: dict[str, Any], api: str, properties: dict[str, Any]) -> None:
    """Before the deployment, which keeps them as they are then."""
    added = _gateway_responses(api, properties)
    resources.update(added)
    for resource in resources.values():
        if resource["Type"] == "AWS::ApiGateway::Deployment" and resource["Properties"]["RestApiId"] == {"Ref": api}:
            resource["DependsOn"] = sorted(added)


def _gateway_responses(api: str, properties: dict[str, Any]) -> dict[str, Any]:
    """The engine reads a REST API's Body, but not what the gateway answers by itself: that becomes resources."""
    given = properties["Body"].pop("x-amazon-apigateway-gateway-responses", {})
    return {f"{api}{kind.title().replace('_', '')}": _gateway_response(api, kind, said) for kind, said in given.items()}


def _gateway_response(api: str, kind: str, said: dict[str, Any]) -> dict[str, Any]:
    named = {"statusCode": "StatusCode", "responseParameters": "ResponseParameters"}
    named["responseTemplates"] = "ResponseTemplates"
    properties = {named[key]: str(value) if key == "statusCode" else value for key, value in said.items()}
    return {
        "Type": "AWS::ApiGateway::GatewayResponse",
        "Properties": {"RestApiId": {"Ref": api}, "ResponseType": kind, **properties},
    }
