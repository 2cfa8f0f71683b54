"""A Record to an item: the values below the labels, read with the same tools as free text."""

import re
from collections import Counter

from gangway.channels.email.cells import numbers_first, units_of, without_what_follows
from gangway.channels.email.contact import emails_in, phones_in
from gangway.channels.email.counted_fields import without_things
from gangway.channels.email.dates import Dates, wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.guest_rows import units_of_rows
from gangway.channels.email.labelled import UNREAD, Record, counts
from gangway.channels.email.labels import KINDS, meaning_of
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party, read_party
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.reading import Contact
from gangway.channels.email.records import PARTS, ROWS
from gangway.channels.email.times import Time, all_times, times_in
from gangway.channels.email.wishes import Values
from gangway.domain.catalogue import Catalogue


def values_of(record: Record, catalogue: Catalogue, clock: Clock) -> Values:
    title = f"{record.get('product')}\n{record.get('option')}"
    products = products_of(named_products(record.get("product"), catalogue))
    if len(products) != 1:
        wider = products_of(named_products(title, catalogue))
        products = wider if len(wider) == 1 or not products else products
    products = products or _in_short(record.get("product").partition(",")[0], catalogue)
    if not products and (code := _by_code(title, catalogue)):
        products = [code]
    option = chosen_option(title, catalogue.product(products[0])) if len(products) == 1 else None
    if option and option.option is None and not option.is_contradictory and record.get("ignore"):
        option = chosen_option(record.get("ignore"), catalogue.product(products[0]))  # "Remarks: table by the window"
    timed = _without_remark(record.get("time") or record.get("datetime") or record.get("date"))
    times = [time for time in all_times(fold(as_start(re.sub(r"\s[/|]\s", " at ", timed)))) if time.is_departure]
    if not times:
        times = [
            time for time in all_times(fold(title)) if len(time.minutes) == 1 or ":" in title[time.start : time.end]
        ][:1]
    times = times or _slot(record.get("ignore")) or _told_beside(record)
    return Values(
        products=tuple(products),
        option=option.option if option else None,
        option_in_doubt=bool(option and option.is_contradictory),
        dates=_dates_of(record, clock),
        times=tuple(times),
        party=party_of(record, catalogue),
    )


_DEPARTS = (
    r"\b(?:odjezd\w*|odplut\w*|vyplut\w*|plavb\w+|lo[dď]\w*|departures?|departing|sailing|boat|cruise|"
    r"abfahrt\w*|fahrt|schiff)\b"
)


def _told_beside(record: Record) -> list[Time]:
    """The only departure that the sentences around a form tell, where no field of it is for the hour."""
    if any(record.get(label) for label in ("time", "datetime")):
        return []
    sentences = [
        one for one in re.split(r"(?<=[^\d\W][.!?])\s+|\n", record.rest) if not re.search(r":(?!\d)|[|\t]", one)
    ]
    told = [one for one in sentences if pattern(_DEPARTS).search(fold(one)) and pattern(_WISHED).search(fold(one))]
    told = [one for one in told if not pattern(_NOT_WISHED).search(fold(one))]
    times = [time for one in told for time in times_in(one)]
    return times[:1] if len({time.minutes for time in times}) == 1 else []


_WISHED = (
    r"\b(?:pře[jt]\w*|prosím\w*|chc\w+|chtěl\w*|má být|please|would like|wish\w*|wants?|prefers?|"
    r"bitte|möcht\w*|wünsch\w*|soll|gern\w*)\b"
)
_NOT_WISHED = r"\b(?:not|nicht|kein\w*|ne\w{4,}|too|zu (?:früh|spät)|moc|příliš|maybe|perhaps|možná|vielleicht)\b|n't\b"


def _slot(text: str) -> list[Time]:
    """The hour that a code or a description tells beside a grade: "TG3~17:00", "Departure 5:00 PM"."""
    hour = r"(\d{1,2}:\d{2}(?: ?[AP]M)?)"
    forms = (r"~(\d{1,2}:\d{2})\s*$", rf"(?i:departure|start)\w*:? (?:at )?{hour}", rf"{hour} (?i:departure|start)")
    told = re.findall("|".join(forms), text, re.MULTILINE)
    hours = " , ".join(f"at {one}" for found in told for one in found if one)
    times = [time for time in all_times(fold(hours)) if time.is_departure]
    exact = [time for time in times if len(time.minutes) == 1] or times
    return exact[:1] if len({time.minutes for time in exact}) == 1 else []


_SHORT = 2  # words


def _in_short(value: str, catalogue: Catalogue) -> list[str]:
    """As in "Plavba: hodinová", "Cruise: dinner": the label says what the rest of the name is."""
    if not value or len(value.split()) > _SHORT or "\n" in value:
        return []
    called = (f"{value.strip()} {noun}" for noun in ("plavba", "cruise", "Fahrt", "Rundfahrt"))
    named = {one.product for text in called for one in named_products(text, catalogue) if one.whole}
    return [*named] if len(named) == 1 else []


def _by_code(title: str, catalogue: Catalogue) -> str | None:
    wanted = title.strip().lower()
    return next((product.id for product in catalogue.products if product.id == wanted), None)


def _without_remark(value: str) -> str:
    """As in "17:15 (the guest comes ten minutes early)": what a bracket without a figure says is no other hour."""
    return re.sub(r"\([^()\d]{12,}\)", " ", value)


def _dates_of(record: Record, clock: Clock) -> Dates:
    """The day below the labels; two days that differ, or a second choice, leave it open."""
    told = [_dates(record.get(label), clock) for label in ("date", "datetime") if record.get(label)]
    dates = told[0] if told else _dates(record.get("time"), clock)
    second = [*told[1:], *([_dates(record.get("alternative"), clock)] if record.get("alternative") else [])]
    days = tuple(dict.fromkeys(day for one in (dates, *second) for day in one.days))
    return dates.model_copy(update={"days": days}) if dates.days and len(days) > 1 else dates


_THURSDAY = 3


def _dates(text: str, clock: Clock) -> Dates:
    """Just the day: words such as "on" that free text puts before it are no use in a cell."""
    dates = wished(text, clock)
    if dates.trouble == "vague" and re.match(r"\s*do\.?,?\s+\d", fold(text)):  # "Do 17.06.2027" in a cell
        named = wished(re.sub(r"^\s*\w+\W*", "", text), clock)
        dates = named if named.days and all(day.weekday() == _THURSDAY for day in named.days) else dates
    bare = dates.mentions and all(not re.search(r"\d", text[day.start : day.end]) for day in dates.mentions)
    without_hours = re.sub(r"\d{1,2}[:.]\d{2}|\d{1,2} ?(?:h|hod|uhr|am|pm)\b", " ", text, flags=re.IGNORECASE)
    if bare and re.search(r"\d", without_hours):
        return Dates(mentions=dates.mentions, trouble="vague")  # "FRI 16JULI": more stands there than was read
    return dates if dates.days or dates.trouble != "absent" else wished(f"on {text}", clock)


def as_start(text: str) -> str:
    """A slot such as "20:30 - 23:00" is named by its start."""
    clock = r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?"
    text = re.sub(rf"({clock})\s*(?:-|–|—|to|until|bis|až|do)\s*{clock}", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"^\s*([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs|hod\.?|uhr)?\s*$", r"\1:\2", text, flags=re.IGNORECASE)
    return re.sub(r"^\s*(\d{1,2})(?:[.](\d{2}))?\s*(?:h|hod\.?|uhr)?\s*$", lambda m: f"{m[1]}:{m[2] or '00'}", text)


def party_of(record: Record, catalogue: Catalogue) -> Party:
    """Counts per kind where there are any; they must agree with a stated total."""
    kinds = _kinds(record)
    rows = record.get(ROWS).split("\n") if record.get(ROWS) else []
    told = units_of_rows(rows, kinds, catalogue) if kinds is not None else None
    if kinds is None or told is None or record.get(UNREAD):
        return Party(trouble="unread_people")
    total = _total(record.get("people"), catalogue)
    if not kinds and not rows:
        return total
    if any(count < 0 for count in kinds.values()):
        return Party(trouble="negative")
    if not (counted := +told[0]):
        return Party(trouble="zero")
    return _agreed(counted, total, again=told[1], parts=bool(record.get(PARTS)))


def _agreed(counted: Counter[str], total: Party, *, again: bool, parts: bool) -> Party:
    """The counts as far as the number of all allows; a kind told twice may be the same people, unless it holds both."""
    heads = sum(count * (4 if kind == "family" else 1) for kind, count in counted.items())
    if parts and total.people and set(counted) <= {"child", "infant"}:
        counted["adult"] = max(total.people - heads, 0)
        heads = total.people if counted["adult"] else heads
    agrees = (
        total.trouble in {None, "absent"}
        and total.people in {None, heads, heads - counted["infant"]}
        and (not total.units or total.units == counted)
    )
    if again and total.people != heads:
        return Party(trouble="unread_people")
    if agrees and set(+counted) <= {"child", "infant"}:
        return Party(trouble="only_children")
    return Party(units=dict(+counted)) if agrees else Party(trouble="contradiction")


def _kinds(record: Record) -> dict[str, int] | None:
    """The plain counts; None where a cell holds more than one, or none at all."""
    kinds: dict[str, int] = {}
    for kind, value in counts(record).items():
        ages = r"\([^()]*\)"  # in a bracket
        numbers = re.findall(r"-?\d+", re.sub(ages, " ", without_what_follows(value)))
        if len(numbers) > 1 or (not numbers and value.strip(" -–—.")):
            return None
        kinds[kind] = int(numbers[0]) if numbers else 0
    return kinds


_OF_THEM = r"(?:z toho|z nich|davon|darunter|dabei|of (?:which|whom|them)|including|incl|včetně|thereof)\b"


_BARE = re.compile(r"\s*\d{1,4}\s*")


def _total(text: str, catalogue: Catalogue) -> Party:
    if not text:
        return Party(trouble="absent")
    if lists := [line for line in text.split("\n") if not _BARE.fullmatch(line)]:
        numbers = {int(line) for line in text.split("\n") if _BARE.fullmatch(line)}
        return _with_number(_told(", ".join(lists) if numbers else text, catalogue), numbers)
    first, *others = text.split("\n")
    return _told(first, catalogue) if set(others) <= {first} else Party(trouble="contradiction")


def _with_number(told: Party, numbers: set[int]) -> Party:
    """A list of counts beside a number of all: the number must be theirs, infants counted or not."""
    if not numbers or told.trouble:
        return told
    heads = told.people or sum(count * (4 if kind == "family" else 1) for kind, count in told.units.items())
    agrees = len(numbers) == 1 and numbers <= {heads, heads - told.units.get("infant", 0)}
    return told if agrees else Party(trouble="contradiction")


# "2 (stůl u okna)": where they sit.
_SEATED = re.compile(r"\([^()\d]*\b(?:okn\w*|stůl|stol\w*|window|table|Fenster\w*|Tisch)\b[^()\d]*\)", re.IGNORECASE)
# "manželé Lindqvistovi (2 senioři)": the pair, and what both of them are.
_PAIR = re.compile(
    r"\b(?:manželé|manželský pár|ehepaar|couple|married couple|mr\.? (?:and|&) mrs\.?)\b[^()+,;\d]*\(\s*(2 [^()]*)\)",
    re.IGNORECASE,
)


def _told(text: str, catalogue: Catalogue) -> Party:
    text = _PAIR.sub(r"\1", re.sub(r"(?<=\d )(?:Kd|Kdr|Ki)\b\.?", "Kinder", _SEATED.sub(" ", without_things(text))))
    if match := re.fullmatch(r"\s*(-?\d{1,5})\s*(?:x|ks|pax|osob\w*|people|persons?|personen)?\.?\s*", fold(text)):
        count = int(match[1])
        return Party(people=count) if count > 0 else Party(trouble="negative" if count < 0 else "zero")
    if units := units_of(text):
        return Party(units=units)
    text = re.sub(r"(?<=\d) ?J\.(?=\s*[),]|\s*$)", " Jahre", text)
    text = re.sub(r"(?<=\d) ?[lr]\.(?=\s*[),]|\s*$)", " let", numbers_first(text.replace("|", ",")))
    kind = re.fullmatch(r"\s*(\d{1,4})\s*\(\s*([^\W\d][^()\d]*)\)\s*", text)
    text = f"{kind[1]} {kind[2]}" if kind and meaning_of(kind[2]) in KINDS else text
    text = re.sub(rf"^\s*(\d{{1,4}})\s*(?=[(:–-]|,\s*{_OF_THEM})", r"\1 people ", text)
    text = re.sub(r"(\d+)\s*x\s*famil(?:y|ies)\b(?!\s*ticket)", r"\1 x family ticket", text, flags=re.IGNORECASE)
    text = text.replace("\n", ", ")
    text = f"for {text}" if re.match(r"\s*(?:mr|mrs|herrn?|frau|pan|paní)\b", text, re.IGNORECASE) else text
    party = read_party(text, catalogue)
    told = re.sub(r"\([^()]*\)", lambda found: " " * len(found.group()), text)
    read = [match for match in re.finditer(r"\d+", told) if any(a <= match.start() < b for a, b in party.where)]
    counts_more = party.trouble is None and len(read) < len(re.findall(r"\d+", told))
    counts_more = counts_more or (party.trouble == "absent" and re.match(r"\W*\d", text) is not None)
    return Party(trouble="unread_people") if counts_more else party


def contact_in(record: Record, language: str | None) -> Contact:
    """What the record itself says about the customer."""
    stated = " ".join(record.get(meaning) for meaning in ("phone", "name", "email"))
    phones = phones_in(_phone_text(stated), language)
    emails = emails_in(" ".join(record.get(meaning) for meaning in ("email", "phone", "name")))
    return Contact(name=_name(record), email=emails[0] if emails else None, phone=phones[0] if phones else None)


def _phone_text(text: str) -> str:
    return re.sub(r"(?:\([^)\d]*\))?\b[A-Z]{2}(?=\+\d)", " ", text)


def _name(record: Record) -> str | None:
    line = record.get("name").split("\n")[0].strip()
    line = re.split(r",\s*(?:mobil|tel|phone|handy)\b", line, flags=re.IGNORECASE)[0]
    line = re.sub(r"^(?:mr|mrs|ms|p|pan|paní|herr|frau|dr)\.?\s+", "", line, flags=re.IGNORECASE)
    first = record.get("first_name")
    if "," in line and not first:
        last, _, given = line.partition(",")
        line = f"{given.strip()} {last.strip()}"
    name = f"{first} {line}".strip() if first and first not in line else line
    return (
        re.sub(
            r"\s*[(/,]?\s*(?:(?:pokoj|room|zimmer|zi)\b\.?[^\w]*)?(?:[\d+].*)?$", "", name, flags=re.IGNORECASE
        ).strip()
        or None
    )
