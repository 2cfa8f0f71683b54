"""What the e-mail tests share: the demo catalogue and a way to read a text as a mail."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import read_catalogue

HERE = Path(__file__).parent
CATALOGUE = HERE.parents[1] / "samples" / "email" / "catalogue.json"


def _samples():
    spec = importlib.util.spec_from_file_location("mail_samples", HERE / "samples.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["mail_samples"] = module
    spec.loader.exec_module(module)
    return module


samples = _samples()


@pytest.fixture(scope="session")
def catalogue():
    return read_catalogue(json.loads(CATALOGUE.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def mail_samples():
    return samples


@pytest.fixture
def read(catalogue):
    """Reads a text as a mail of its own; keyword arguments are those of a sample."""

    def reading(body, **fields):
        sample = samples.Sample(**{"subject": "Hello", "body": body, "want": "", "id": "one-1"} | fields)
        return read_mail(samples.raw_mail(sample), catalogue)

    return reading
