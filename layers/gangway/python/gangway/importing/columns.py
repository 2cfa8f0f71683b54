"""Names of columns in Czech, English and German, and where in a heading they are found."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from gangway.domain.model import Model
from gangway.importing.problems import CellProblem, RowProblem

HEADING = 1  # its row

Names = Mapping[str, tuple[str, ...]]

ORDERS: Names = {
    "reference": ("reference", "partner reference", "booking number", "číslo rezervace", "číslo objednávky",
                  "rezervace", "referenz", "buchungsnummer", "auftragsnummer"),
    "product": ("product", "tour", "cruise", "produkt", "plavba", "zájezd", "tur", "fahrt", "ausflug"),
    "option": ("option", "variant", "varianta", "variante", "kategorie"),
    "day": ("day", "date", "datum", "den", "tag", "travel date", "datum plavby", "reisedatum"),
    "start": ("start", "time", "departure", "čas", "odjezd", "začátek", "uhrzeit", "abfahrt", "zeit", "beginn"),
    "name": ("name", "guest", "lead guest", "jméno", "host", "jméno hosta", "gast", "name des gastes"),
    "email": ("email", "e mail", "mail"),
    "phone": ("phone", "telephone", "mobile", "telefon", "mobil", "telefonnummer", "handy"),
    "country": ("country", "země", "stát", "land"),
    "language": ("language", "jazyk", "sprache"),
    "notes": ("notes", "note", "remark", "poznámka", "poznámky", "bemerkung", "bemerkungen", "notiz", "anmerkung"),
    "currency": ("currency", "měna", "währung"),
    "status": ("status", "state", "stav", "zustand"),
}  # fmt: skip
UNIT_NAMES: Names = {
    "ADULT": ("adult", "adults", "dospělý", "dospělí", "dospělých", "erwachsener", "erwachsene"),
    "CHILD": ("child", "children", "dítě", "děti", "dětí", "kind", "kinder"),
    "INFANT": ("infant", "infants", "kojenec", "kojenci", "miminka", "kleinkind", "kleinkinder", "babys"),
    "YOUTH": ("youth", "youths", "mládež", "jugendlicher", "jugendliche"),
    "STUDENT": ("student", "students", "studenti", "studenten", "studierende"),
    "SENIOR": ("senior", "seniors", "senioři", "senioren"),
    "FAMILY": ("family", "families", "rodina", "rodiny", "familie", "familien"),
}
PLAN: Names = {
    "resource": ("resource", "boat", "ship", "vessel", "loď", "plavidlo", "schiff", "boot"),
    "day": ORDERS["day"],
    "start": ORDERS["start"],
    "minutes": ("minutes", "duration", "minuty", "délka", "trvání", "minuten", "dauer"),
    "capacity": ("capacity", "seats", "kapacita", "míst", "místa", "počet míst", "kapazität", "plätze", "sitzplätze"),
    "sells": ("sells", "products", "prodává", "produkty", "verkauf", "produkte", "angebote"),
    "pools": ("pools", "pool", "skupiny míst", "kontingente"),
    "closed": ("closed", "stop sell", "uzavřeno", "stop prodeje", "gesperrt", "verkaufsstopp"),
}


class Columns(Model):
    """Where each field stands (`places`), what the file calls it, and the columns that nobody reads."""

    places: dict[str, int]
    called: dict[str, str]
    ignored: tuple[str, ...]

    def name(self, field: str) -> str:
        return self.called.get(field, field)


def folded(name: str) -> str:
    """Without accents, capitals and punctuation: `E-mail:` and `e mail` are one name."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", letters))


def find_columns(heading: Iterable[str], names: Names, required: Iterable[str]) -> tuple[Columns, list[RowProblem]]:
    """Each field where it is named first; a second column of the same meaning and a missing one are problems."""
    meanings = {folded(name): field for field, known in names.items() for name in known}
    places: dict[str, int] = {}
    called: dict[str, str] = {}
    ignored: list[str] = []
    problems: list[RowProblem] = []
    for place, name in enumerate(heading):
        field = meanings.get(folded(name))
        if field is None:
            ignored += [name] if name else []
        elif field in places:
            problems.append(_twice(name, called[field]))
        else:
            places[field], called[field] = place, name
    problems += [_missing(field, names[field]) for field in required if field not in places]
    return Columns(places=places, called=called, ignored=tuple(ignored)), problems


def _twice(name: str, first: str) -> RowProblem:
    return CellProblem("same_column", name=name, first=first).at(HEADING, name)


def _missing(field: str, known: tuple[str, ...]) -> RowProblem:
    examples = ", ".join(f"“{name}”" for name in known[:6])
    return CellProblem("no_column", field=field, examples=examples).at(HEADING)
