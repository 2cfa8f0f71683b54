"""A channel is its folder, its samples, its block in the template and its page: nothing else, and nothing missing."""

import ast
from importlib import import_module

import pytest

import gangway.channels
from infra.local.layout import ROOT
from tests.tables import template

PACKAGE = ROOT / "layers" / "gangway" / "python" / "gangway"
FOLDERS = sorted(path.parent for path in (PACKAGE / "channels").glob("*/__init__.py"))
CHANNELS = {folder.name: folder for folder in FOLDERS}
PARTS = ("wire", "translate", "routes", "proof")

# Channels of another make, each with the parts it does not have and why.
OTHERWISE = {
    "bookingcom": {
        "routes": "it is pulled: nobody calls",
        "proof": "it is pulled: we prove who we are",
        "samples": "its documents are made by the counterpart in infra/local",
    },
    "email": {
        "routes": "mail comes through a bucket",
        "proof": "the receiving server has checked the sender",
        "wire": "a message has no document form",
        "translate": "what a message wishes is read from its text",
        "template": "its reader runs from the console; the door that answers is not built yet",
        "page": "docs/mail.md",
    },
    "octo": {
        "proof": "a bearer key, read by its gate",
        "samples": "its documents are made by the tests from the published contract",
        "page": "its documentation is served by the partner API itself",
    },
    "planning": {
        "samples": "it is the operator's own side, no sales channel",
        "page": "it is the operator's own side, no sales channel",
    },
    "tripadvisor": dict.fromkeys((*PARTS, "template", "samples"), "an alias of viator"),
}


def parts(folder):
    """Names of modules, `wire_out` counting as `wire`; packages count by their names."""
    names = {path.stem for path in folder.glob("*.py")} | {path.parent.name for path in folder.glob("*/__init__.py")}
    return {name.split("_")[0] for name in names} | names


def doors_using(channel):
    """Functions of the template whose handler imports the channel."""
    found = []
    for name, resource in template()["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        folder = ROOT / resource["Properties"]["CodeUri"]
        sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
        if f"gangway.channels.{channel}" in sources or f'"{channel}"' in str(resource["Properties"].get("Events")):
            found.append(name)
    return found


def missing(channel, folder):
    """What a channel lacks, as sentences."""
    excused = OTHERWISE.get(channel, {})
    found = [f"no module {part} in channels/{channel}" for part in PARTS if part not in parts(folder) | excused.keys()]
    if not list((ROOT / "tests" / "samples" / channel).glob("*")) and "samples" not in excused:
        found.append(f"no samples in tests/samples/{channel}")
    if not doors_using(channel) and "template" not in excused:
        found.append(f"no function of the template uses channels/{channel}")
    if "page" not in excused and not (ROOT / "docs" / "channels" / f"{channel}.md").exists():
        found.append(f"no page docs/channels/{channel}.md")
    return found


def test_there_are_channels():
    assert "getyourguide" in CHANNELS


@pytest.mark.parametrize("channel", sorted(CHANNELS))
def test_a_channel_lacks_nothing(channel):
    assert missing(channel, CHANNELS[channel]) == []


def test_a_channel_without_its_parts_is_told_each_of_them(tmp_path):
    folder = tmp_path / "carrier_pigeon"
    folder.mkdir()
    (folder / "wire.py").touch()
    assert missing("carrier_pigeon", folder) == [
        "no module translate in channels/carrier_pigeon",
        "no module routes in channels/carrier_pigeon",
        "no module proof in channels/carrier_pigeon",
        "no samples in tests/samples/carrier_pigeon",
        "no function of the template uses channels/carrier_pigeon",
        "no page docs/channels/carrier_pigeon.md",
    ]


def test_nothing_outside_names_getyourguide():
    """The order, the use cases, the stores and the edge know no agency by name."""
    for part in ("domain", "ordering", "store", "edge", "internal_system"):
        for path in (PACKAGE / part).glob("*.py"):
            assert "getyourguide" not in code_of(path), path.relative_to(ROOT)


def code_of(path):
    """Names and texts of a module without its docstrings and comments."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return ast.unparse(tree).lower()


def test_getyourguide_depends_on_use_cases_and_domain_not_on_stores_or_clients():
    allowed = ("gangway.channels", "gangway.ordering", "gangway.domain", "gangway.edge.http", "gangway.bodies")
    for path in CHANNELS["getyourguide"].glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("gangway"):
                assert node.module.startswith(allowed), f"{path.name} imports {node.module}"


def test_every_push_keeps_the_protocol():
    for name, folder in CHANNELS.items():
        if (folder / "push.py").exists():
            push = import_module(f"{gangway.channels.__name__}.{name}.push")
            for member in ("MOST_A_MINUTE", "wants", "base_url", "headers", "availability", "order_changed", "verdict"):
                assert hasattr(push, member), f"{name}.push has no {member}"
