"""Weights by logistic regression, each rounded to a signed byte, and how well they do on authors left out."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from gangway.channels.email.learned.chances import Learned, packed
from gangway.channels.email.learned.marks import PLACES
from gangway.channels.email.reading import ACTING
from infra.learning.mails import Case

FREEDOM = 50.0  # C of scikit-learn: the log loss over authors left out is flat from 20 to 150
MOST_STEPS = 400
PARTS = 8
SURE = (0.9, 0.95, 0.98)


def rows_of(cases: Sequence[Case]) -> csr_matrix:
    """A row a mail, as long as 1: what `chances` divides by."""
    places = [sorted(case.marks) for case in cases]
    ends = np.cumsum([0, *map(len, places)])
    rows = csr_matrix((np.ones(ends[-1]), np.concatenate(places), ends), shape=(len(cases), PLACES))
    return (diags(1 / np.sqrt(np.diff(ends))) @ rows).tocsr()


def learned_from(cases: Sequence[Case]) -> bytes:
    """What `chances` reads. Nothing of the mails is in it but how the places of the table weigh."""
    model = _model(rows_of(cases), [case.intent for case in cases])
    scales = np.abs(model.coef_).max(axis=1) / 127
    table = np.rint(model.coef_ / scales[:, None]).astype(np.int8)
    learned = Learned(
        intents=tuple(model.classes_), constants=tuple(model.intercept_), scales=tuple(scales), mails=len(cases)
    )
    return packed(learned, table.T.tobytes())


def chances_left_out(cases: Sequence[Case]) -> tuple[list[str], np.ndarray]:
    """The intents, and for each case their chances by weights that were learned without its author."""
    rows, intents = rows_of(cases), np.array([case.intent for case in cases])
    found = np.zeros((len(cases), len(set(intents))))
    authors = [case.author for case in cases]
    for known, unknown in GroupKFold(PARTS).split(rows, intents, authors):
        model = _model(rows[known], intents[known])
        found[unknown] = model.predict_proba(rows[unknown])
    return sorted(set(intents)), found


def figures(cases: Sequence[Case]) -> str:
    names, found = chances_left_out(cases)
    intents = np.array([case.intent for case in cases])
    likely, sure = np.array(names)[found.argmax(axis=1)], found.max(axis=1)
    lines = [f"{len(cases)} mails, authors left out: {100 * np.mean(likely == intents):.2f} % right"]
    for least in SURE:
        told = sure >= least
        acts = told & (likely != intents) & np.isin(likely, ACTING)
        right = 100 * np.mean(likely[told] == intents[told])
        share = f"{100 * told.mean():.1f} % of them, {right:.2f} % right"
        lines.append(f"sure by {least}: {share}, {acts.sum()} would act wrongly")
    return "\n".join(lines)


def _model(rows: csr_matrix, intents: Sequence[str]) -> LogisticRegression:
    return LogisticRegression(C=FREEDOM, max_iter=MOST_STEPS).fit(rows, intents)
