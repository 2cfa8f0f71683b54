# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A son or a daughter beside young ones who have all the ages: "our son and the grandchildren (4 and 7)" are three."""

from gangway.channels.email.folding import has

_SON = r"(?:son|daughter|syn(?:em|a)?|dcer(?:a|ou|u)|sohn|tochter|son-in-law|daughter-in-law|zeť|zetěm|snach(?:a|ou)|schwiegersohn|schwiegertochter)"
_YOUNG = r"(?:grandchildren|grandkids|grandsons|granddaughters|children|kids|vnouč\w+|vnuci|vnuky|vnučk(?:y|ami)|děti|dětmi|enkel(?:kinder)?n?|enkelinnen|kindern?)"
_AGES = r"\s*[,:(]?\s*(?:aged |ve věku |im alter von )?\d{1,2}\s*(?:,|a|and|und|&)\s*\d{1,2}"


def is_beside_their_young(folded: str) -> bool:
    return has(
        rf"\b{_SON}\s+(?:and|a|und|s|se|with|mit)\s+(?:(?:the|our|his|her|their|die|den|unsere[rn]?|seine[rn]?|ihre[rn]?|naše|jeho|její|dvě|dva|two|zwei)\s+){{0,2}}{_YOUNG}{_AGES}",
        folded,
    )
