# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The language of a mail that is fields and codes alone, told by its labels: "Order 20418877, Visit, Variants, Buyer".

Asked only where the small words of a text tell nothing. Labels of other languages are known so that "Fecha, Hora, Adultos"
goes to a person; the codes of the trade (PAX, ADT, DEP) are English.
"""

import re

from gangway.channels.email.folding import fold

_LABELS = {
    "cs": "plavba plavby datum den hodina cas odjezd pocet osob osoby dospeli dospelych deti dite seniori jmeno prijmeni telefon mobil objednavka zakazka rezervace termin kdy kdo pokoj host poznamka vzkaz cena celkem co varianta vedouci sobota nedele pondeli utery streda ctvrtek patek ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince hodinova vecere obed lod nova novy",
    "en": "order booking product service activity tour cruise date day time departure visit guest guests adult adults child children senior seniors infant infants buyer booker lead customer client phone email name reference ref quantity qty tickets ticket variant variants venue pax adt chd inf svc dep arr lunch dinner boat new sold sale channel when what who party passengers type mail tel monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december window table pls cfm bkg rgds ldr",
    "de": "fahrt produkt leistung datum tag uhrzeit abfahrt anzahl personen erwachsene erwachsener kinder kind senioren gast gaste kunde telefon handy buchung bestellung auftrag bestellnummer buchungsnummer termin wann wer was zimmer anmerkung bemerkung preis gesamt montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember schifffahrt rundfahrt einstundige abendessen mittagessen neue vorname nachname",
    "es": "fecha hora nombre apellidos adultos ninos reserva actividad personas telefono cliente pedido viernes sabado domingo lunes martes miercoles jueves enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "data ora nome cognome adulti bambini prenotazione attivita persone telefono cliente ordine venerdi sabato domenica lunedi martedi mercoledi giovedi gennaio febbraio aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "fr": "heure nom prenom adultes enfants reservation activite personnes telephone client commande vendredi samedi dimanche lundi mardi mercredi jeudi janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre",
    "pl": "data godzina imie nazwisko dorosli dzieci rezerwacja osoby telefon zamowienie piatek sobota niedziela",
    "nl": "datum tijd naam volwassenen kinderen reservering boeking personen telefoon klant vrijdag zaterdag zondag",
    "sk": "plavba datum hodina dospeli deti meno priezvisko telefon objednavka rezervacia osoby sobota nedela",
}
_WORDS = {language: frozenset(words.split()) for language, words in _LABELS.items()}
_FEWEST = 3


def language_of_form(text: str) -> str | None:
    """ISO 639-1; None where fewer than three labels tell, or as many of another language."""
    words = set(re.findall(r"[^\W\d_]{2,}", fold(re.sub(r"\S+@\S+", " ", text))))
    told = {language: len(words & labels) for language, labels in _WORDS.items()}
    best = max(told, key=lambda language: told[language])
    alone = all(count < told[best] for language, count in told.items() if language != best)
    return best if told[best] >= _FEWEST and alone else None
