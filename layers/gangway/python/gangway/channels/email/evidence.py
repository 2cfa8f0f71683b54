"""Where in a request the day, the time and the party stand: what a reading shows a person of itself."""

from gangway.channels.email.reading import Found
from gangway.channels.email.wishes import Values


def evidence_of(values: Values, subject: str, text: str, written: str) -> tuple[Found, ...]:
    """`text`: as it was read, with ages and numbers put in; `written`: as long as it, as the sender wrote it."""
    whole = f"{subject}\n{text}" if subject else text
    found = [
        Found(field="date", text=whole[m.start : m.end], source="subject" if m.start < len(subject) else "body")
        for m in values.dates.mentions
    ]
    found += [
        Found(field="time", text=text[time.start : time.end], source="body")
        for time in values.times
        if text[time.start : time.end].strip()
    ]
    found += [
        Found(field="people", text=written[start:end], source="body")
        for start, end in values.party.where
        if text[start:end].strip()
    ]
    return tuple(found)


def evidence_of_reference(reference: str | None, subject: str, text: str, history: str) -> tuple[Found, ...]:
    places = (("subject", subject), ("body", text), ("history", history))
    if not reference:
        return ()
    source = next((name for name, said in places if reference.lower() in said.lower()), "header")
    return (Found(field="reference", text=reference, source=source),)
