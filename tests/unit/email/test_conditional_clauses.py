"""A condition is weighed by what it governs and what it hangs on: the request, room on board, or nothing much."""

import pytest

DINNER = "Please book the dinner cruise on Friday 18 June for 4 people"
VECERE = "Rezervujte prosím plavbu s večeří v pátek 18. 6. pro 4 osoby"
ABEND = "Bitte reservieren Sie die Dinnerfahrt am Freitag, 18. Juni, für 4 Personen"

NO_MATTER = (
    f"{DINNER}. If there's a dress code, let me know.",
    f"{DINNER}, the seven o'clock sailing if you please.",
    f"{DINNER}. My boss would kill me if I said sixty.",
    f"{DINNER}. If it's cold we'll wrap up warm.",
    f"{DINNER}. If you could seat us by the window, that would be lovely.",
    f"{DINNER}. If anything is unclear, ring me on +44 7700 900417.",
    f"{DINNER}. If parking is a nightmare we'll take the tram.",
    f"{DINNER}. If there is cake on board, even better.",
    f"{DINNER}. If the dog is not allowed, he stays at home.",
    f"{DINNER}. I'd be grateful if you could confirm by e-mail.",
    f"{DINNER}. Should you need my card details, just ask.",
    f"{DINNER}. If I remember rightly the boat leaves from the embankment.",
    f"{DINNER}. If the pram is a problem, we can fold it.",
    f"{DINNER}. If you only take cash, tell us.",
    f"{DINNER}. If you ask me, it's the nicest trip in Prague.",
    f"{DINNER}. Send me the answer if everything is in order.",
    f"{DINNER}. If we get stuck in traffic we'll call you.",
    f"{VECERE}. Kdyby bylo potřeba něco doplnit, jsem na 777 123 456.",
    f"{VECERE}. Jestli se dobře pamatuju, nastupuje se u mostu.",
    f"{VECERE}. Kdybyste chtěli zálohu, pošlete číslo účtu.",
    f"{VECERE}. Pokud je na lodi zima, vezmeme si deky.",
    f"{VECERE}. Jestli se na loď nevejde kočárek, necháme ho doma.",
    f"{VECERE}. Kdyby pršelo, vezmeme si deštníky.",
    f"{VECERE}. Pokud máte polštářky na sezení, budeme rádi.",
    f"{VECERE}. Jestli to nevadí, zaplatíme až na místě.",
    f"{VECERE}. Pokud se platí předem, pošlete mi prosím údaje.",
    f"{VECERE}. Šéf by mě přetrhl, kdybych mu nepřivezl pivo.",
    f"{VECERE}. Budu ráda, když nám dáte vědět, kde se nastupuje.",
    f"{VECERE}. Bylo by skvělé, kdybychom seděli venku.",
    f"{VECERE}. Jestli se nepletu, jede to tři hodiny.",
    f"{VECERE}. Jestli je potřeba lístky vytisknout, napište.",
    f"{VECERE}. Pes zůstane doma, pokud na loď nesmí.",
    f"{VECERE}. Jinak se chci zeptat, jestli se na loď dostane kočárek, nebo ho máme nechat v autě?",
    f"{ABEND}. Falls Sie eine Anzahlung brauchen, schicken Sie mir bitte die Kontodaten.",
    f"{ABEND}. Wenn ich mich recht erinnere, legt das Schiff an der Brücke ab.",
    f"{ABEND}. Es wäre nett, wenn Sie uns kurz antworten.",
    f"{ABEND}. Sollte es kalt sein, ziehen wir uns warm an.",
    f"{ABEND}. Wenn der Hund nicht mit darf, bleibt er zu Hause.",
    f"{ABEND}. Falls der Kinderwagen stört, klappen wir ihn zusammen.",
    f"{ABEND}. Falls es regnet, haben wir Schirme dabei.",
    f"{ABEND}. Wir zahlen bar, wenn Ihnen das recht ist.",
    f"{ABEND}. Wenn es Kuchen gibt, umso besser.",
    f"{ABEND}. Sagen Sie mir bitte, wenn ein Ausweis nötig ist.",
    f"{ABEND}. Mein Chef würde mich umbringen, wenn ich das verschlafe.",
)
IF_FREE = (
    "Jestli je v pátek 18. 6. na plavbě s večeří místo, rovnou nás tam prosím dejte, 4 osoby.",
    "Byli bychom rádi na plavbě s večeří v pátek 18. 6., 4 osoby; budete-li mít místo, prosím zapište nás.",
    "Pokud se ještě vejdeme, zapište nás prosím na plavbu s večeří v pátek 18. 6., 4 osoby.",
    "If you can still fit us in, please put us down for the dinner cruise on Friday 18 June, 4 people.",
    "If there's still a table going on the dinner cruise on Friday 18 June, 4 people, we'll take it.",
    "Falls noch vier Plätze frei sind, tragen Sie uns bitte für die Dinnerfahrt am Freitag, 18. Juni, ein, 4 Personen.",
    "Sofern Sie uns noch unterbringen, buchen Sie bitte die Dinnerfahrt am Freitag, 18. Juni, für 4 Personen.",
)
OF_THE_REQUEST = (
    f"{DINNER} if my boss lets me go.",
    f"If Grandma is well enough, {DINNER.lower()}.",
    f"{DINNER} if the train gets in by six.",
    f"{DINNER} unless it costs more than 100 euro.",
    f"{DINNER}. If the weather is bad, we'd rather come on Saturday.",
    f"{DINNER}. If my brother comes, we will be five.",
    f"{DINNER}. If there are fewer than ten guests on board, forget it.",
    f"{DINNER}. If Friday is full, Saturday is fine as well.",
    f"{DINNER}. If there are only seats inside, we'd rather not come.",
    f"{DINNER} if there is live music.",
    f"If dogs are allowed, {DINNER.lower()}.",
    f"If I can pay on board, {DINNER.lower()}.",
    f"{DINNER} if we can sit together.",
    f"{DINNER}. If the doctor says no, we stay at home.",
    f"{DINNER}. If he fails his exam, nobody is coming.",
    f"If you don't hear from me by Thursday, {DINNER.lower()}.",
    "If my boss agrees: the dinner cruise on Friday 18 June, 4 people, please.",
    "We would come on the dinner cruise on Friday 18 June, 4 people, if we could bring the dog.",
    f"{VECERE}, pokud mi šéf dá volno.",
    f"{DINNER}, but if the seats are not together, don't.",
    f"{DINNER} if there is a table by the window, otherwise not.",
    f"{DINNER} if the room at the hotel is free by then.",
    "Zrušte VC-12345, kdyby bylo něco s počasím.",
    f"{VECERE}. Kdyby se něco stalo mamince, zrušte to.",
    "If we have to cancel VC-12345, I will let you know.",
    f"Jestli se tchyně uzdraví, {VECERE.lower()}.",
    f"{VECERE}. Kdyby manžel onemocněl, nepřijedeme.",
    f"{VECERE}. Pokud bude pršet, tak to zrušte.",
    f"{VECERE}, pokud to nestojí víc než 500 korun.",
    f"{VECERE}. Pokud přijede i bratr, bude nás pět.",
    f"{VECERE}. Pokud v pátek nejede, stačí sobota.",
    f"Jestli smí pes na palubu, {VECERE.lower()}.",
    f"{VECERE}, pokud stihneme vlak.",
    f"{VECERE}. Když nebude hezky, přijedeme v neděli.",
    f"{VECERE}. Pojedeme, jen když nebude vedro.",
    f"{ABEND}, wenn der Zug pünktlich ist.",
    f"Wenn der Hund mit darf, {ABEND[0].lower()}{ABEND[1:]}.",
    f"{ABEND}. Falls mein Bruder mitkommt, sind wir fünf.",
    f"{ABEND}, falls es nicht mehr als 100 Euro kostet.",
    f"{ABEND}. Sollte es regnen, kommen wir lieber am Samstag.",
    f"{ABEND}. Falls die Oma krank wird, kommen wir nicht.",
    f"{ABEND}, sofern der Arzt es erlaubt.",
    f"{ABEND}. Falls Freitag voll ist, geht auch Samstag.",
)


@pytest.mark.parametrize("text", NO_MATTER)
def test_a_condition_of_something_else_is_passed_over(text, read):
    reading = read(text)
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons


@pytest.mark.parametrize("text", IF_FREE)
def test_what_is_booked_if_there_is_room_is_ordered(text, read):
    reading = read(text)
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons


@pytest.mark.parametrize("text", OF_THE_REQUEST)
def test_a_condition_of_the_request_holds_it_back(text, read):
    reading = read(text)
    assert not (reading.intent in {"order", "change", "cancel"} and reading.complete)
