# ruff: noqa: E501  lists of words, harder to read when broken up
"""The words a roll call is made of: who can stand alone for one person, what joins them, and what says nothing of them.

Whatever is not here makes a sentence unreadable for the roll call: a word left out costs a question, a wrong one a seat.
"""

from functools import cache

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS

# One person each; relatives who are grown up, named by what they are to somebody.
_KIN = {
    "widow": "vdova widow witwe",
    "wife": "manželka manželku manželkou manželce žena ženu ženou ženě choť chotí wife wifey missus frau ehefrau gattin",
    "husband": "manžel manžela manželem manželovi muž muže mužem husband hubby mann ehemann gatte gatten",
    "partner": "partner partnerka partnerku partnerkou partnera partnerem partnerce přítel přítele přítelem přítelkyně přítelkyni přítelkyní "
    "snoubenec snoubencem snoubenka snoubenku snoubenkou girlfriend boyfriend fiance fiancee fiancée freund freundin partnerin verlobter verlobte "
    "verlobten lebensgefährte lebensgefährten lebensgefährtin",
    "mother": "maminka maminku maminkou mamince mamka mamku mamkou mamce mamča mamču mamčou máma mámu mámou matka matku matkou mum mom mother mummy mama mutter mutti",
    "father": "tatínek tatínka tatínkem tatínkovi taťka taťku taťkou taťkovi ťaťka ťaťku ťaťkou táta tátu tátou tátovi otec otce otcem otci dad father daddy vater papa vati",
    "grandma": "babička babičku babičkou babičce babča babču babčou grandma grandmother granny nan nana gran oma omi großmutter",
    "grandpa": "děda dědu dědou dědovi dědeček dědečka dědečkem grandpa grandfather grandad granddad gramps opa opi großvater",
    "brother": "bratr bratra bratrem bratrovi brácha bráchu bráchou brother bruder",
    "sister": "sestra sestru sestrou sestře ségra ségru ségrou sister schwester",
    "mother-in-law": "tchyně tchyni tchyní schwiegermutter",
    "father-in-law": "tchán tchána tchánem schwiegervater",
    "aunt": "teta tetu tetou tetě tetička tetičku tetičkou aunt auntie tante",
    "uncle": "strýc strýce strýcem strejda strejdu strejdou uncle onkel",
    "friend": "kamarád kamaráda kamarádem kamarádka kamarádku kamarádkou friend",
    "colleague": "kolega kolegu kolegou kolegyně kolegyni kolegyní colleague kollege kollegen kollegin",
    "neighbour": "soused souseda sousedem sousedka sousedku sousedkou neighbour neighbor nachbar nachbarn nachbarin",
    "cousin": "bratranec bratrance bratrancem sestřenice sestřenici sestřenicí cousin cousine",
    "brother-in-law": "švagr švagra švagrem schwager",
    "sister-in-law": "švagrová švagrovou schwägerin",
    "carer": "ošetřovatelka ošetřovatelku ošetřovatelkou pečovatelka pečovatelku pečovatelkou asistentka asistentku asistentkou carer pflegerin pfleger",
}
# One person each; young or not is told by the age.
_YOUNG = {
    "son": "syn syna synem synovi synek synka synkem son sohn",
    "daughter": "dcera dceru dcerou dceři dcerka dcerku dcerkou daughter tochter",
    "grandson": "vnuk vnuka vnukem vnukovi vnouček grandson enkel enkelsohn",
    "granddaughter": "vnučka vnučku vnučkou vnučce granddaughter enkelin enkeltochter",
    "nephew": "synovec synovce synovcem nephew neffe neffen",
    "niece": "neteř neteří neteři niece nichte",
    "stepson": "stepson stiefsohn",
    "stepdaughter": "stepdaughter stieftochter",
    "toddler": "batole batoletem batoleti toddler kleinkind",
    "teen": "teenager puberťák puberťáka puberťákem puberťačka puberťačku puberťačkou",
    "godchild": "kmotřenec kmotřenka kmotřenku kmotřenkou godson goddaughter godchild patenkind patensohn patentochter",
}
_CHILD = {
    "child": "dítě dítětem dítěte child kid kind",
    "boy": "kluk kluka klukem chlapec chlapce chlapcem chlapeček chlapečka chlapečkem klučina klučinu klučinou boy junge jungen bub",
    "girl": "holka holku holkou holčička holčičku holčičkou dívka dívku dívkou girl mädchen",
    "infant": "mimino mimčo miminko miminkem miminka baby infant säugling",
}
_TWINS = "dvojčata dvojčaty dvojčat twins zwillinge zwillingen"
# Two people each.
_COUPLES = "páry párů párům couple couples paare paaren ehepaare ehepaaren ehepaar elternpaare pärchen"
_PAIRS = "rodiče rodičům rodiči rodičů prarodiče prarodičům prarodiči manželé manžele manželům parents grandparents eltern großeltern schwiegereltern ehepaar páreček großelternpaar folks grosseltern"

# Two pensioners.
_OLD_PAIRS = "rentnerehepaar rentnerpaar seniorenpaar seniorenehepaar pensionistenehepaar"
# Who needs no ticket, and what is brought along.
_NO_GUESTS = "pes psa psem pejsek pejska pejskem psík psíka štěně fenka fenku fenkou kočárek kočárkem kočárku vozík vozíkem kufr kufry kufrem dog dogs doggy puppy pram buggy stroller pushchair wheelchair luggage suitcase suitcases hund hunde hündin hündchen dackel kinderwagen rollstuhl rollator koffer gepäck dort dortem cake kuchen torte"
_PRONOUNS = "on ona oni he she him him her er sie ihn ihr"
# One guest, told by a kind.
_SINGLE_KINDS = "student studenta studentem studentka studentku studentkou senior seniora seniorem seniorka seniorku seniorkou důchodce důchodcem důchodkyně důchodkyni pensioner retiree adult dospělý dospělého dospělým dospělá dospělou erwachsener studentin seniorin rentnerin"
_OWNERS_OF_MINE = "můj moje mou mojí moji mého mým mému mé svou svého svým svojí svoje své svůj svému náš naše naši naší našeho našim naším našimi našich my our mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres"
_OWNERS = "deren dessen jeho její jejím jejího jejich jejímu jejími her his their ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner"
_ARTICLES = (
    "the a an der die das den dem des ein eine einen einem einer ta ten tu ty to ti oba obě oběma both beide beiden"
)
_ADJECTIVES = "malý malá malou malého malým malé malí malými menší starší staršího starší mladší mladšího nejmladší nejstarší little small young younger older elder eldest oldest youngest big klein kleine kleinen kleiner kleines kleinem groß große großen großer jüngere jüngeren jüngerer ältere älteren älterer jüngste jüngsten älteste ältesten dospělý dospělou dospělá dospělého dospělým dospělé grown grown-up svobodný svobodná svobodného svobodným svobodnou svobodní svobodných manželské manželských spřátelené spřátelených dobrý dobrá dobrého dobrým dobrou dobří nejlepší nejlepšího nejlepším milý milá single unmarried married best dear close good lovely befreundete befreundeten befreundetes lediger ledigen ledige alleinstehender alleinstehenden alleinstehende beste besten bester liebe lieben lieber adult erwachsene erwachsenen erwachsener erwachsenem"
_SELVES = "sebe já mě mne mnou mně me myself ich mich mir"
_UNITS = "ppl osoba osoby osob osobám osobami lidé lidi lidí lidmi lidem person persons people personen leute pax guest guests hosté hostů hosty gäste tickets ticket lístky lístků lístek vstupenky vstupenek vstupenka jízdenky jízdenek karten tickets plätze plätzen sitzplätze míst místa místo místech seats seat places place spots spaces účastníků účastníci účastníky teilnehmer participants passengers cestujících cestující"
_AND = "a i and und & + plus sowie nebst samt ještě dále dann then"
_WITH = "s se with mit"
_FOR = "pro for für"
_RESTATES = "takže tedy tudíž čili so celkem dohromady celkově altogether total insgesamt zusammen konkrétně namely nämlich přesně genau exactly summa also macht makes"
_WE = "jsme budeme jedeme pojedeme přijdeme přijedeme půjdeme dorazíme cestujeme bychom bysme chceme nás nám my we we're us our wir uns"
_I_GO = "jedeme pojedeme přijedeme přijdeme půjdeme jdeme dorazíme cestujeme vyrazíme budeme budu jedu pojedu přijdu přijedu půjdu jdu dorazím cestuji cestuju vyrazím vezmu beru"

_WE_GO = "poplujeme plujeme vyrážíme chystáme nastoupíme jedeme pojedeme přijedeme přijdeme půjdeme jdeme dorazíme cestujeme vyrazíme budeme"
_FILLING = (
    # Czech
    "prosím prosíme prosil prosila prosili poprosil poprosila bych bychom bysme chtěl chtěla chtěli chtěly rád ráda rádi rády rezervovat rezervujte rezervaci rezervace zarezervujte zarezervovat "
    "objednat objednávám objednáváme objednejte objednávku objednávka potřebuji potřebuju potřebujeme potřeboval potřebovala potřebovali jsem jsme bude budou budeme budu budete je jsou byl byla byli být "
    "jede jedou jedeme jedu pojede pojedou pojedeme pojedu přijde přijdou přijdeme přijdu přijede přijedou přijedeme přijedu půjde půjdou půjdeme půjdu jdeme jde cestuje cestují cestujeme cestuji jet jít plout popluje poplujeme "
    "na v ve do od k ke u po o si se nám nás mi vám vás to ten tu tento tuto ta te tom této tady tam také taky ještě jen jenom pouze už již "
    "plavbu plavba plavby plavbě loď lodi lodí palubu palubě výlet výletu účast účastní účastníci sestava složení počet dorazí dorazíme zúčastní vyrazíme vyrazí jedno dvě celé rodinka rodina rodinou rodiny rodinu skupina skupinka skupinku parta společně spolu sebou s sebou vezmu beru místa jméno děkuji děkujeme díky předem dobrý den "
    "there's there'll it'll its he'll she'll we've i've again znovu opět zase wieder erneut vzít sebou počítejte počítat hlavně vlastně ideálně right now jetzt teď nyní nun leider bohužel sadly unfortunately proto deshalb daher darum unterwegs überall dabei hotel hotelu zbytek rest die daheim letos heuer právě zrovna gerade karte karten platz "
    "tak vzali vzala stačí stačilo postačí potřebovali přihlašuji přihlašujeme hlásím poprosíme poprosím vyrážíme vyjede vyjedou nastoupí přijel přijela přijeli jela jeli jel pojedou půjdou chystáme chystám plánujeme plánuji sám bereme vezmeme vezmou berou jednou prosil rezervuji rezervujeme budeš bychom kupuji kupujeme koupili koupila mám máme mít dejte zapište připravte pošlete "
    "benötigt benötigen gebucht sollen sollten unterwegs besteht insgesamt wollen wollten dazu hinzu macht wäre hätten buchten handelt "
    "chceme bereme vezmeme kupte koupit lístky zajistěte zajistit zamluvit závazně "
    # English
    "please we i we'd i'd we're i'm we'll i'll would like love to book booking reserve reservation need needs want on at in of it's it is will be there are was coming come comes going go goes travelling traveling travel joining join sailing sail board aboard boat cruise trip ride just only our party group us family could can you get me some seats tickets places spots that's that thanks thank here who consisting made up have got take taking bring bringing this time too all together the "
    # German
    "bitte wir ich möchten möchte würden würde gerne gern buchen buche reservieren reservieren reserviere benötigen benötige brauchen brauche haben habe hätten hätte kommen komme kommt fahren fahre fährt reisen reise sind bin ist werden wird wären es uns sich dabei mit zu auf an bord der die das den dem teilnehmer teilnehmen nehmen nehme bringen teil fahrt rundfahrt schiff boot gruppe familie danke vielen dank und zwar nur noch auch sein buchung reservierung bestehend aus mitfahren mitkommen mich"
)
# Particles, adverbs, verbs of feasts and feelings: nobody comes or stays by them.
_ASIDES = (
    "ale avšak však sice totiž prostě konečně ovšem přitom potom tentokrát letošní určitě takhle takto následovně následující následujícím složení obsadíme dohromady dovolím dovoluji závaznou závazné závazně tímto touto plavbou plavbám projížďku projížďka projížďce moc hodně velmi vhodné "
    "chci chceme chtějí rozhodli rozhodly vybrali vybraly         výročí slavíme slaví oslavíme oslavit oslava oslavu oslavy slavit těšíme těší těšit těším dovolená dovolenou dovolené prázdniny prázdnin prázdninách víkend víkendu víkendový "
    "svézt svezeme sveze svezou svezl projet projedeme povozit       ubytovaní ubytováni ubytovaná bydlíme zaplatíme zaplatím platíme platím platit hotově kartou osobně faktura fakturu tradičně každoročně pravidelně loňsku obvykle většinou standardně "
    "obsazení celkový celkovém počtu počtem sestavě sestavou jedná účastnit přihlásit zúčastnit zúčastníme naloďujeme nalodíme nastupujeme potřeba třeba "
    "but though although really simply course surely hopefully usually normally obviously basically finally holiday holidays vacation anniversary celebrate celebrating celebration     weekend enjoy enjoying excited thrilled delighted staying    town city prague evening following follows number numbers composition breakdown headcount aboard onboard paying pay cash card "
    "make makes consist consists comprise comprises comprising include includes i've need'll hoping hope hopefully planning plan plans wondering thinking trip's group's party's "
    "ehm samy sami prahy přijelo přijel přijela přijeli přijely dorazili jinak přesněji aufs ins ans beim vom zum zur as them nim hraje hlavní program trip's "
    "aber jedoch zwar nämlich eben einfach natürlich selbstverständlich endlich diesmal dieses dieser diesem hiermit verbindlich urlaub ferien wochenende ausflug jubiläum feiern feiert feier hochzeitstag     freuen freue freut   besuchten prag stadt abend folgende folgenden folgt anzahl zusammensetzung aufteilung besetzung insgesamt wohnen wohne zahlen zahle bezahlen bar planen plane möchten gesamt mitfahrer mitfahrende verreisen unternehmen machen mache"
)
LEADS = "ve věku věk aged age ages im alter von alter je jsou bude budou ist sind wird is are who who's she's he's they're která který které kterému které kterým jíž jemuž jimž jí mu jim má mají mám máme té tomu těm ta ten die der das"


def _set(words: str) -> frozenset[str]:
    """Folded, with and without spelt-out umlauts."""
    return frozenset(fold(words).split()) | frozenset(fold(spelt(words)).split())


def spelt(words: str) -> str:
    for umlaut, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        words = words.replace(umlaut, spelt)
    return words


OWNERS_OF_MINE, OWNERS, ARTICLES, ADJECTIVES = (_set(one) for one in (_OWNERS_OF_MINE, _OWNERS, _ARTICLES, _ADJECTIVES))
SELVES, UNITS, AND, WITH, FOR, RESTATES = (_set(one) for one in (_SELVES, _UNITS, _AND, _WITH, _FOR, _RESTATES))
WE_GO = _set(_WE_GO)
WE, I_GO, FILLING, LEAD = (_set(one) for one in (f"{_WE} {_WE_GO}", _I_GO, f"{_FILLING} {_ASIDES}", LEADS))
SINGLE_KINDS = _set(_SINGLE_KINDS)
OLD_PAIRS, NO_GUESTS, PRONOUNS = _set(_OLD_PAIRS), _set(_NO_GUESTS), _set(_PRONOUNS)
COUPLES = _set(_COUPLES)  # two people for each that is counted
PAIRS, TWINS = _set(_PAIRS) | COUPLES, _set(_TWINS)
ALL = _set("all alle všichni všechny všichny samí samé lauter")
# "From our club", "z Moravy": where people come from or sit.
PLACES = _set("from z ze aus vom at in im v ve on am na by u near beim bei")
# What opens a clause of its own.
OPENS_CLAUSE = _set(
    "but because since as weil denn da ale protože jelikož neboť který která které že dass that if wenn falls jestli pokud when als když tak where kde wo damit aby and a und"
)


@cache
def alone() -> dict[str, tuple[str, str]]:
    """Word for one person → its sort (relative, unknown, child, infant) and who it is."""
    words: dict[str, tuple[str, str]] = {}
    for sort, table in (("relative", _KIN), ("unknown", _YOUNG), ("child", _CHILD)):
        for who, forms in table.items():
            for word in _set(forms):
                words[word] = ("infant" if who == "infant" else sort, who)
    return words


# Many of them in one number, by what they do or belong to: "24 delegates", "vierzehn Kegelbrüder", "dvacet zaměstnanců".
_GUESTS = (
    r"zaměstnan(?:ců|ci|kyň|kyně)|spolupracovní(?:ků|ci|k[yů])|pracovní(?:ků|ci|ky)|kuželkář\w*|turist(?:ů|é|y)|zpěvá(?:ků|ci|čky|ček)|sborist\w+|hudební(?:ků|ci)|muzikant\w+|herců|herci|delegát\w+|sousedé|sousedů|sousedi|sousedy|sousedky|sousedek|manžel(?:ky|ek)|maminky|maminek|tatínkové|tatínků|bratři|bratrů|bratry|bráchové|bráchů|sestry|sester|sestřenice|bratranci|bratranců|tety|strejdové|strýcové|babičky|babiček|dědečkové|obchodní partneři|partneři|partnerů|partnery|svatebčan\w+|družičk\w*|svědk\w+|svědci|spoluhráč\w+|hasič\w*|myslivc\w+|zahrádkář\w*|cyklist\w+|dobrovolní\w+|známí|známých|příbuzní|příbuzných|kamarádky|kamarádek|kolegyně|kolegyň|absolvent\w+|zastupitel(?:ů|é)|inženýr(?:ů|i)|lékař(?:ů|i|ky|ek)|sestřičk\w+"
    r"|delegates?|attendees|employees|workers|co-?workers|bowlers|golfers|runners|walkers|hikers|ramblers|cyclists|singers|choristers|musicians|wives|husbands|brothers|sisters|mothers|fathers|mums|moms|dads|aunts|uncles|cousins|neighbou?rs|partners|girlfriends|boyfriends|bridesmaids|groomsmen|witnesses|team-?mates|relatives|acquaintances|pals|buddies|volunteers|doctors|nurses|engineers|managers|directors|officers|grans|grannies|flatmates|room-?mates|housemates|tourists|ladies|gentlemen|girlfriends|bachelors|singles"
    r"|delegierten?|angestellten?|mitarbeiter(?:n|innen)?|beschäftigten?|kegel(?:brüder|schwestern)|kegler(?:n|innen)?|wanderer|wanderinnen|sänger(?:n|innen)?|musiker(?:n|innen)?|ehefrauen|ehemänner(?:n)?|brüdern?|schwestern|mütter|väter|tanten|onkel|cousins|cousinen|nachbarn|nachbarinnen|partner(?:n|innen)?|trauzeugen|bekannten?|verwandten?|vereinsmitglieder|clubmitglieder|kameraden|freundinnen|kumpels?|geschäftspartner(?:n)?|ingenieuren?|ärzten?|ärztinnen|gästeführer|singles|touristen"
)


@cache
def kind_of_word(word: str) -> str | None:
    """The kind a single word names, in any number: adult, senior, student, infant, child, unknown, couple, relative, people."""
    if word in UNITS:
        return "people"
    known = next((kind for kind, source in KINDS if pattern(f"(?:{source})").fullmatch(word)), None)
    return known or ("adult" if pattern(f"(?:{_GUESTS})").fullmatch(word) else None)
