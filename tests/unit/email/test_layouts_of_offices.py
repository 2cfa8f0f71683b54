# ruff: noqa: E501  mails stand as they are written
"""Orders of hotels, resellers and web forms in layouts nobody announced."""

import pytest

from tests.unit.email.mail_layouts import verdict

# Subject, sender, mail, and the cruises in it.
# fmt: off
LAYOUTS = {
    "tg hor": ("HOR/3381 bkg", "Horizon DMC <res@horizon-dmc.example>", """Pls book & cfm asap:

HOR/3381
svc   1-hour cruise
dt    SAT 09OCT27
dep   1400
pax   18 adt + 3 chd
T/L   Ms Dimitra Pavlou, cell +30 694 555 0127
billing as per contract, no extras

rgds Horizon / res desk""", "one-hour-cruise 2027-10-09 14:00 adult=18 child=3"),
    "tg kv": ("DBW/ORD/88KJ3", "Danubia Wholesale Feed <feed@danubia-wholesale.example>", """TYPE=NEW
ORD=88KJ3
SVC=LUNCH CRUISE PRG
DAY=30OCT27
DEP=1200
PAX=ADT2 CHD1 INF1
LEAD=KOVALENKO/IRYNA MRS
TEL=+380671234567
MAIL=i.kovalenko@ukrmail.example
EOF""", "lunch-cruise 2027-10-30 12:00 adult=2 child=1 infant=1"),
    "tg sold mail": ("TDG sale 600418", "Ticketdesk Gamma <noreply@ticketdesk-gamma.example>", """SOLD: Certovka cruise // 2027-07-03 // 16:30 // adults: 2 // buyer: MR A ROWE, a.rowe@mail.example // sale id 600418 // paid online // do not answer, this inbox is unread""", "devils-channel 2027-07-03 16:30 adult=2"),
    "tg oneline": ("bkg 7781", "Ops <ops@balt-incoming.example>", """NEW BKG 7781 / SVC JAZZ CRUISE / SAT 12JUN27 / 2030 / 4 ADT / LDR MR OLSEN +47 915 55 012 / PLS CFM""", "jazz-cruise 2027-06-12 20:30 adult=4"),
    "tg rooming": ("Order GT-2231", "Groups <groups@gt-incoming.example>", """Dear partners, kindly book:

File: GT-2231
Svc: dinner cruise, standard
Dt: 19JUN27
Tm: 19h00
Pax: 22 adt + 2 snr
T/L: Mr Popescu, +40 722 555 019

Best regards
GT Incoming""", "dinner-cruise 2027-06-19 19:00 adult=24"),
    "form arrow": ("Rezervační formulář / Kolář", "Výlety Prahou <noreply@vyletyprahou.example>", """plavba => Parník do ZOO Troja (jednosměrná)
datum => 2027-06-05
odjezd => 15:00
15 a více let => 1
3 až 14 let => 2
do 3 let => 0
vzkaz => synek má skládací vozíček, vejde se na palubu?
jméno => Radim Kolář
tel => 775 062 113
e-mail => rkolar@email.example""", "zoo-line 2027-06-05 15:00 adult=1 child=2"),
    "form ages en": ("Website booking", "Prague Fun <web@praguefun.example>", """Cruise: One Hour Cruise
Date: 12 June 2027
Time: 3pm
Ages 15-64: 2
Ages 3-14: 1
Ages 0-2: 1
Ages 65+: 1
Name: Kate Moss
Email: kate@mail.example""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1 infant=1 senior=1"),
    "form ages de": ("Buchungsanfrage Webseite", "Moldauwelt <web@moldauwelt.example>", """Neue Buchung über das Formular

Fahrt -> Einstündige Rundfahrt
Tag -> 12.06.2027
Abfahrt -> 15 Uhr
ab 15 Jahren -> 2
3 bis 14 Jahre -> 1
unter 3 Jahren -> 0
Name -> Horst Lang
Tel. -> 0171 5550188""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "penzion": ("žádanka UK-5530", "Penzion U Kanárka <penzion@u-kanarka.example>", """PENZION U KANÁRKA * Malá Strana
žádanka č. UK-5530
-----------------------------------
co    křišťálová večeře, stůl u okna
kdy   ne 21.11.2027, 19 h
kdo   manželé Lindqvistovi (2 senioři) + dcera 38 r.
pokoj 12, útratu platí kartou
mob.  +46 73 555 01 29
-----------------------------------
objednala recepce / Míla""", "dinner-cruise/window 2027-11-21 19:00 adult=3"),
    "hotel cs": ("Objednávka pro hosta", "Recepce Hotel Bílá labuť <recepce@bilalabut.example>", """Co: Čertovka
Kdy: sobota 12. 6. 2027 ve 14:15
Kdo: pan Novotný s manželkou a synem (8 let)
Pokoj: 214
Telefon: 602 555 019

Prosíme o rezervaci.
Recepce""", "devils-channel 2027-06-12 14:15 adult=2 child=1"),
    "hotel de": ("Buchung für Gäste", "Hotel Adler <rezeption@hotel-adler.example>", """Was:  Jazzboot
Wann: Sa 12.06.2027
Wer:  Ehepaar Weiss mit Sohn (9 J.)
Zi.:  307
Bitte buchen. Danke, Rezeption""", "jazz-cruise 2027-06-12 20:30 adult=2 child=1"),
    "hotel en pipe": ("Booking slip 4471", "Hotel Grand <concierge@hotelgrand.example>", """CONCIERGE SLIP 4471
Guest | Mr. and Mrs. Okafor | Room 512
Service | Dinner cruise with window table
Date | Sat 12 June 2027
Time | 7 pm
Pax | 2
Charge | to room
""", "dinner-cruise/window 2027-06-12 19:00 adult=2"),
    "zakazka": ("zakázka 7731/27 – řádky 1 a 2", "CA Labe-tour <skupiny@labetour.example>", """Zakázka 7731/27 (senior klub Pardubice, bus, řidič nejede)

1 | po 6.9.2027 | 12:00 | Hodinová plavba | 31 dospělých, 4 senioři
2 | út 7.9.2027 | 19:00 | Plavba s večeří, standard | dtto

Vedoucí: Anežka Rybářová, m. 607 441 902
Objednává Labe-tour, IČO 48155122""", "one-hour-cruise 2027-09-06 12:00 adult=31 senior=4 + dinner-cruise 2027-09-07 19:00 adult=35"),
    "csv body": ("Export objednávek", "Portal <export@zajezdy-portal.example>", """id;sluzba;datum;cas;dospeli;deti;jmeno;telefon
88123;Hodinová plavba;12.06.2027;15:00;2;1;Jana Malá;+420602555019""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "csv body en": ("Daily export", "Trips Hub <orders@tripshub.example>", """New orders today:

order_id,product_name,start_date,start_time,adult_qty,child_qty,senior_qty,customer_name,customer_phone
TH-1182,One Hour Cruise,2027-06-12,15:00,2,0,1,Jane Ross,+447700900123""", "one-hour-cruise 2027-06-12 15:00 adult=2 senior=1"),
    "xml like": ("New order 77120", "Feed <feed@ostrava-travel.example>", """<booking>
  <id>77120</id>
  <service>Devils Channel</service>
  <date>2027-06-12</date>
  <time>12:45</time>
  <adults>2</adults>
  <children>1</children>
  <leadName>Peter Dvorak</leadName>
  <phone>+420602555019</phone>
</booking>""", "devils-channel 2027-06-12 12:45 adult=2 child=1"),
    "json like": ("booking.created", "Hooks <hooks@triphub.example>", """{"event":"booking.created","data":{"code":"TH-88","activity":{"title":"Lunch Cruise"},"start":"2027-06-12T12:00:00+02:00","passengers":[{"type":"adult","count":2},{"type":"child","count":1}],"contact":{"name":"Eva Holm","email":"eva@mail.example"}}}""", "lunch-cruise 2027-06-12 12:00 adult=2 child=1"),
    "json broken": ("booking created", "Hooks <hooks@triphub.example>", """booking created
code: 'TH-89',
activity: 'Lunch Cruise',
date: '2027-06-12',
time: '12:00',
adults: 2,
children: 1,
name: 'Eva Holm',
email: 'eva@mail.example'""", "lunch-cruise 2027-06-12 12:00 adult=2 child=1"),
    "next line cs": ("Nová objednávka z webu", "Web <web@kudyzababou.example>", """Nová objednávka

Plavba
Hodinová plavba

Den
12. 6. 2027

Hodina
15:00

Dospělí (15–64)
2

Děti (3–14)
1

Jméno
Jana Malá

Telefon
602 555 019""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "dashes": ("Reservation 5567", "Old Town Tours <book@oldtowntours.example>", """Please book the following
Cruise – One Hour Cruise
Date – 12 June 2027
Time – 15:00
Adults – 2
Children – 1 (7 yrs)
Name – Brian May""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "slashes line": ("rez.", "CK Sluníčko <rez@slunicko.example>", """Rezervace: hodinová plavba / 12.6.2027 / 15.00 / 2 dosp + 1 dítě 7 let / Malá Jana, 602 555 019""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "brackets": ("[Formular] Bestellung", "Shop <shop@praginfo.example>", """[Produkt] Einstündige Rundfahrt
[Datum] 12.06.2027
[Uhrzeit] 15:00
[Erwachsene] 2
[Kinder 3-14] 1
[Name] Horst Lang
[E-Mail] horst@mail.example""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "numbered": ("Formulář", "Info <info@icprachatice.example>", """1) Plavba: Hodinová plavba
2) Kdy: 12. 6. 2027
3) V kolik: 15:00
4) Kolik dospělých: 2
5) Kolik dětí do 14 let: 1
6) Jméno a telefon: Jana Malá, 602 555 019""", "one-hour-cruise 2027-06-12 15:00 adult=2 child=1"),
    "us date": ("New booking 88-1209", "Stateside Travel <ops@statesidetravel.example>", """Booking No.: 88-1209
Excursion: Prague One Hour Cruise
Excursion Date: 06/23/2027
Departure: 3:00PM
Party: 2 ADT, 1 CHD
Passenger: SMITH/JOHN MR
""", "one-hour-cruise 2027-06-23 15:00 adult=2 child=1"),
}
# fmt: on


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_order_is_read_in_whatever_layout(read, name):
    subject, sender, body, want = LAYOUTS[name]
    assert verdict(read(body, subject=subject, sender=sender)) == want
