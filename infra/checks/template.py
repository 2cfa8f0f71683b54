"""Reading template.yaml: every intrinsic function as the document it stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from infra.local.layout import ROOT

Template = dict[str, Any]
Properties = dict[str, Any]


class _Loader(yaml.SafeLoader):
    """`!Ref x` becomes `{"Ref": "x"}`, `!GetAtt a.b` becomes `{"Fn::GetAtt": ["a", "b"]}`, and so on."""


def _intrinsic(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    elif isinstance(node, yaml.MappingNode):
        value = loader.construct_mapping(node, deep=True)
    if name == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {name if name in {"Ref", "Condition"} else f"Fn::{name}": value}


_Loader.add_multi_constructor("!", _intrinsic)


def read_template(path: Path = ROOT / "template.yaml") -> Template:
    template: Template = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506  a SafeLoader
    return template


def resources(template: Template, *kinds: str) -> dict[str, dict[str, Any]]:
    """Resources of these types, by logical id."""
    return {name: resource for name, resource in template["Resources"].items() if resource["Type"] in kinds}


def functions(template: Template) -> dict[str, Properties]:
    """The properties of each function, what `Globals` says filled in (but not the variables)."""
    common = template.get("Globals", {}).get("Function", {})
    return {
        name: {**{key: value for key, value in common.items() if key != "Environment"}, **resource["Properties"]}
        for name, resource in resources(template, "AWS::Serverless::Function").items()
    }


def statements(function: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Of a function's own policies; anything else than a written-out policy is a finding of its own."""
    for policy in function.get("Policies", []):
        for statement in policy["Statement"] if isinstance(policy, dict) and "Statement" in policy else []:
            yield statement["Fn::If"][1] if "Fn::If" in statement else statement  # what it may where it is switched on


def variables_of(template: Template, function: Mapping[str, Any]) -> dict[str, Any]:
    """The whole environment of a function."""
    common = template["Globals"]["Function"].get("Environment", {}).get("Variables", {})
    return {**common, **function.get("Environment", {}).get("Variables", {})}


@dataclass(frozen=True)
class System:
    """All that is deployed: template.yaml and the stack of alarms in it."""

    template: Template
    alarms: Template


def read_system() -> System:
    return System(read_template(), read_template(ROOT / "infra" / "alarms.yaml"))


def events(template: Template, *kinds: str) -> Iterator[tuple[str, Properties, str, Properties]]:
    """(function, its properties, event, its properties) for each event of these types."""
    for name, function in functions(template).items():
        for event, source in function.get("Events", {}).items():
            if source["Type"] in kinds:
                yield name, function, event, source.get("Properties", {})


def named(reference: Any) -> str:
    """The logical id in `!Ref x` or `!GetAtt x.y`; empty for anything else."""
    match reference:
        case {"Ref": str(name)} | {"Fn::GetAtt": [str(name), *_]}:
            return name
    return ""
