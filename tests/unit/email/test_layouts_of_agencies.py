# ruff: noqa: E501  mails stand as they are written
"""Notifications of the ten agencies in layouts as varied as theirs are."""

import pytest

from tests.unit.email.mail_layouts import verdict

# Subject, sender, mail, and the cruises in it.
# fmt: off
LAYOUTS = {
    "tiq cols": ("Tickets sold: order 7741200958", "Tiqets <orders@mail.tiqets.example>", """Good news, supplier! Somebody just bought from you.

What      Certovka cruise, 45 min
When      2 October 2027, 11:15
Who       3 Adult (15-64), 1 Infant (0-2)
Booker    Yusuf Demirel
Order     7741200958
Payout    EUR 35.70

Tiqets Supplier Support""", "devils-channel 2027-10-02 11:15 adult=3 infant=1"),
    "tiq who name": ("New order 88412077", "Tiqets <orders@mail.tiqets.example>", """Order 88412077

What: One Hour Cruise Prague
When: Sat 14 Aug 2027 15:00
Who: Maria Bianchi
How many: Adult 2, Child 1
""", "one-hour-cruise 2027-08-14 15:00 adult=2 child=1"),
    "tiq html short": ("Order 20418877 – action required", "Tiqets <orders@mail.tiqets.example>", """New order received

Order
20418877

Venue product
Crystal Dinner Prague – Window table

Visit
Thursday, November 18, 2027, 19:00

Variants
2 × Adult
1 × Senior 65+

Buyer
Mateus Albuquerque, mateus.a@mail.example""", "dinner-cruise/window 2027-11-18 19:00 adult=3"),
    "gyg de": ("Buchung - S120447 - GYGZG5M2K8XA", "GetYourGuide <do-not-reply@notification.getyourguide.example>", """Hallo,

tolle Neuigkeiten! Folgendes Angebot wurde gebucht:

Prag: Einstündige Rundfahrt auf der Moldau
Option: Standard

Datum: 14. August 2027 um 16:00
Anzahl der Teilnehmer
2 x Erwachsene (Alter 15 - 64)
1 x Kinder (Alter 3 - 14)

Referenznummer: GYGZG5M2K8XA
Hauptkunde: Sabine Kroll
Telefon: +49 171 5550123
""", "one-hour-cruise 2027-08-14 16:00 adult=2 child=1"),
    "via us2": ("New Booking (#BR-998120045)", "Viator <booking@t1.viator.example>", """Booking Reference: #BR-998120045
Tour Name: Prague Evening Jazz Cruise
Travel Date: 07/17/2027
Start Time: 8:30 PM
Lead Traveler: Carol Hughes
Traveler mix: 2 Adults / 1 Student
""", "jazz-cruise 2027-07-17 20:30 adult=2 student=1"),
    "klook mix": ("[Klook] New booking KLK-55812093", "Klook <noreply@klook.example>", """Booking reference ID | KLK-55812093
Activity | Devils Channel Boat Tour Prague
Package | Standard
Participation date | 2027-09-11
Participation time | 13:30
Quantity | Adult x2, Child (3-14) x1
Lead participant | Chen Wei
""", "devils-channel 2027-09-11 13:30 adult=2 child=1"),
    "mus it": ("Booking confirmed MUS-4471209", "Musement <no-reply@musement.example>", """A new booking has been confirmed.

ORDER CODE: MUS-4471209
ACTIVITY: Lunch Cruise on the Vltava
DATE: 2027/08/22
HOUR: 12:00
PARTICIPANTS: ADULTS (15-64): 2 - CHILDREN (3-14): 1 - INFANTS (0-2): 1
LEAD: Giulia Ferri
""", "lunch-cruise 2027-08-22 12:00 adult=2 child=1 infant=1"),
    "air span": ("Reservation confirmed: Oliwia arrives Oct 10", "Airbnb <automated@airbnb.example>", """Oliwia booked your experience

Prague Venice Cruise, little boat with guide
Sunday, October 10, 2027
3:00 PM - 3:45 PM (CEST)
4 guests

Confirmation code HMQ8ZD41
You earn EUR 44.80

Oliwia joined in 2019 and has 11 reviews. Say hello and share where to meet. Strict cancellation policy applies from seven days out.""", "devils-channel 2027-10-10 15:00 adult=4"),
    "air de": ("Reservierung bestätigt: Jan kommt am 12. Juni", "Airbnb <automated@airbnb.example>", """Jan hat dein Erlebnis gebucht

Jazzboot auf der Moldau
Samstag, 12. Juni 2027
20:30 – 22:30 (MESZ)
3 Gäste

Bestätigungscode HMXW4K2PLQ
Du verdienst 88,20 €
""", "jazz-cruise 2027-06-12 20:30 adult=3"),
    "air cs": ("Rezervace potvrzena: Petra přijede 3. července", "Airbnb <automated@airbnb.example>", """Petra si rezervovala váš zážitek

Hodinová plavba po Vltavě
sobota 3. července 2027
14:00–15:00 (SELČ)
2 hosté

Potvrzovací kód HMAB3C9XYZ
""", "one-hour-cruise 2027-07-03 14:00 adult=2"),
    "bkg next": ("New booking 5528817304", "Booking.com Attractions <noreply@attractions.booking.example>", """You have a new booking!

Attraction
Dinner Cruise in Prague

Ticket
Window seat

Date
Friday, 20 August 2027

Start time
19:00

Tickets
Adult × 2
Child (3–14) × 1

Booker
Anna-Lena Schulz
anna.schulz@mail.example

Booking number
5528817304
""", "dinner-cruise/window 2027-08-20 19:00 adult=2 child=1"),
    "civ en": ("New booking A99120733", "Civitatis <reservas@civitatis.example>", """New booking
--------------
Booking no.   A99120733
Activity      Boat trip to Prague Zoo (return)
Day           Sunday 6 June 2027
Hour          9:00
People        2 Adults, 2 Children (3 - 14)
Client        Lucía Prieto
Tel           +34 600 555 010
""", "zoo-line/return 2027-06-06 09:00 adult=2 child=2"),
    "head semi": ("New booking confirmed | HO-77120933", "Headout <bookings@headout.example>", """Booking ID: HO-77120933; Experience: One Hour Cruise in Prague; Date: 17 Jul 2027; Time slot: 5:00 PM; Pax: 2 Adults, 1 Senior; Primary guest: Tom Baker""", "one-hour-cruise 2027-07-17 17:00 adult=2 senior=1"),
    "bok cols": ("New booking: Sat 17.Jul '27 @ 12:00 (VLT-T85230099) Ext. booking ref: 771", "Bokun <no-reply@bokun.example>", """The following booking was just created.

Booking ref.            VIA-88120443
Product booking ref.    VLT-T85230099
Product                 77213P2 - Prague Vltava River Two-Hour Lunch Cruise
Supplier                Vltava Cruises
Date                    Sat 17.Jul '27 @ 12:00
Rate                    Standard
PAX                     2 Adult
                        1 Child
Customer                Hughes, Carol
""", "lunch-cruise 2027-07-17 12:00 adult=2 child=1"),
    "b gyg cols": ("Booking - S99120 - GYGX7KQ2M9LP", "GetYourGuide <do-not-reply@notification.getyourguide.example>", """Your offer has been booked:

Prague: Devil's Channel Boat Cruise

Reference number
GYGX7KQ2M9LP

Date
September 18, 2027 2:15 PM

Number of participants
2 x Adults (Age 15 - 64) (€ 13.00)
1 x Infants (Age 0 - 2) (€ 0.00)

Main customer
Ines Duarte
customer-abc123@reply.getyourguide.example
Phone: +351910555010
Language: English""", "devils-channel 2027-09-18 14:15 adult=2 infant=1"),
    "b via de": ("Neue Buchung für Sa., 18. Sep. 2027 (#BR-990022331)", "Viator <booking@t1.viator.example>", """Buchungsreferenz: #BR-990022331
Name der Tour: Prag Abendessen-Kreuzfahrt Dinner Cruise
Reisedatum: Sa., 18. Sep. 2027
Name des Hauptreisenden: Uwe Brandt
Reisende: 3 Erwachsene, 1 Kind
Tourkategorie: Fensterplatz
Startzeit: 19:00""", "dinner-cruise/window 2027-09-18 19:00 adult=3 child=1"),
    "b tiq cs": ("Nová objednávka 5518820", "Tiqets <orders@mail.tiqets.example>", """Dobrý den, máte novou objednávku.

Číslo objednávky: 5518820
Místo: Hodinová plavba Praha
Návštěva: sobota 18. září 2027, 13:00
Vstupenky: 2 × Dospělý, 1 × Dítě (3–14)
Kupující: Ondřej Vlk""", "one-hour-cruise 2027-09-18 13:00 adult=2 child=1"),
    "b klook list": ("Klook booking KLK99120034 confirmed", "Klook <noreply@klook.example>", """Booking confirmed

• Booking no.: KLK99120034
• Experience: Zoo boat Prague – round trip
• Use date: 2027-06-19 (Sat)
• Session: 09:00
• Pax: Adult 2; Child 2
• Lead traveller: Tan Mei Ling
• Special request: -""", "zoo-line/return 2027-06-19 09:00 adult=2 child=2"),
    "b mus table": ("Nuova prenotazione / New order MUS88120", "Musement <no-reply@musement.example>", """New order MUS88120

Activity | Jazz cruise with live band
Activity date | 2027-07-02
Starting time | 20:30
Adults | 2
Seniors | 1
Customer | Rossi Paola
Price | 117.00 EUR""", "jazz-cruise 2027-07-02 20:30 adult=3"),
    "b bkg de": ("Neue Buchung 8812004417", "Booking.com Attractions <noreply@attractions.booking.example>", """Neue Buchung

Buchungsnummer: 8812004417
Attraktion: Einstündige Rundfahrt in Prag
Datum: Samstag, 19. Juni 2027
Uhrzeit: 11:00
Anzahl Tickets: 2 Erwachsene, 1 Senior
Name: Klara Vogt""", "one-hour-cruise 2027-06-19 11:00 adult=2 senior=1"),
    "b bok de": ("Neue Buchung: Sa 19.Jun '27 @ 14:15 (VLT-T99120011)", "Bokun <no-reply@bokun.example>", """Die folgende Buchung wurde soeben erstellt.

Produkt-Buchungsref.: VLT-T99120011
Produkt: 77213P5 - Čertovka Bootstour
Datum: Sa 19.Jun '27 @ 14:15
PAX: 2 Erwachsene, 2 Kinder
Kunde: Brandt, Uwe""", "devils-channel 2027-06-19 14:15 adult=2 child=2"),
    "b civ de": ("Neue Buchung B88120991", "Civitatis <reservas@civitatis.example>", """Neue Buchung

Buchung: B88120991
Aktivität: Bootsfahrt zum Zoo
Tag: 19.06.2027
Stunde: 12:00
Personen: 2 Erwachsene + 1 Kind (5 Jahre)
Vorname: Uwe
Nachname: Brandt""", "zoo-line 2027-06-19 12:00 adult=2 child=1"),
    "c gyg plain": ("Urgent: New booking received - S1 - GYGV88K2XQ", "GetYourGuide <do-not-reply@notification.getyourguide.example>", """Hi Supply Partner, great news! The following offer has been booked:

Prague Jazz Boat
Evening cruise

Date: July 16, 2027 at 8:30 PM
Number of participants: 4 x Adults (Age 15-64)
Reference number: GYGV88K2XQ2M
Main customer: Leo Mann
Phone: +49 151 5550100""", "jazz-cruise 2027-07-16 20:30 adult=4"),
    "c via es": ("New booking (#BR-887712300)", "Viator <booking@t1.viator.example>", """Booking Reference: BR-887712300
Product: Zoo boat Prague
Option: Round trip
Service date: 17 Jul 2027
Service time: 12:00
Passengers: 1 Adult, 2 Children, 1 Senior
Lead passenger: Ana Ruiz
Hotel: Ibis
Net rate: EUR 44""", "zoo-line/return 2027-07-17 12:00 adult=1 child=2 senior=1"),
    "c klook zh": ("Klook: order YUK-332190087 confirmed", "Klook <noreply@klook.example>", """ORDER
YUK-332190087
WHAT
Dinner Cruise – Window table
WHEN
17 July 2027, 19:00
HOW MANY
3 x Adult
WHO
CHAN TAI MAN""", "dinner-cruise/window 2027-07-17 19:00 adult=3"),
    "c tiq en2": ("You sold 4 tickets – order 66120098", "Tiqets <orders@mail.tiqets.example>", """Order no. 66120098

1-hour cruise
Saturday 17 July 2027 at 16:00

Adult (15-64)   x 2
Child (3-14)    x 1
Senior (65+)    x 1

Booked by Ewa Nowak""", "one-hour-cruise 2027-07-17 16:00 adult=2 child=1 senior=1"),
    "c mus short": ("Order MUS-7712001 confirmed", "Musement <no-reply@musement.example>", """MUS-7712001 | Lunch cruise | Sat 17 Jul 2027 | 12:00 | 2 adults + 1 child | Paola Rossi""", "lunch-cruise 2027-07-17 12:00 adult=2 child=1"),
}
# fmt: on


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_notification_is_read_in_whatever_layout(read, name):
    subject, sender, body, want = LAYOUTS[name]
    assert verdict(read(body, subject=subject, sender=sender)) == want
