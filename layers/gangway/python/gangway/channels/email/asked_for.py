# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether our question asks which cruise or which option it is to be, and an answer names one: "return pls", "also die Dinnerfahrt"."""

import re

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.intent_words import DECLINES
from gangway.channels.email.options import chosen_option, new_option
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.references import ThreadId
from gangway.domain.catalogue import Catalogue

_WHICH_CRUISE = r"\b(?:kter\w+|jak(?:ou|á|á by)|o kterou|what|which|welche[rns]?|was für eine)\b(?: \w+){0,4}? (?:plavb\w*|plaveb|lo[dď]\w*|cruises?|boats?|trips?|tours?|(?:rund|schiff)?fahrt\w*|schiff)\b"

# "The jazz cruise we know already", "zpáteční ne", "we return from Vienna": no plain choice.
_NOT_PLAINLY = r"\?|n't\b|\b(?:not|no|nor|neither|never|ne|nikoliv?|nicht|kein\w*|nie|ne(?!hm|děl|jle|jrad|jdř|jbliž|jmlad|jstar|jlép|xt\b|ed\b|ar\b)\w{3,}|already|yet|už|již|schon|bereits|unsure|asi|maybe|perhaps|probably|možná|snad|vielleicht|eventuell|wohl|know|kennen|znám\w*|other|jin[ýáéou]\w{0,2}|ander\w+|or|nebo|anebo|oder|egal|fuk|jedno|whichever|whatever|(?:we|i|they|he|she) return\w*|absolvoval\w*|if|pokud|jestli|wenn|falls)\b"


def _questions(history: str) -> list[str]:
    """Each sentence of our mail that asks."""
    return [one for one in re.split(r"(?<=[.!?])\s+|\n\s*\n", history) if one.rstrip().endswith("?")]


def asks_which_cruise(history: str) -> bool:
    return any(has(_WHICH_CRUISE, " ".join(fold(one).split())) for one in _questions(history))


def asks_which_option(history: str, catalogue: Catalogue) -> bool:
    """As in "would you like one way or return?"."""
    choices = [product for product in catalogue.products if len(product.options) > 1]
    asked = [chosen_option(question, product) for question in _questions(history) for product in choices]
    return any(one.option or one.is_contradictory for one in asked)


# "Sorry for not saying so", "pardon, že jsem to nenapsala": of the mail before.
_EXCUSES = r"\b(?:sorry|apologies|excuse me|pardon|omlouvá\w+ se|promiňte|entschuldig\w+|verzeih\w+)\b[^.!?\n]*"


def _is_plain(text: str) -> bool:
    return not has(rf"{_NOT_PLAINLY}|{DECLINES}", pattern(_EXCUSES).sub(" ", fold(text)))


def cruise_chosen(text: str, history: str, catalogue: Catalogue) -> str | None:
    """The one cruise that an answer names, where we had asked which."""
    if not _is_plain(text) or not asks_which_cruise(history):
        return None
    named = named_products(text, catalogue, in_short=True)
    products = products_of([one for one in named if one.whole] or named)
    several = len(products_of(named_products(text, catalogue, also_negated=True))) > 1
    return None if several or len(products) != 1 else products[0]


def answers_with_a_choice(text: str, history: str, catalogue: Catalogue, replied: ThreadId | None) -> bool:
    """Whether an answer names the cruise or the option that our question asks for."""
    if replied is None or replied.kind != "question":
        return False
    if cruise_chosen(text, history, catalogue) is not None:
        return True
    return _is_plain(text) and asks_which_option(history, catalogue) and new_option(text, catalogue).option is not None
