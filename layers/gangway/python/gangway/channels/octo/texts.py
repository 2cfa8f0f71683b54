"""What is said to people: refusals and kinds of tickets in Czech and German. English is the refusal's own message."""

from gangway.domain.catalogue import Texts
from gangway.domain.refusals import Refusal

REFUSALS: dict[str, Texts] = {
    "unknown_product": {"cs": "Produkt „{value}“ neexistuje.", "de": "Das Produkt „{value}“ gibt es nicht."},
    "unknown_option": {"cs": "Varianta „{value}“ neexistuje.", "de": "Die Variante „{value}“ gibt es nicht."},
    "unknown_unit": {"cs": "Druh jízdenky „{value}“ neexistuje.", "de": "Die Kartenart „{value}“ gibt es nicht."},
    "unknown_departure": {"cs": "Odjezd „{value}“ neexistuje.", "de": "Die Abfahrt „{value}“ gibt es nicht."},
    "unknown_order": {"cs": "Objednávka „{value}“ neexistuje.", "de": "Die Buchung „{value}“ gibt es nicht."},
    "malformed": {"cs": "Požadavek není platný: {message}", "de": "Die Anfrage ist ungültig: {message}"},
    "body_too_large": {"cs": "Požadavek je příliš dlouhý.", "de": "Die Anfrage ist zu lang."},
    "no_such_page": {"cs": "Tato adresa neexistuje: {value}", "de": "Diese Adresse gibt es nicht: {value}"},
    "sold_out": {
        "cs": "Není dost volných míst; volných zbývá: {free}.",
        "de": "Es sind nicht genug Plätze frei; es bleiben: {free}.",
    },
    "sales_stopped": {"cs": "Prodej tohoto odjezdu je zastaven.", "de": "Der Verkauf dieser Abfahrt ist gestoppt."},
    "past_cutoff": {"cs": "Prodej tohoto odjezdu skončil.", "de": "Der Verkauf dieser Abfahrt ist beendet."},
    "party_not_allowed": {
        "cs": "Tuto skupinu nelze objednat: {message}",
        "de": "Diese Gruppe kann nicht gebucht werden: {message}",
    },
    "hold_expired": {"cs": "Platnost rezervace vypršela.", "de": "Die Reservierung ist abgelaufen."},
    "not_changeable": {"cs": "Objednávku už nelze změnit.", "de": "Die Buchung kann nicht mehr geändert werden."},
    "not_cancellable": {"cs": "Objednávku už nelze zrušit.", "de": "Die Buchung kann nicht mehr storniert werden."},
    "reference_reused": {
        "cs": "Číslo „{value}“ už patří jiné objednávce.",
        "de": "Die Nummer „{value}“ gehört schon zu einer anderen Buchung.",
    },
    "uuid_reused": {
        "cs": "Identifikátor „{value}“ už má jiná objednávka: {message}",
        "de": "Die Kennung „{value}“ hat schon eine andere Buchung: {message}",
    },
    "key_missing": {"cs": "Chybí klíč.", "de": "Der Schlüssel fehlt."},
    "forbidden": {"cs": "Klíč není platný.", "de": "Der Schlüssel ist ungültig."},
    "too_many_requests": {
        "cs": "Příliš mnoho dotazů za minutu.",
        "de": "Zu viele Anfragen in einer Minute.",
    },
    "try_again": {
        "cs": "Nic nebylo rozhodnuto, zkuste to prosím znovu.",
        "de": "Es wurde nichts entschieden, bitte noch einmal versuchen.",
    },
    "no_catalogue": {
        "cs": "Nabídka ještě není připravena, zkuste to prosím později.",
        "de": "Das Angebot ist noch nicht bereit, bitte später noch einmal versuchen.",
    },
}
OUR_FAULT = {
    "en": "something went wrong on our side; please try again",
    "cs": "Stala se chyba na naší straně, zkuste to prosím znovu.",
    "de": "Auf unserer Seite ist ein Fehler aufgetreten, bitte noch einmal versuchen.",
}
UNITS: dict[str, Texts] = {
    "ADULT": {"cs": "Dospělý", "en": "Adult", "de": "Erwachsener"},
    "YOUTH": {"cs": "Mládež", "en": "Youth", "de": "Jugendlicher"},
    "CHILD": {"cs": "Dítě", "en": "Child", "de": "Kind"},
    "INFANT": {"cs": "Nejmenší dítě", "en": "Infant", "de": "Kleinkind"},
    "FAMILY": {"cs": "Rodina", "en": "Family", "de": "Familie"},
    "SENIOR": {"cs": "Senior", "en": "Senior", "de": "Senior"},
    "STUDENT": {"cs": "Student", "en": "Student", "de": "Student"},
    "MILITARY": {"cs": "Voják", "en": "Military", "de": "Soldat"},
}
MEETING_POINT = {"cs": "Místo nástupu: {}", "en": "Meeting point: {}", "de": "Treffpunkt: {}"}


def refusal_text(refusal: Refusal, language: str) -> str:
    """The refusal in that language; one that has no text there is told in English."""
    text = REFUSALS.get(refusal.code, {}).get(language)
    if text is None:
        return refusal.message
    return text.format(value=refusal.value, message=refusal.message, free=getattr(refusal, "free", 0))
