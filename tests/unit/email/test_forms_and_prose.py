"""Tables and vouchers with what is written around them: a row is only booked when nobody says otherwise beside it."""

import pytest

from gangway.channels.email.read import read_mail

HEAD = (
    "From: Res Desk <res@swallow.example>\r\nTo: objednavky@vltava-cruises.example\r\nSubject: {subject}\r\n"
    "Date: Tue, 20 Jul 2027 10:00:00 +0200\r\nMessage-ID: <x1@swallow.example>\r\n"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=swallow.example; dmarc=pass\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
)
TABLE = (
    '"OrderNo","Tour","TravelDate","Dep","ADT","CHD","Lead pax"\n'
    '"NS-30417","One Hour Cruise, Prague","2027-08-20","18:00",2,1,"Edvard Holm"\n'
    '"NS-30417","Jazz Boat","2027-08-21","20:30",2,1,"Edvard Holm"\n'
)
TABULKA = (
    "číslo;plavba;datum;čas;dospělí;děti;jméno;příjmení\n"
    "NS-30417;Jazzová plavba;21.8.2027;20:30;2;1;Jan;Malý\nNS-30417;Hodinová plavba;22.8.2027;15:00;2;1;Jan;Malý\n"
)
TABELLE = (
    '"Auftragsnr.";"Leistung";"Datum";"Uhrzeit";"Erw.";"Kinder";"Vorname";"Nachname"\n'
    '"A-1";"Jazzfahrt";"21.08.2027";"20:30";"2";"1";"Jan";"Klein"\n'
    '"A-1";"Einstündige Rundfahrt, Prag";"22.08.2027";"15:00";"2";"1";"Jan";"Klein"\n'
)
VOUCHER = (
    "Voucher no.: H-7781\nSupplier: Vltava Cruises\nService: Dinner Cruise (standard table)\nDate: Tue 14 Sep 2027\n"
    "Pax: 2\nGuest: Mr W. Stieber\nRoom: 208\n"
)

BOOKED = {
    f"Morning team, manifest as usual, same party on both. Shout if anything is off.\n\n{TABLE}": 2,
    f"New order, all lines belong to the same customer.\n\n{TABLE}\nGwen, Swallow Tours, York": 2,
    f"Dobrý den, posílám objednávku, vše na jednoho klienta.\n\n{TABULKA}": 2,
    f"Guten Tag, anbei unsere Bestellung:\n\n{TABELLE}": 2,
    f"{VOUCHER}VAT no.: CZ27741122\nBill to: hotel, monthly invoice": 1,
    "Poukaz č.: 551\nSlužba: Křišťálová večeře (stůl standard)\nDen: út 14. 9. 2027\nOsob: 2\nHost: Hr. Stieber\n"
    "DIČ hotelu: CZ27741122\nÚčtovat: hotelu, měsíční fakturou": 1,
    "Gutscheinnr.: H-7781\nLeistung: Abendfahrt mit Dinner (Standard)\nTag: Di 14.9.2027\nPersonen: 2\n"
    "Gast: Herr W. Stieber\nUSt-IdNr.: CZ27741122\nAbrechnung: an das Hotel, Monatsrechnung": 1,
}
NOT_BOOKED = (
    f"Please cancel the following.\n\n{TABLE}",
    f"Manifest below, but please hold off booking the jazz one until I confirm.\n\n{TABLE}",
    f"Please ignore the second row, the party changed its mind.\n\n{TABLE}",
    f"New order below. For the first one please make it 3 adults.\n\n{TABLE}",
    f"Is there room for these? Not booked yet.\n\n{TABLE}",
    f"Just for your information, we have already booked these by phone.\n\n{TABLE}",
    f"Please book the manifest below if the group confirms by Friday.\n\n{TABLE}",
    f'{TABLE}"NS-30417","Lunch Cruise","2027-08-22",2,1,"Edvard Holm"\n',
    f"Please book:\n\n{TABLE.replace('CHD', 'Youth 15-17')}",
    f"Dobrý den, druhý řádek prosím neberte v úvahu.\n\n{TABULKA}",
    f"Guten Tag, bitte die zweite Zeile noch nicht buchen.\n\n{TABELLE}",
    f"{VOUCHER}\nWe still have not received your invoice for this booking, please resend.",
    f"{VOUCHER}\nProsíme o vystavení opravené faktury k této rezervaci.",
    f"Invoice no.: 2027-551\n{VOUCHER}Total: 2780 CZK\nDue: 28 Sep 2027",
)


def read(text, catalogue, subject="Manifest"):
    return read_mail((HEAD.format(subject=subject) + text).encode(), catalogue)


@pytest.mark.parametrize(("text", "count"), BOOKED.items())
def test_each_row_is_an_item_and_fields_of_billing_are_fields(text, count, catalogue):
    reading = read(text, catalogue)
    assert (reading.intent, len(reading.items), reading.reasons) == ("order", count, ())


@pytest.mark.parametrize("text", NOT_BOOKED)
def test_what_is_written_beside_a_form_is_heard(text, catalogue):
    reading = read(text, catalogue)
    assert reading.intent not in {"order", "change", "cancel", "confirm"} or not reading.complete
