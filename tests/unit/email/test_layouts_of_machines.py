# ruff: noqa: E501  mails stand as they are written
"""Orders that machines and offices wrote: pairs, elements, telegrams, tables."""

import pytest

from tests.unit.email.mail_layouts import verdict

# Subject, sender, mail, and the cruises in it.
# fmt: off
LAYOUTS = {
    "b hotel slip": ("Boat booking rm 305", "Hotel Aria <concierge@hotel-aria.example>", """Dear Vltava Cruises,

kindly arrange for our guest:

Name.......... Mr. Tanaka
Room.......... 305
Cruise........ Dinner, window
Day........... Sat 19 June
Time.......... 19.00
Persons....... 2 + 1 child (6)

Charge to hotel. Thank you!
Concierge""", "dinner-cruise/window 2027-06-19 19:00 adult=2 child=1"),
    "b hotel de": ("Gästebuchung Zi. 12", "Pension Moldaublick <info@moldaublick.example>", """Guten Morgen,
bitte folgendes für unsere Gäste reservieren:

Gast: Fam. Huber
Fahrt: Zoo-Dampfer, hin und zurück
am: Samstag, 19. Juni
um: 9 Uhr
Pers.: 2 Erw., 2 Ki. (5 u. 8 J.)

Danke und Gruß""", "zoo-line/return 2027-06-19 09:00 adult=2 child=2"),
    "b hotel cs": ("host z pokoje 8", "Hotel Na Kampě <recepce@nakampe.example>", """Dobrý den,
prosíme objednat:
host – p. Schneider
plavba – jazz na lodi
datum – pá 18.6.
osob – 2
tel. – +49 170 5550199
Děkujeme, recepce""", "jazz-cruise 2027-06-18 20:30 adult=2"),
    "b web q": ("Nová rezervace z webu", "Web <formular@prahanadlani.example>", """Co si chcete objednat? Hodinová plavba
Na kdy? 19. 6. 2027
V kolik hodin? 14:00
Kolik bude dospělých? 2
Kolik bude dětí (3–14 let)? 2
Kolik bude miminek? 0
Na jaké jméno? Karel Dub
Telefon? 602 555 011""", "one-hour-cruise 2027-06-19 14:00 adult=2 child=2"),
    "b web gravity": ("New submission from Booking form", "Forms <forms@visitprague-hub.example>", """<b>Cruise</b>
One Hour Cruise
<b>Date</b>
06/19/2027
<b>Departure</b>
02:00 PM
<b>Adults</b>
2
<b>Kids 3–14</b>
1
<b>Your name</b>
Ann Lee
<b>Your e-mail</b>
ann@mail.example""", "one-hour-cruise 2027-06-19 14:00 adult=2 child=1"),
    "b web de dash": ("Neue Anmeldung über Formular", "Formular <form@ausflug-prag.example>", """-- Buchungsformular --
Angebot: Schifffahrt mit Mittagessen
Wunschtag: 19.06.2027
Erw. (ab 15): 4
Ki. (3-14): 2
Ki. (0-2): 0
Ansprechpartner: Udo Frey
Rückruf: 0171 5550144""", "lunch-cruise 2027-06-19 12:00 adult=4 child=2"),
    "b semicolon kv": ("rezervace 5512", "Rezervační systém <system@trip-brno.example>", """rezervace=5512; sluzba=Hodinová plavba; datum=19.6.2027; cas=14:00; dospeli=2; deti=1; jmeno=Eva Malá; tel=602555018""", "one-hour-cruise 2027-06-19 14:00 adult=2 child=1"),
    "b query": ("webhook order 5513", "Hook <hook@trip-brno.example>", """order_id=5513&product=Lunch+Cruise&date=2027-06-19&time=12%3A00&adults=2&children=1&name=Eva+Mala&phone=%2B420602555018""", "lunch-cruise 2027-06-19 12:00 adult=2 child=1"),
    "b yaml": ("new order 8812", "Bot <bot@tripqueue.example>", """order:
  id: 8812
  product: Devils Channel
  slot:
    date: 2027-06-19
    time: "12:45"
  pax:
    adult: 2
    child: 1
    infant: 0
  lead:
    name: John Roe
    email: roe@mail.example""", "devils-channel 2027-06-19 12:45 adult=2 child=1"),
    "b md table": ("Order 5521", "Sales <sales@moldau-dmc.example>", """Hello, please book:

| Date | Cruise | Dep. | ADT | CHD | INF |
|------|--------|------|-----|-----|-----|
| 19 Jun 2027 | One Hour Cruise | 14:00 | 12 | 3 | 1 |

Ref. 5521, leader Jan Kos +420 602 555 017""", "one-hour-cruise 2027-06-19 14:00 adult=12 child=3 infant=1"),
    "b vertical two": ("Order GX-12", "Ops <ops@globexdmc.example>", """ORDER GX-12

1.
Service: One Hour Cruise
Date: 19/06/2027
Time: 14:00
Pax: 20 adults

2.
Service: Dinner Cruise
Date: 19/06/2027
Time: 19:00
Pax: 20 adults

Tour leader: Pavel Kos, +420 602 555 016""", "one-hour-cruise 2027-06-19 14:00 adult=20 + dinner-cruise 2027-06-19 19:00 adult=20"),
    "b tele de": ("Auftrag 8812/B", "Busreisen Lohr <auftrag@busreisen-lohr.example>", """Auftrag 8812/B
Lstg  1-stündige Schifffahrt
Dat   Sa 19.06.27
Abf   14.00
Tln   28 Erw + 4 Ki
RL    Fr. Lohr, 0171 5550166
Bitte bestätigen, MfG Lohr""", "one-hour-cruise 2027-06-19 14:00 adult=28 child=4"),
    "b tele cs": ("obj. 771/27", "CK Vltavan <provoz@ckvltavan.example>", """obj. 771/27
služ.  hodinová plavba
dne    so 19.6.27
odj.   14.00
os.    28 dosp. + 4 děti
ved.   p. Krátká, 602 555 015
prosíme potvrdit""", "one-hour-cruise 2027-06-19 14:00 adult=28 child=4"),
    "b tele en": ("ref JT/882", "Jetset Tours <groups@jetset-tours.example>", """ref JT/882
exc: lunch cruise
doa: 19JUN27
hrs: 1200
nbr: 30 adt 2 chd
ldr: Mrs Ito +81 90 5550 1234
pls confirm by return, tks""", "lunch-cruise 2027-06-19 12:00 adult=30 child=2"),
    "b iso moment": ("Order placed 99121", "Shop <shop@pragueeasy.example>", """Order: 99121
Item: One Hour Cruise
Starts at: 2027-06-19T14:00:00+02:00
Qty adult: 2
Qty child: 1
Customer: Ivy Long <ivy@mail.example>""", "one-hour-cruise 2027-06-19 14:00 adult=2 child=1"),
    "b total line": ("Order 4471", "Shop <shop@pragueeasy.example>", """Order 4471
One Hour Cruise – Sat, 19 Jun 2027, 14:00
2 × Adult ............ 32.00 EUR
1 × Child (3–14) ..... 10.00 EUR
Total ................ 42.00 EUR
Billing: Ivy Long, ivy@mail.example""", "one-hour-cruise 2027-06-19 14:00 adult=2 child=1"),
    "c res fax": ("RESERVATION ORDER 2027/881", "Euro Incoming <res@euroincoming.example>", """TO : VLTAVA CRUISES
FROM : EURO INCOMING
RE : RESERVATION ORDER 2027/881

GROUP NAME : LYON SENIORS
SERVICE : LUNCH CRUISE
DATE : 17 JULY 2027
TIME : 12H00
PAX : 35 SENIORS + 1 GUIDE (ADULT)
REMARKS : PLS SEND CONFIRMATION BY RETURN""", "lunch-cruise 2027-07-17 12:00 adult=36"),
    "c res paren": ("Bkg 99/27", "Nordic Tours <ops@nordictours.example>", """Dear all,
pls book for us:
(date) 17.07.2027
(cruise) one hour cruise
(departure) 15:00
(pax) 18 adults, 2 children
(ref) 99/27
Thx""", "one-hour-cruise 2027-07-17 15:00 adult=18 child=2"),
    "c res bullets": ("Zakázka 551", "CA Morava <zajezdy@camorava.example>", """Dobrý den, objednáváme:
* plavba: jazz na lodi
* termín: 16.7.2027
* počet: 24 osob
* vedoucí: Hana Veselá, 602 555 014
Děkujeme""", "jazz-cruise 2027-07-16 20:30 adult=24"),
    "c inline labels": ("rezervace", "Hotel U Lípy <recepce@ulipy.example>", """Dobrý den, objednáváme: plavba Čertovka, datum 17.7.2027, čas 13:30, osoby 2 dospělí + 1 dítě (9 let), jméno Schmidt, pokoj 7. Děkujeme, recepce""", "devils-channel 2027-07-17 13:30 adult=2 child=1"),
    "c web dots": ("Anfrageformular: Buchung", "Web <web@prag-tipps.example>", """Neue Buchung

Produkt ........... Jazzboot
Datum ............. 16.07.2027
Erwachsene ........ 2
Studenten ......... 1
Name .............. Eva Roth
Mobil ............. 0151 5550133""", "jazz-cruise 2027-07-16 20:30 adult=2 student=1"),
    "c web html cs": ("Nová objednávka č. 20270099", "Eshop <eshop@zazitkyprovas.example>", """Nová objednávka č. 20270099

Zákazník: Petr Kos, petr.kos@mail.example, 602 555 013

Položky:
Hodinová plavba – dospělý (17. 7. 2027, 15:00) | 2 ks | 780 Kč
Hodinová plavba – dítě 3–14 (17. 7. 2027, 15:00) | 1 ks | 240 Kč

Celkem 1 020 Kč, zaplaceno kartou""", "one-hour-cruise 2027-07-17 15:00 adult=2 child=1"),
    "c csv quoted": ("Orders export", "Hub <export@ticketnest.example>", """New bookings export
"Booking";"Product";"Visit date";"Visit time";"Adult";"Child";"Infant";"Guest";"Phone"
"TN-5512";"One Hour Cruise";"17/07/2027";"15:00";"2";"1";"1";"Kim Roy";"+44 7700 900124" """, "one-hour-cruise 2027-07-17 15:00 adult=2 child=1 infant=1"),
    "c tilde": ("BKG/NEW/5561", "Tilde <edi@tildetravel.example>", """BKG~NEW~5561
SVC~ONE HOUR CRUISE
DTE~17JUL27
TIM~1500
PAX~2ADT1CHD
NAM~ROY/KIM MS
TEL~+447700900125""", "one-hour-cruise 2027-07-17 15:00 adult=2 child=1"),
    "c labels caps": ("NEW RESERVATION", "Riverside Hostel <desk@riversidehostel.example>", """NEW RESERVATION
BOAT: jazz cruise
DAY: Friday 16/7/2027
PEOPLE: 2
GUEST: Lee Chan
ROOM: 14B""", "jazz-cruise 2027-07-16 20:30 adult=2"),
    "c bilingual": ("Objednávka / Order 771", "Agentura Duo <duo@agenturaduo.example>", """Objednávka / Order: 771
Služba / Service: Hodinová plavba / One Hour Cruise
Datum / Date: 17. 7. 2027
Čas / Time: 15:00
Osob / Pax: 12 dospělých / adults
Kontakt / Contact: Jan Duo, +420 602 555 012""", "one-hour-cruise 2027-07-17 15:00 adult=12"),
    "c two col de": ("Reservierung 3312", "Reisebüro Stern <buchung@rb-stern.example>", """Reservierung 3312

Kunde           Fam. Albrecht
Schiff          Einstündige Rundfahrt
Fahrttag        Sa., 17.07.2027
Abfahrt         15:00 Uhr
Erwachsene      2
Kinder          2 (6 und 9 J.)
Zahlung         Rechnung an Reisebüro""", "one-hour-cruise 2027-07-17 15:00 adult=2 child=2"),
    "c amount line": ("Order 8831", "City Pass <orders@citypass-cz.example>", """Order 8831 – new

Ticket: Day ticket
Valid on: 17 July 2027
Amount: 2x adult, 1x child
Holder: Kim Roy
Email: kim@mail.example""", "day-ticket 2027-07-17 adult=2 child=1"),
}
# fmt: on


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_order_of_a_machine_is_read(read, name):
    subject, sender, body, want = LAYOUTS[name]
    assert verdict(read(body, subject=subject, sender=sender)) == want
