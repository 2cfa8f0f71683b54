"""The mails that the weights are learned from: those of `tests/samples/email`, with what was to be read."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from gangway.channels.email.learned.marks import marks_of
from gangway.channels.email.learned.opinion import listening
from gangway.channels.email.read import read_mail
from gangway.channels.email.reading import Intent
from gangway.channels.email.sense import Circumstances
from gangway.domain.catalogue import read_catalogue
from gangway.domain.model import Model
from infra.local.layout import ROOT
from tests.unit.email import banks, samples

SAMPLES = ROOT / "tests" / "samples" / "email"


class Labelled(Model):
    """A mail with what was to be read. `author`: its round, file or bank, all of whose mails one hand wrote."""

    author: str
    name: str
    raw: bytes
    intent: Intent


class Case(Model):
    """A mail that came to be weighed."""

    author: str
    name: str
    intent: Intent
    marks: frozenset[int]


def collected() -> list[Case]:
    with ProcessPoolExecutor() as pool:
        heard = list(pool.map(_case_of, _labelled(), chunksize=50))
    return [case for case in heard if case is not None]


def _labelled() -> Iterator[Labelled]:
    for path in sorted((SAMPLES / "authors").glob("*/expected.json")):
        for name, expected in json.loads(path.read_text(encoding="utf-8")).items():
            raw = (path.parent / name).read_bytes()
            yield Labelled(author=path.parent.name, name=name, raw=raw, intent=expected["intent"])
    for sample in samples.all_samples():
        author = sample.id.rpartition("-")[0]
        yield Labelled(author=author, name=sample.id, raw=samples.raw_mail(sample), intent=sample.want)
    for path in sorted(banks.FOLDER.iterdir()):
        for mail in banks.mails_of(path.stem):
            yield Labelled(author=path.stem, name=mail["id"], raw=banks.raw_mail(mail), intent=mail["intent"])


def _case_of(mail: Labelled) -> Case | None:
    """Nothing of a mail that is not weighed: an agency's, one in another language, one that is to be ignored."""
    weighed: list[frozenset[int]] = []

    def hear(text: str, at: Circumstances) -> None:
        weighed.append(marks_of(text, at))

    catalogue = read_catalogue(json.loads((SAMPLES / "catalogue.json").read_text(encoding="utf-8")))
    with listening(hear):
        read_mail(mail.raw, catalogue)
    return Case(author=mail.author, name=mail.name, intent=mail.intent, marks=weighed[-1]) if weighed else None
