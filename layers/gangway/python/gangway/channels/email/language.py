# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Which language a text is in, by its small words; Slovak is not Czech and Dutch is not German.

Only Czech, English and German are read; the others are known so that a mail in one of them goes to a person.
"""

import re
from functools import cache

from gangway.channels.email.folding import fold

SERVED = ("cs", "en", "de")

_SMALL_WORDS = {
    "cs": "a v ve na se je pro za do od jsme jsem bych bychom prosím děkuji děkujeme dobrý den nebo ale že si budeme máte "
    "máme chtěli chtěla chtěl rádi ráda rád jestli také ještě už jen jako kdy kde který která které mi nám vám jeho tak "
    "s k z o u to ten ta není nejsme pokud ano ne dospělí dospělých děti dítě osoby osob hodin zdravím pozdravem "
    "prosíme objednávku rezervaci místo ahoj jméno dva dvě čtyři zítra bude jde při jsou můžete mohli díky moc potvrzuji "
    "souhlasím pátek sobotu neděli pondělí úterý středu čtvrtek telefon odjezd datum počet bereme zrušte zrušit objednávám "
    "objednáváme plavbu lístky dnes volno volná potvrzujeme zrušení závazně platí změna změnit posunout večer rezervace",
    "en": "the a an and of to in is are for on with we i you would like please our my at be have has this that it not "
    "hello hi dear thanks thank from will can could us me if or but do does there any your was by regards "
    "two three four adults people children booking book yes no date number name confirm cancel it's i'm we're we'd "
    "just it's was been also as so what when how they reservation",
    "de": "der die das und in ist für wir ich sie nicht ein eine einen mit auf am um im zu bitte den dem des von haben "
    "sind möchten möchte würden hallo guten tag morgen danke vielen grüße gruß freundlichen herr frau noch uns mir "
    "ja nein oder aber wenn bei als auch nach werden wird kinder erwachsene personen uhr unsere gerne gern gibt plätze "
    "es kommen buchung stornieren namen geehrte damen herren zwei drei vier buche reservieren einverstanden passt "
    "datum anzahl abfahrt leider statt lieber nehmen bestätigen",
    "sk": "a v na sa je pre za do od sme som by prosím ďakujem ďakujeme dobrý deň alebo ale že si budeme máte chceli "
    "chcela chcel radi rada rád či tiež ešte už len ako kedy kde ktorý ktorá ktoré mi nám vám jeho tak aj nie sú keď "
    "prosíme dve voľné pozdravom mňa pozdravujem môžem môžete mohli máme rezerváciu osôb dospelých dospelí deťmi "
    "nedeľu stredu štvrtok piatok o hodine ahojte vopred miesta lístky zajtra zrušiť potrebujeme voľno loďou večerou",
    "pl": "w na się jest dla za do od jesteśmy jestem dzień dobry proszę dziękuję czy lub ale że są miejsca osób "
    "chciałbym chcielibyśmy chciałabym jeszcze już jak kiedy gdzie który mi nam pozdrawiam rejs dwie oraz nie tak i z "
    "rezerwację rezerwacja godzinę dorosłych dzieci witam wolne bilety",
    "fr": "le la les de des du et en est pour un une nous je vous avec sur dans bonjour merci voudrais souhaitons que "
    "qui au aux ce cette mon ma notre votre à pas ne cordialement réservation personnes adultes enfants heures s'il "
    "plaît sommes souhaite voudrions aimerions annuler places",
    "it": "il la le di e in è per un una noi io con su che buongiorno grazie vorrei vorremmo del della dei nostra mio "
    "non si siamo persone adulti bambini ore cordiali saluti prenotare prenotazione posti avete sono alle salve al da "
    "buonasera gentile",
    "es": "el la los las de y en es para un una nosotros yo con que hola gracias quisiera queremos del al mi nuestra "
    "no se somos personas adultos niños horas saludos reservar reserva plazas buenos días tienen por favor me gustaría "
    "estimados",
    "pt": "o a os as de e em é para um uma nós eu com que olá obrigado obrigada gostaria do da no na não pessoas "
    "adultos crianças horas cumprimentos reservar bom dia queremos somos",
    "nl": "de het een en van in is voor wij we ik u niet met op aan te zijn graag dank hallo goedendag groet "
    "vriendelijke willen wil hebben nog ons mij ja nee of maar als bij ook naar worden kinderen volwassenen personen uur "
    "onze geachte beste plaatsen boeken reserveren dag goedemorgen kunnen zaterdag zondag vrijdag er alvast jullie",
    "sv": "och i är för vi jag ni inte med på av att en ett hej tack vill skulle hälsningar har boka personer vuxna barn "
    "vänliga den kl på lördag söndag",
    "da": "og i er for vi jeg ikke med på af at en et hej tak vil gerne hilsen har bestille personer voksne børn venlig "
    "den kl vores der",
    "hu": "a az és van hogy nem szeretnénk szeretnék kérem köszönöm üdvözlettel jó napot fő részére hajó jegyet foglalni "
    "egy két meg is órakor napra",
    "hr": "i u na je za do od smo sam bih bismo molim hvala dobar dan ili ali da se osobe osoba želimo rezervirati "
    "rezervaciju odrasle djece poštovani imate li mjesta srdačan pozdrav što",
    "ro": "și în este pentru la cu de un o noi eu vă mulțumesc bună ziua doresc dorim rezervare persoane adulți copii "
    "ora avem loc aș vrea să",
}  # fmt: skip
_SCRIPTS = (
    ("el", r"[α-ωΑ-Ω]"), ("ja", r"[ぁ-ヿ]"), ("ko", r"[가-힣]"),
    ("zh", r"[一-鿿]"), ("he", r"[א-ת]"), ("ar", r"[ء-ي]"), ("th", r"[ก-๙]"),
)  # fmt: skip
# Letters as they are, before folding: worth as much as a small word.
_LETTERS = {"cs": "ěřů", "sk": "ľĺŕôä", "pl": "łąęśżźń", "de": "ß", "es": "ñ¿¡", "pt": "ãõ", "hu": "őű", "ro": "țșăî"}


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Word → language → weight; a word of many languages weighs little."""
    words: dict[str, dict[str, float]] = {}
    for language, text in _SMALL_WORDS.items():
        for word in set(fold(text).split()):
            words.setdefault(word, {})[language] = 1.0
    return {word: dict.fromkeys(langs, 1.0 / len(langs)) for word, langs in words.items()}


def scores(text: str) -> dict[str, float]:
    found: dict[str, float] = dict.fromkeys(_SMALL_WORDS, 0.0)
    weights = _weights()
    for word in re.findall(r"(?<!\d)[^\W\d_]+(?:'[^\W\d_]+)?", fold(text)):
        for language, weight in weights.get(word, {}).items():
            found[language] += weight
    low = text.lower()
    for language, letters in _LETTERS.items():
        found[language] += 0.5 * sum(min(low.count(letter), 4) for letter in letters)
    return found


def language_of(text: str) -> str | None:
    """ISO 639-1, or None when the text does not tell."""
    letters = re.findall(r"[^\W\d_]", text)
    if len(re.findall(r"[а-яА-ЯіїєґІЇЄҐ]", text)) > len(letters) * 0.3 and letters:
        return "uk" if re.search(r"[іїєґІЇЄҐ]", text) else "ru"
    for language, script in _SCRIPTS:
        if len(re.findall(script, text)) > len(letters) * 0.3 and letters:
            return language
    found = scores(text)
    best = max(found, key=lambda language: found[language])
    if found[best] < 0.5:
        return None
    return best


def known_words(text: str) -> float:
    """How well the text reads: small words spelt with their own letters, likely letters, few unlikely ones."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    odd = len(re.findall(r"[\x80-\x9f\ufffd¹»¾³¼]|[a-z][øìùïõ][a-z]|[ąľ][a-zěščřžýáíé]", text))
    likely = len(re.findall(r"[ěščřžýáíéůúďťňäöüß]", text))
    return len(words & _spelt_words()) - odd + likely / 100


@cache
def _spelt_words() -> frozenset[str]:
    return frozenset(word for text in _SMALL_WORDS.values() for word in text.split() if not word.isascii())
