"""What is asked back: exactly what is needed, each with why what was said will not do, in one mail."""

from gangway.channels.email.answers import Question
from gangway.channels.email.reading import Field, Item
from gangway.channels.email.writing.blocks import Block, Facts, Listed, Say
from gangway.channels.email.writing.phrases import Phrases
from gangway.domain.catalogue import WEEKDAYS
from gangway.domain.order import Status

# The reader's reasons that deserve words of their own; all others are asked for plainly.
REASONS: dict[str, str] = {
    "several_options": "ask_option",
    "new_option_unclear": "ask_option",
    "date_over": "ask_date_over",
    "date_ambiguous": "ask_date_unclear",
    "date_vague": "ask_date_unclear",
    "date_choice": "ask_date_unclear",
    "new_date_unclear": "ask_date_unclear",
    "date_contradiction": "ask_date_contradiction",
    "date_impossible": "ask_date_impossible",
    "out_of_season": "ask_date_season",
    "not_on_this_weekday": "ask_date_weekday",
    "too_late": "ask_date_too_late",
    "people_contradiction": "ask_people_contradiction",
    "too_many_people": "ask_people_too_many",
    "people_only_children": "ask_people_only_children",
    "only_a_difference": "ask_people_change",
}


def question(answer: Question, phrases: Phrases) -> list[Block]:
    words = phrases.words
    asked = tuple(_ask(field, answer, phrases) for field in answer.missing)
    told: list[Block] = [Say(text=words(_lead(answer))), Listed(items=asked)]
    if answer.bookings:
        told += [Say(text=words("question_bookings")), Listed(items=tuple(map(phrases.booking, answer.bookings)))]
    if known := _known(answer, phrases):
        told += [Say(text=words("question_known")), *known]
    return [*told, Say(text=words("question_reply"))]


def _lead(answer: Question) -> str:
    is_offer = answer.about is not None and answer.about.status is Status.ON_HOLD
    return "question_offer" if answer.intent == "change" and is_offer else f"question_{answer.intent}"


def _ask(field: Field, answer: Question, phrases: Phrases) -> str:
    words, item = phrases.words, _item(answer)
    product = phrases.product(item.product) if item.product else None
    option = phrases.option(item.product, item.option) if item.product else None
    name = _reason(field, answer)
    if name == "ask_option" and product is None:
        name = "ask_product"
    if name == "ask_date_over" and item.date is None:
        name = "ask_date"
    if name in {"ask_date_season", "ask_date_weekday"} and option is None:
        name = "ask_date"
    if name == "ask_time" and option is not None and option.times:
        name = "ask_time_of"
    options = [phrases.option_name(each) for each in product.options] if product else []
    return words(
        name,
        names="; ".join(
            options if name == "ask_option" else [phrases.name(each.id) for each in phrases.catalogue.products]
        ),
        day=words.day(item.date) if item.date else "",
        season=words.season(product.season) if product else "",
        weekdays=words.on_weekdays([WEEKDAYS.index(day) for day in option.weekdays]) if option else "",
        times=words.hours([phrases.hour(start) for start in answer.starts or (option.times if option else ())]),
        prefix=phrases.catalogue.supplier.reference_prefix,
    )


def _reason(field: Field, answer: Question) -> str:
    if field == "reference" and answer.bookings:
        return "ask_booking"
    told = [reason.code for reason in answer.reasons if reason.field == field and reason.code in REASONS]
    if answer.intent != "change":  # then there is nothing yet that differs from something
        told = [code for code in told if code != "only_a_difference"]
    return REASONS[told[0]] if told else f"ask_{field}"


def _item(answer: Question) -> Item:
    return answer.understood[0] if answer.understood else Item()


def _known(answer: Question, phrases: Phrases) -> list[Block]:
    """The booking in question, else what was understood and is not asked for."""
    if answer.about:
        return [phrases.order(answer.about)]
    several = len(answer.understood) > 1  # then it is not said which of them lacks what
    settled = [item if several else item.model_copy(update=_unsettled(answer)) for item in answer.understood]
    rows = [phrases.asked(item) for item in settled]
    return [Facts(rows=tuple(each)) for each in rows if each]


def _unsettled(answer: Question) -> dict[str, object]:
    empty: dict[Field, dict[str, object]] = {
        "product": {"product": None, "option": None},
        "date": {"date": None},
        "time": {"time": None},
        "people": {"units": {}, "people": None},
    }
    return {name: value for field in answer.missing for name, value in empty.get(field, {}).items()}
