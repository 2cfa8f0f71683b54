"""What is deployed is built from lock file and sources alone, for Lambda's machine, and runs without the repository."""

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from infra.build.botocore_data import SERVICES
from infra.build.files import compile_folder, copy_sources, size_of, zip_of
from infra.build.resources import LAYERS, NothingToBuild, all_resources, build, resource_of
from infra.build.sizes import MOST_UNZIPPED
from infra.build.targets import NoPython, host_target, lambda_target
from infra.local.layout import ROOT, Layout
from infra.local.package import zip_for
from tests.contract.test_template import functions, template  # noqa: F401  a fixture

MOST_LAYERS_UNZIPPED = 46_000_000  # 4 of them are the patterns of the mail reader, compiled ahead, and its weights
MOST_FUNCTION_ZIPPED = 250_000  # the desk carries Chalice's runtime and its page; a door is a tenth of that
ARM64 = 0xB7  # e_machine of an ELF file
BUILT_BY = {"BuildMethod": "makefile", "ProjectRootDirectory": "infra/build", "WorkingDirectory": "."}
CLIENT_OF = re.compile(r"""client\(["'](\w+)["']""")


@pytest.fixture(scope="module")
def for_lambda(tmp_path_factory):
    """Every layer and function as Lambda would be given it."""
    out = tmp_path_factory.mktemp("lambda")
    for name in all_resources():
        (out / name).mkdir()
        build(name, out / name, lambda_target())
    return out


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The zips of this machine's build, unpacked as Lambda lays them out: /opt for layers, /var/task for a function."""
    out = tmp_path_factory.mktemp("unpacked")
    layout = Layout(engine_python=Path(sys.executable))
    for name, folder in all_resources().items():
        target = out / "opt" if name in LAYERS else out / "task" / name
        with zipfile.ZipFile(io.BytesIO(zip_for(folder, ROOT, layout))) as archive:
            archive.extractall(target)
    return out


def test_each_layer_and_function_of_the_template_is_built_by_the_same_builder(template):  # noqa: F811
    code = {
        name: resource
        for name, resource in template["Resources"].items()
        if resource["Type"] in {"AWS::Serverless::Function", "AWS::Serverless::LayerVersion"}
    }
    for name, resource in code.items():
        assert resource.get("Metadata") == BUILT_BY, f"{name} needs the line Metadata that its neighbours have"
    assert {name: resource["Properties"].get("CodeUri") for name, resource in code.items() if name not in LAYERS} == {
        name: folder for name, folder in all_resources().items() if name not in LAYERS
    }


def test_the_template_asks_for_the_machine_that_is_built_for(template):  # noqa: F811
    globals_ = template["Globals"]["Function"]
    assert globals_["Architectures"] == ["arm64"]
    assert globals_["Runtime"] == "python{}.{}".format(*lambda_target().version)
    assert not [name for name, function in functions(template).items() if {"Runtime", "Architectures"} & set(function)]


def test_every_binary_is_for_arm64_and_python_3_13(for_lambda):
    binaries = list(for_lambda.rglob("*.so"))
    assert len(binaries) > 3
    for path in binaries:
        assert int.from_bytes(path.read_bytes()[18:20], "little") == ARM64, path.name
        assert "cpython-313" in path.name or "abi3" in path.name


def test_layers_and_the_largest_function_are_far_below_the_limit(for_lambda):
    layers = sum(size_of(for_lambda / name) for name in LAYERS)
    assert layers < MOST_LAYERS_UNZIPPED < MOST_UNZIPPED
    for name in set(all_resources()) - set(LAYERS):
        assert len(zip_of(for_lambda / name)) < MOST_FUNCTION_ZIPPED, name


def test_functions_carry_no_code_of_others_but_the_desks_chalice(for_lambda):
    for name, folder in all_resources().items():
        if name in LAYERS:
            continue
        own = {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob("*.py")}
        built = {path.relative_to(for_lambda / name).as_posix() for path in (for_lambda / name).rglob("*.py")}
        assert built - own <= {"chalice/__init__.py", "chalice/app.py"}, name


def test_what_no_function_needs_is_left_out(for_lambda):
    names = {path.relative_to(for_lambda).as_posix() for path in for_lambda.rglob("*") if path.is_file()}
    for unwanted in ("/tests/", ".pyi", "/RECORD", "swagger-ui", "Makefile", "boto3", "/bin/", "examples-1.json"):
        assert not [name for name in names if unwanted in name], unwanted
    assert "DependenciesLayer/python/pydantic-" in "".join(sorted(names)), "scanners look for METADATA"


def test_botocore_knows_the_services_that_the_code_calls(for_lambda):
    sources = [*(ROOT / "layers/gangway").rglob("*.py"), *(ROOT / "functions").rglob("*.py")]
    called = {name for path in sources for name in CLIENT_OF.findall(path.read_text(encoding="utf-8"))}
    data = for_lambda / "DependenciesLayer/python/botocore/data"
    assert {"dynamodb", "sqs"} <= called <= SERVICES
    assert {path.name for path in data.iterdir() if path.is_dir()} == SERVICES
    assert (data / "endpoints.json").stat().st_size < 100_000


def test_the_small_botocore_finds_the_same_addresses_as_the_full_one(unpacked):
    program = """
import json, sys
import botocore.session
session = botocore.session.Session()
session.set_credentials("nobody", "nothing")
made = [session.create_client(name, region_name=region) for name in sys.argv[1:]
        for region in ("eu-central-1", "us-east-1", "us-gov-west-1", "cn-north-1")]
print(json.dumps([[client.meta.endpoint_url, client.meta.service_model.api_version] for client in made]))
"""
    environments = ({"PYTHONPATH": str(unpacked / "opt/python")}, {})
    small, full = (
        subprocess.run(
            [sys.executable, *(["-S"] if environment else []), "-c", program, *sorted(SERVICES)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for environment in environments
    )
    assert json.loads(small) == json.loads(full)
    assert "https://dynamodb.eu-central-1.amazonaws.com" in small


def test_byte_code_is_for_lambdas_python_or_not_there(for_lambda):
    found = {path.name.split(".")[-2] for path in for_lambda.rglob("*.pyc")}
    assert found == ({"cpython-313"} if lambda_target().python else set())


def test_the_mail_readers_patterns_are_compiled_ahead_for_lambdas_python(for_lambda):
    found = [path.name.split("-")[:2] for path in for_lambda.rglob("channels/email/patterns.*")]
    assert found == ([["patterns.cpython", "313"]] if lambda_target().python else [])


def test_tracebacks_show_where_the_code_is_on_lambda_not_where_it_was_built(for_lambda):
    for path in [*for_lambda.rglob("*.pyc")][::50]:
        assert str(for_lambda).encode() not in path.read_bytes(), path


def test_the_same_sources_are_the_same_bytes(tmp_path):
    zips = []
    for number in range(2):
        folder = tmp_path / str(number)
        copy_sources(ROOT / "layers/gangway", folder)
        compile_folder(folder, host_target(), "/opt")
        zips.append(zip_of(folder))
    assert zips[0] == zips[1]


@pytest.mark.parametrize("name", [name for name in all_resources() if name not in LAYERS])
def test_a_door_opens_with_the_packages_alone(unpacked, name):
    """Nothing of the repository can be imported: isolated, without site-packages, in Lambda's order of folders."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    folders = [f"task/{name}", f"opt/python/lib/{version}/site-packages", "opt/python"]
    module = "app" if (unpacked / "task" / name / "app.py").exists() else "handler"
    program = f"""
import json, sys
sys.path[:0] = {[str(unpacked / folder) for folder in folders]!r}
import {module}, gangway
files = [found for found in (getattr(m, "__file__", None) for m in list(sys.modules.values())) if found]
print(json.dumps([gangway.__file__, [m for m in files if m.startswith({str(ROOT)!r})]]))
"""
    answer = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], env={}, cwd=unpacked, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    gangway, from_the_repository = json.loads(answer.stdout)
    assert gangway == str(unpacked / "opt/python/gangway/__init__.py")
    assert from_the_repository == []


def test_a_name_without_a_folder_and_a_python_that_is_none_are_said(tmp_path):
    with pytest.raises(NothingToBuild, match="functions/ for Nowhere"):
        build("Nowhere", tmp_path, lambda_target())
    with pytest.raises(NoPython, match="no Python"):
        host_target(str(tmp_path / "python"))


def test_a_desk_gets_the_two_files_of_chalice_that_run(tmp_path):
    from infra.build.locked import add_chalice  # noqa: PLC0415  read where it is used

    add_chalice(tmp_path, host_target())
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py")) == [
        "chalice/__init__.py",
        "chalice/app.py",
    ]


def test_a_folder_has_one_name_in_the_template():
    assert {resource_of(folder): folder for folder in all_resources().values()} == all_resources()
