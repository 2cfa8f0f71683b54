# ruff: noqa: E501  mails stand as they are written
"""Layouts that look like orders and are none, or hold guests whom nobody knows: asked about, or for a person."""

import pytest

from tests.unit.email.mail_layouts import verdict

# Subject, sender, mail, and the cruises in it; else what is missing, or "human".
# fmt: off
LAYOUTS = {
    "tg sold": ("TDG sale 600417", "Ticketdesk Gamma <noreply@ticketdesk-gamma.example>", """SOLD: Certovka cruise // 2027-07-03 // 16:30 // adults: 2 // buyer: MR A ROWE // sale id 600417 // paid online // do not answer, this inbox is unread""", "missing contact"),
    "us amb": ("New booking 88-1210", "Stateside Travel <ops@statesidetravel.example>", """Booking No.: 88-1210
Excursion: Prague One Hour Cruise
Excursion Date: 06/07/2027
Departure: 3:00PM
Party: 2 ADT, 1 CHD
Passenger: SMITH/JOHN MR
""", "missing date"),
    "n cxl line": ("bkg 7781", "Ops <ops@balt-incoming.example>", """CXL BKG 7781 / SVC JAZZ CRUISE / SAT 12JUN27 / 2030 / 4 ADT / LDR MR OLSEN""", "human"),
    "n cxl kv": ("DBW/ORD/88KJ3", "Feed <feed@danubia-wholesale.example>", """TYPE=CXL
ORD=88KJ3
SVC=LUNCH CRUISE PRG
DAY=30OCT27
DEP=1200
PAX=ADT2 CHD1
LEAD=KOVALENKO/IRYNA MRS""", "human"),
    "n amd kv": ("DBW/ORD/88KJ3", "Feed <feed@danubia-wholesale.example>", """TYPE=AMEND
ORD=88KJ3
SVC=LUNCH CRUISE PRG
DAY=30OCT27
DEP=1200
PAX=ADT2 CHD1
LEAD=KOVALENKO/IRYNA MRS
TEL=+380671234567""", "human"),
    "n opt": ("HOR/3381 option", "Horizon DMC <res@horizon-dmc.example>", """Option only, not yet confirmed:
svc   1-hour cruise
dt    SAT 09OCT27
dep   1400
pax   18 adt + 3 chd""", "human"),
    "n rq": ("GRP RQ 88", "Ops <ops@balt-incoming.example>", """RQ / SVC JAZZ CRUISE / SAT 12JUN27 / 2030 / 4 ADT / ON REQUEST""", "human"),
    "n rows bad": ("rez", "CK <rez@slunicko.example>", """Objednáváme:
1 | po 6.9.2027 | 12:00 | Hodinová plavba | 31 dospělých, 4 senioři
2 | út 7.9.2027 | 19:00 | Plavba s večeří, standard | podle dohody""", "missing people"),
    "n xml cancel": ("Order 77120", "Feed <feed@ostrava-travel.example>", """<booking status="CANCELLED">
  <id>77120</id>
  <service>Devils Channel</service>
  <date>2027-06-12</date>
  <time>12:45</time>
  <adults>2</adults>
  <phone>+420602555019</phone>
</booking>""", "human"),
    "n xml status": ("Order 77120", "Feed <feed@ostrava-travel.example>", """<booking>
  <status>cancelled</status>
  <id>77120</id>
  <service>Devils Channel</service>
  <date>2027-06-12</date>
  <time>12:45</time>
  <adults>2</adults>
  <phone>+420602555019</phone>
</booking>""", "human"),
    "n band": ("Form", "Web <web@praguefun.example>", """Booking form
Cruise: One Hour Cruise
Date: 12 June 2027
Time: 3pm
Ages 15-26: 2
Ages 0-14: 1
Name: Kate Moss""", "missing people"),
    "n band60": ("Form", "Web <web@praguefun.example>", """Booking form
Cruise => One Hour Cruise
Date => 12 June 2027
Time => 3pm
15+ => 2
60+ => 1
Name => Kate Moss""", "missing people"),
    "n who name": ("Order 88412078", "Tiqets <orders@mail.tiqets.example>", """Order 88412078
What: One Hour Cruise Prague
When: Sat 14 Aug 2027 15:00
Who: Maria Bianchi
""", "human"),
    "n tiq question": ("Order 20418877 – action required", "Tiqets <orders@mail.tiqets.example>", """Order 20418877 needs your reply

The guest asks whether the boat is accessible.
Venue product: One Hour Cruise
Visit: 14 August 2027 15:00
Variants: 2 x Adult""", "human"),
    "n foreign": ("Reserva A99120733", "Civitatis <reservas@civitatis.example>", """Reserva: A99120733
Actividad: Crucero de una hora
Fecha: 6/6/2027
Hora: 9:00
Personas: 2 Adultos
Nombre: Lucia Prieto""", "human"),
    "n air req": ("Reservation request from Oliwia", "Airbnb <automated@airbnb.example>", """Oliwia would like to book your experience

Prague Venice Cruise
Sunday, October 10, 2027
3:00 PM - 3:45 PM
4 guests
Confirmation code HMQ8ZD41
Accept or decline within 24 hours""", "human"),
    "n two days": ("rez", "CK <rez@slunicko.example>", """Rezervace: hodinová plavba / 12.6.2027 nebo 13.6.2027 / 15.00 / 2 dosp / Malá Jana, 602 555 019""", "missing date time"),
    "n two customers": ("orders", "Hub <hub@tripshub.example>", """New orders:
HLT-901;Lunch Cruise;29 Jun 2027;2 adults;Gwen Sorley;gsorley@mail.example
HLT-914;Jazz Cruise;2 Jul 2027;4 adults;Pablo Reyes;preyes@mail.example""", "human"),
    "n noreply form": ("Web order", "Shop <noreply@prag-tickets.example>", """Product => One Hour Cruise
Date => 2027-06-12
Time => 15:00
Adults => 2
Name => Kate Moss""", "missing contact"),
    "n noreply row": ("sale 771", "Shop <no-reply@prag-tickets.example>", """SOLD | One Hour Cruise | 2027-06-12 | 15:00 | 2 adults | Kate Moss | ref 771223""", "missing contact"),
    "n kv extra": ("WEB/771", "Feed <feed@danubia-wholesale.example>", """TYPE=NEW
ORD=88KJ4
SVC=LUNCH CRUISE PRG
DAY=30OCT27
DEP=1200
PAX=ADT2 CHD1 YTH2
TEL=+380671234567""", "human"),
    "n ref year": ("New order", "Civitatis <reservas@civitatis.example>", """Booking no.   A99120734
Activity      Dinner cruise
Day           Sunday 6 June 2027 or Monday 7 June 2027
Hour          19:00
People        2 Adults
""", "missing date"),
    "n next unknown": ("New submission from Booking form", "Forms <forms@visitprague-hub.example>", """Cruise
One Hour Cruise

Date
19 June 2027

Departure
14:00

Adults
2

Youth 15-18
1

Your name
Ann Lee""", "missing people"),
    "n next unknown2": ("New booking 5528817305", "Booking.com Attractions <noreply@attractions.booking.example>", """Attraction
One Hour Cruise

Date
Friday, 20 August 2027

Start time
15:00

Adults
2

Teens
1

Booking number
5528817305""", "missing people"),
    "n next unknown3": ("New booking 5528817306", "Booking.com Attractions <noreply@attractions.booking.example>", """Attraction
One Hour Cruise

Date
Friday, 20 August 2027

Start time
15:00

Adult
2

60+
1

Booking number
5528817306""", "missing people"),
    "n priced unknown": ("Order 4472", "Shop <shop@pragueeasy.example>", """Order 4472
One Hour Cruise – Sat, 19 Jun 2027, 14:00
2 × Adult ............ 32.00 EUR
1 × Teen (15–17) ..... 14.00 EUR
Billing: Ivy Long, ivy@mail.example""", "one-hour-cruise 2027-06-19 14:00 adult=3"),
    "n pairs unknown": ("order 5514", "Hook <hook@trip-brno.example>", """order_id=5514&product=Lunch+Cruise&date=2027-06-19&time=12%3A00&adults=2&juniors=1&name=Eva+Mala&phone=%2B420602555018""", "missing people"),
    "n xml unknown": ("New order 77121", "Feed <feed@ostrava-travel.example>", """<booking><id>77121</id><service>Devils Channel</service><date>2027-06-12</date><time>12:45</time><pax type="adult">2</pax><pax type="teen">2</pax><phone>+420602555019</phone></booking>""", "missing people"),
    "n query cancel": ("webhook", "Hook <hook@trip-brno.example>", """event=order.cancelled&order_id=5513&product=Lunch+Cruise&date=2027-06-19&time=12%3A00&adults=2&phone=%2B420602555018""", "human"),
    "n action req": ("Order 20418879 – action required", "Tiqets <orders@mail.tiqets.example>", """New order received

Order: 20418879
Venue product: One Hour Cruise
Visit: 14 August 2027 15:00
Variants: 2 x Adult
Please accept or decline within 24 hours.""", "human"),
    "n couple3": ("rez", "Penzion U Kanárka <penzion@u-kanarka.example>", """Prosíme objednat
co    jazz na lodi
kdy   so 12.6.2027
kdo   manželé Lindqvistovi (3 senioři) + dcera 38 r.
mob.  +46 73 555 01 29""", "missing people"),
    "n tilde cancel": ("BKG/XX/5561", "Tilde <edi@tildetravel.example>", """BKG~CANCEL~5561
SVC~ONE HOUR CRUISE
DTE~17JUL27
TIM~1500
PAX~2ADT1CHD""", "cancel"),
    "n bilingual diff": ("Objednávka / Order 772", "Agentura Duo <duo@agenturaduo.example>", """Objednávka / Order: 772
Služba / Service: Hodinová plavba / Lunch Cruise
Datum / Date: 17. 7. 2027
Čas / Time: 15:00
Osob / Pax: 12 dospělých""", "missing product"),
    "n inline two": ("rezervace", "Hotel U Lípy <recepce@ulipy.example>", """Dobrý den, objednáváme: plavba Čertovka, datum 17.7.2027, čas 13:30 nebo 14:15, osoby 2 dospělí, jméno Schmidt. Děkujeme, recepce""", "missing time"),
    "n guide unknown": ("RESERVATION ORDER 2027/882", "Euro Incoming <res@euroincoming.example>", """SERVICE : LUNCH CRUISE
DATE : 17 JULY 2027
PAX : 35 ADULTS
TL : 1
REMARKS : PLS CONFIRM""", "missing people"),
    "n rows of guests": ("Hosté na tento týden", "Recepce <recepce@dum-u-mostu.example>", """Dobrý den, posíláme objednávky našich hostů:
č. A-71 | Hodinová plavba | so 12. 6. 2027 15:00 | 2 dospělí | p. Berg | +49 1511 7654320
č. A-72 | Plavba s obědem | ne 13. 6. 2027 12:00 | 3 dospělí | pí Hill | +44 7700 900445""", "human"),
}
# fmt: on


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_looks_like_an_order_is_asked_about(read, name):
    subject, sender, body, want = LAYOUTS[name]
    assert verdict(read(body, subject=subject, sender=sender)) == want
