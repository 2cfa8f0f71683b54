# ruff: noqa: ISC004  one word list over several lines
# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The words for people: kinds of guests, relatives, the sender, ages. Sources of patterns for folded text."""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has

PEOPLE = (
    r"(?:osob\w*|os(?=\.)|lid[íie]\w*|lidmi|člověk\w*|person(?:en|s|e)?|pers\b\.?|ppl\b|people|persons?|pax|guests?|host(?:é|ů|y|ům|a|em)?\b|gäste\w*|účastn[ií]k\w*|participants?|teilnehmer\w*|travell?ers?|passengers?|cestujíc\w+|reisende\w*|pasažér\w*|"
    r"návštěvník\w*|visitors\b|besucher(?:n|innen)?\b|lístk\w+|lístky|lístek|vstupen\w+|jízden\w+|tickets?|tix\b|billett?e?\b|tiket\w*|karten|fahrkarten|eintrittskarten|tageskarten|míst[ao]?\b|místy|místečk\w+|místečko\b|lístečk\w+|seats?|places?|spots?|spaces?|židle\b|židlí\b|(?<=ein )platz\b|(?<=einen )platz\b|(?<=1 )platz\b|plätze[n]?|fensterplätze[n]?|sitzplätze|leute[n]?|kolegů|kolegy|arbeitskolleg\w+|kolleginnen|koleg\w*|colleagues|kollegen|klient(?:ů|i|y|ům|kami)\b|clients\b|kunden\b|"
    r"mates|friends|přátel\w*|kamarád\w*|kámoš\w*|kamoš\w*|freunde\w*|freundinnen|of us|členů|mitglieder\w*|members|kolegyň\w*)"
)
KINDS = (
    ("family", r"(?:rodinn\w+ (?:\w+ )?(?:vstupen|vstupn|jízden|líst|jízdn)\w*|family (?:\w+ )?(?:tickets?|pass(?:es)?)|familien(?:karten?|tickets?))"),
    ("adult", r"(?:dospěl\w*|velcí\b|gro[sß]e[rn]?\b(?=\s*(?:,|und|\+|&)\s*\S+\s+klein)|(?:big|large|tall) (?:ones|people)\b|dosp\b\.?|adults?|adt\b|ad\b|grown[- ]?ups?|erwachsene\w*|erw\b\.?|ladies|ladys|gentlemen|women|men\b|ženy|žen\b|ženách\b|ženami\b|muži|mužů|mužích\b|dámy|dam\b|damen|herren|frauen|männer\w*|vollzahler|pedagog\w*|učitel\w*|pán(?:i|ové|y|ů)?\b|dám\w*|chlap[iůy]\b|blokes?|lads|teachers?|lehrer\w*|lehrkräft\w*|lehrkraft|klassenlehrer\w*|lecturers?|parent helpers?|helpers\b|pfarrer\w*|priests?\b|vicars?\b|farář\w*|interpreters?\b|tlumočni\w+|dolmetscher\w*|betreuer\w*|erzieher\w*|asisten\w+|assistants?|vychovatel\w*|dozor\w*|vedoucí\w*|doprovod\w*|pečovatel\w*|ošetřovatel\w*|carers?\b|caregivers?|pfleger\w*|krankenschwester\w*|nurses?\b|(?<=ihre )begleitung\b|(?<=seine )begleitung\b|begleit(?:person\w*|er(?:in(?:nen)?)?|erinnen)\b|mitreisende\w*|chaperon\w*|průvod\w*|vyučujíc\w+|pracovni(?:ce|c|ky|k)\b|profesor(?:ů|y|i|ři|ka|ky|kou|kami)?\b|professors?\b|dozent(?:en|innen)?\b|tour leaders?|escorts?|guides?|reiseleiter\w*|leiter(?:n|in|innen)?\b|leaders?|coordinators?|koordinátor\w*|(?:bus|coach |tour )?drivers?\b|řidič\w*|(?:bus|reisebus)?fahrer(?:in)?\b|chauffeur\w*|nann(?:y|ies)\b|chův(?:a|u|ou|y)\b|au[- ]pair\w*|kindermädchen|babysitter\w*|(?:members of )?staff\b|(?:(?<=\b1 )|(?<=\bjeden )|(?<=\bone )|(?<=\bein ))(?:muž|man|mann)\b|(?:(?<=\b1 )|(?<=\bjedna )|(?<=\bone )|(?<=\beine ))(?:žena|woman|frau)\b)"),
    ("senior", r"(?:seniors\w+|senior\w*|důchod\w*|pensioners?|retirees?|oaps?\b|rentner\w*|pensionist\w*|ruheständler\w*|penzist\w*|(?:(?<=\d )|(?<=\dx )|(?<=\d x ))(?:sen|snr|srs?)\b)"),
    ("student", r"(?:student\w*|studis?\b|studierende\w*|vysokoškol\w*)"),
    ("infant", r"(?:mimin\w*|miminc\w*|mimč\w*|kojen\w*|bab(?:y|ies|ys)\b|infants?|inf\b|newborns?|säugling\w*|batolat\w* do 2 let|neonate)"),
    ("child", r"(?:dět(?:i|í|em|mi|ech)\b|předškolá\w+|preschoolers?|vorschulkind\w*|dítě\w*|dítěte|dětmi|dětí|ditko|děck(?:o|a|u|em|ům|ách|ama)\b|kids?\b|child(?:rens?|s)?\b|chd\b|(?<!so )(?<!very )(?<!how )(?<!your )(?<!are )kind(?:er|ern|es)?\b(?! regards| as to| of\b| wishes| attention| greetings| thanks| help)|kluk\w*|kluc[ií]\w*|chlap(?:ec|ci|ečk)\w*|hol(?:k\w*|ek\b)|holčič\w*|boys?\b|girls?\b|jungs?\b|jungen?\b|buben?\b|bub\b|ki\b\.|chn\b|little ones\b|malí\b|dětsk(?:ý|á|ou|é|ých|ého)\b|kinder(?:karten?|tickets?)\b|mädchen\w*|mädels?\b|mädel\w*|dirndl|harant\w*|spratk\w+|drobotin\w+|děcek\b|kiddos?\b|kiddies|nippers?\b|munchkins?|rascals?|zwerge\w*|knirps\w*|racker\w*|gören\b)"),
    ("unknown", r"(?:little (?:guy|man|fella|fellow|boy|girl)\b|lad\b|lass\b|laddie|lassie|little one\b(?!s)|wee one\b|oslavenec|oslavence|oslavencem|oslavenkyn\w+|birthday (?:boy|girl)|geburtstagskind|mladí(?=\s*\()|mladým[ia]?(?=\s*\()|mal(?:ej|ý|á|ého|ou)(?=\s*\()|klein(?:e|er|en|em)(?=\s*(?:\(|,? \d{1,2} (?:jahre|monate)))|(?:(?<=unsere )|(?<=unser )|(?<=meine )|(?<=mein ))kleine[rn]?(?= (?:ist|wird|wurde)\b)|big one\b(?!s)|(?<=[a-z] )gro[sß]+e[rn]?(?=\s*\(\d{1,2}\))|(?<=[a-z] )velk(?:á|ý|ou|ého)(?=\s*\(\d{1,2}\))|(?<=[a-z] )(?:starší|mladší)(?:ho|m|mu)?(?=\s*\(\d{1,2}\))|prcek\b|prck\w+\b|prťk?\w*\b|špunt\w*|mrň\w+|capart\w*|drobeč\w+|drobek\b|batole\w*|batolat\w*|toddlers?|kleinkind\w*|teenager\w*|teens?\b|jugendlich\w*|puberť\w*|škol(?:ák|ác)\w*|ministrant\w*|skaut\w*|scouts?\b|pfadfinder\w*|konfirmand\w*|altar servers?|žá(?:ků|ky|kem|kyně|kyň|kům|ci|cích|čci|čků|čky)\b|žactv\w*|pupils?|schüler\w*|syn(?:a|ové|y|ů|em|ovi|ek|k(?:a|u|em|ové|y|ovi)|áč\w+)?\b|dcer\w*|sons?\b|daughters?|sohn\w*|söhne\w*|tochter|töchter\w*|(?:pra)?vnuk\w*|(?:pra)?vnuci\b|(?:pra)?vnou\w*|(?:pra)?vnučk\w*|(?:great[- ])?grand(?:son|daughter|child)\w*|(?:great[- ])?grandkids?|(?:ur)?enkel\w*|ratolest\w*|potom(?:ek|k\w+|ci)\b|youngsters?\b|offspring|sprö[sß]+ling\w*|nachwuchs|(?:schul|kindergarten)freund(?:in)?\b|(?:klassen|schul)kamerad(?:in|en)?\b|mitschüler(?:in)?\b|neteř\w*|synov\w*|nephews?|nieces?|neffe\w*|nichte\w*)"),
    ("couple", r"(?:(?:zamilovan|manželsk|mlad)\w+ pár(?:y|ů|em)?\b|páry\b(?= |[.,;)])|pärchen\b|(?:eltern|ehe)?paare\b|elternpaar\b|manžel(?:é|ský pár|ského páru)\b|ehepaar\w*|(?:married )?couples?\b(?! of)|pár(?:ek|u)?\b(?= (?:se?\b|a\b|\())|naši(?= \(\d)|našim[ai](?= \(\d)|rodič(?:e|ů|i|ům)\b|schwiegereltern\b|in-laws\b|(?:(?<=my )|(?<=our )|(?<=her )|(?<=his ))folks\b|parents(?:-in-law)?\b|eltern\b|prarodič\w*|grandparents|großeltern)"),
    ("relative", r"(?:cho(?:ť|tí|ti|tě)\b|manžel(?:ka|ku|kou|ky|ce)\b|manžel(?:a|em|ovi)?\b|přítel(?:kyně|kyni|kyní)?\b|přítel\w*|partner(?:ka|ku|kou|em|a|s|in)?\b|snoubenk\w*|maminka\w*|mamink\w*|mam[kč]\w+|máma|mámou|mámu|matk\w+|tatín\w+|[tť]a[tť]k\w+|táta|tátou|tátu|otec|otcem|otce\b|(?:pra)?babič\w+|babč\w+|babi\b|(?:pra)?děd(?:a|u|ou|eč\w+)\b|tchýn\w+|tchyn\w+|tchán\w*|bratr\w*|sestr(?:a|u|ou)\b|ségr\w+|brách\w+|kamarádk\w+|kamarád(?:a|em)?\b|souse[dk](?:em|a|ka|ku|kou)?\b|kolega\b|kolegou\b|mužem\b|můj muž\b|(?<=mého )muže\b|(?<=svého )muže\b|kolegu\b|žen(?:a|u|ou)\b|kolegyn[ěií]\b|známý\b|známá\b|známým\b|známou\b|strýc\w*|stre[jd]d\w*|tet(?:a|u|ou|ě|ičk\w+)\b|bratran\w+|sestřenic\w*|tchán\w*|zeť\b|zetěm\b|snach\w*|švagr\w*|kmotr\w*|"
     r"missus|hubby|wifey|(?:other|better) half|(?<=\bja, )star[áý]\b|(?<=\bse )star(?:ou|ým)\b|wife|husband|girlfriend|boyfriend|fianc\w+|mother(?:[- ]in[- ]law)?|father(?:[- ]in[- ]law)?|mum|mom|dad|(?:great-)?grand(?:mother|father|ma|pa|dad)\b|grandad\b|gramps\b|(?:great-)?gran(?:ny)?\b|nana\b|step-?(?:mum|mom|mother|dad|father|brother|sister)\b|brother|sister|friend\b|colleague\b|neighbou?r\b|room-?mate\b|flat-?mate\b|class-?mate\b|spolubydlící\w*|spolužá(?:k|ka|kem|čka|čku|čkou)\b|mitbewohner(?:in)?\b|kommiliton(?:e|in|en)\b|buddy\b|cousin\b|uncle\b|aunt(?:ie)?\b|(?:brother|sister|son|daughter)[- ]in[- ]law|frau\b|mann\b|ehefrau|ehemann|(?:studien)?freund(?:in)?\b|mutter|vater|schwiegermutter|schwiegervater|(?:ur)?oma\b|(?:ur)?opa\b|(?:ur)?großmutter|(?:ur)?großvater|(?:stief|halb)(?:bruder|schwester|vater|mutter)|schwieger(?:sohn|tochter)\b|bruder|schwester|omi\b|opi\b|verlobte\w*|onkel\b|tante\b|nachbar(?:in)?\b|kolleg(?:e|in)\b|cousine?\b|schwager\b|schwägerin\b|lebensgefährt\w+|partnerin|mama\b|mami\b|mutti\b|papa\b|papi\b|vati\b|mumm?y\b|mammy\b|mommy\b|daddy\b)"),
)  # fmt: skip


# Of a German verb, "wo steigen wir ein?", "tragen Sie das so ein": nobody is counted.
PARTICLE = r"\bein(?=\s*(?:[?.!,;:)]|\n|$))"


# A month behind a day: in full or as it is cut short, but no other word that begins like one ("5. Prosím", "four. Maybe").
MONTH = r"(?:led(?:na|en)?|úno(?:ra|r)?|bře(?:zna|zen)?|dub(?:na|en)?|kvě(?:tna|ten)?|čer(?:v|vna|ven|vence|venec)?|srp(?:na|en)?|zář(?:í)?|říj(?:na|en)?|lis(?:topad\w*)?|prosin\w*|jan(?:uar\w*)?|feb(?:ruar\w*)?|märz?|mar(?:ch)?|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust\w*)?|sep(?:t\w*)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b"


@cache
def kind_source() -> str:
    """Any kind, its name as the group."""
    return "|".join(f"(?P<{kind}>{source})" for kind, source in KINDS)


# One who leads, helps or looks after others.
SINGLE_ROLES = r"(?:(?:bus |coach )?driver|řidič(?:e|em|ka|ku|kou)?|(?:bus|reisebus)?fahrer(?:in)?|nanny|chův(?:a|u|ou)|au[- ]pair(?:ka|ku|kou)?|babysitter(?:in)?|kindermädchen|assistant|asistent(?:ka|ku|kou|a|em)?|assistent(?:in|en)?|guide|průvodc(?:e|em)|průvodkyn(?:ě|i|í)|reiseleiter(?:in)?|interpreter|tlumočni(?:ce|ci|cí|k|ka|kem)|dolmetscher(?:in)?|teacher|lehrer(?:in)?|lehrkraft|učitel(?:ka|ku|kou|em|e)?|carer|caregiver|nurse|krankenschwester|begleitung|pfleger(?:in)?|pečovatel(?:ka|ku|kou|em|e)?|ošetřovatel(?:ka|ku|kou|em|e)?|begleit(?:er(?:in)?|person)|betreuer(?:in)?|leader|vedoucí(?:ho|m)?|chaperone?|coordinator|koordinátor(?:ka|ku|kou|a|em)?)"
SELF = (
    r"(?:já\b|(?<!u )(?<!za )(?<!mezi )sebe\b|mě\b|mne\b|\bi\b(?!'|\.\s?e\b|\s+se?\b)|me\b|myself|ich\b|mich\b|mir\b)"
)
# "Three students and me, one adult": the sender told again.
ME_AN_ADULT = r"(?:(?<=\bme)|(?<=\bmyself)|(?<=\bja)|(?<=\bich)),? (?:one|the one|the only|an|as an|as the only|jeden|jediný|jediná|jako|coby|ein|eine|der einzige|die einzige|als|als einzige\w?) (?:adult|dospěl\w+|erwachsene\w?)(?=\s*(?:[.;!?\n)]|$))"
US = r"(?:my|nás|us|we|wir|uns)"

_UNIT = r"(?:let\b|letí|letá|letý|leté|rok[yu]?\b|roků|years?(?: old)?|yrs?\b|yo\b|(?<![a-z])(?:y\b|j\b\.?|r\b\.)|y/o|jahren?|jahre?\b|jährig\w*)"
_MONTHS = r"(?:měsíc\w*|měs\b\.?|months?|monate?n?|monat\b|mon\b\.?|týdn\w+|weeks?|wochen)"
_LIST = rf"(?!(?:[012]?\d|3[01])\.\s*(?:{MONTH}|\d{{1,2}}\.))(?:\d{{1,2}}(?!\d)|{{number}})(?:(?:\s*{_UNIT})?\s?(?:,|a|i|and|und|&|/|\+|u\.|,\s?a|,\s?and|,\s?und)\s?(?:{_UNIT}\s?)?(?:\d{{1,2}}|{{number}})\b(?!\s*(?:x|\w*dosp|adult|erw|\w*senior|\w*student|důch|pension|retire|rentner|dět|dít|child|kid|kind|bab|mimin|infant|friend|kamar|freund|osob|pers|lid|people|teacher|member|staff|učitel|lehrer|betreuer|begleit|vedouc|dozor|asist|assist|leader|guide|parent|helper|boy|girl|kluk|chlap|holk|jung|mädch|rodin|famil|teen|\d{{1,2}}\s?-?\s?(?:month|year|mes|let|jahr|monat))))*"


@cache
def ages_behind() -> str:
    """Ages right behind a person: (4 a 7 let), ve věku 5 a 8, aged 2, 5 and 12, im Alter von 6, 8 měsíců, 6-12 J., do 14 let."""
    listed = _LIST.replace("{number}", number())
    lead = r"(?:\s*[-–:,]?\s*(?:ve věku|věk|aged|ages?|age of|im alter von|alter|je jim|jsou jim|je jí|,? ?(?:té|tomu|jí|jemu|jim|těm) (?:už |teprve )?(?:je|bude|jsou)|je mu|(?:bude|budou) (?:jí|mu|jim)(?: v den \w+| ten den| v tu dobu| tehdy)?(?: přesně| právě| už| teprve| akorát)?|(?<=, )má(?= \w+ (?:let|rok|měs|týd))|both|oba|obě|beide|each|,? ?(?:die|der|která|který) (?:schon|bereits|erst|gerade|už|teprve)|(?: [a-z]{3,12})?,? ?(?:who|která)(?:'s| is| je)|,? (?:der|die|das)(?=\s+(?:\d{1,2}|{number}) (?:ist|wird|wurde|jahre))|[,;]? (?:(?:she|he|it)'s|they're|(?:sie|er|she|he|they|ta|ten|ti|ty|oni|ony) (?:ist|is|has|are|have|má|mají|je|jsou|sind))(?: schon| already| now| only| just| už| teprve)?|,? ?(?:who|který|která|které|kterému|kterým|jenž|jemuž|jíž|der|die)(?:'s| is| are| will be| just turned| je| jsou| bude| budou| už je| ist| sind| wird)(?: už| jetzt| now| přesně| teprve| gerade| both| oba| beide)?|(?:, )?(?:který|která|které) má(?: už| teprve| jen| zatím)?|(?:, )?(?:das|der|die)(?: ist)? erst|are|is|sind|jsou|of|stáří|narozen))".replace(
        "{number}", number()
    )
    plain_unit = _UNIT.replace(r"letí|letá|letý|leté|", "").replace(
        r"|jährig\w*", ""
    )  # "pětiletý" tells of who follows
    bound = r"(?:do|bis|under|up to|unter|mladší|ab|over|über|od|nad|von|from)"
    return (
        rf"^(?:\s+(?:z |ze |of (?:the )?|der |from )?(?:\d{{1,2}}\.\s?[a-d]?\.?|(?:prvn|druh|třet|čtvrt|pát|šest|sedm|osm|devát)\w+|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt)en|(?:first|second|third|fourth|fifth|sixth|year))\s*(?:(?<=\.[a-d])|(?<=\. [a-d])|třídy|třída|tříd|ročníku|klasse|grade|form|class|\d))?\s*[,:-]?\s*(?:"
        rf"\(\s*(?:[^()\n]{{0,20}}?\b(?:taky|také|already|also|auch|ve věku|věk|aged?|ages|im alter von|alter|both(?: of (?:them|whom))?(?: are)?|oba|obě|beide|je|ist|is|she's|he's|they're|je jí|je mu|je jim)\s*:?\s*)?(?P<bracket>{listed})\s*(?P<bunit>{_MONTHS}|{_UNIT})?(?:\s*(?:old|alt|each|je))?(?:(?:\s*,|\s+(?:this|next|last|letos|příští|dieses|im|in|on)\b)[^()\d\n]{{0,80}})?\s*\)"
        rf"|\(?\s*(?:\d{{1,2}}\.\s?[a-d]?\.?\s*(?:třída|třídy|tříd|ročník|klasse|class|grade)\s*,\s*)?(?:(?:všechny|všichni|všem|vše|alle|all)\s+)?(?:(?:je|jsou|is|are|ist|sind)\s+)?(?:(?:ve věku|věku?|im alter|alter|aged?|ages|age)\s*:?\s*(?:von |od )?)?(?:(?P<bound>{bound}|zwischen|between|mezi)\s+)?(?P<low>\d{{1,2}})\s*(?:-|až|to|bis|do|nebo|or|oder|(?<=zwischen \d )und|(?<=zwischen \d\d )und|(?<=between \d )and|(?<=between \d\d )and|(?<=mezi \d )a|(?<=mezi \d\d )a)\s*(?P<high>\d{{1,2}})\s*{_UNIT}?\)?"
        rf"|\(?\s*(?:(?:všechny|všichni|všem|vše|alle|all|both|oba|obě|beide|each|every one of them|everyone)\s+(?:je |jsou |sind |are )?)?(?:,? ?(?:who (?:is|are)|která je|který je|kteří jsou|kterým je|kterému je|které je|které jsou|die schon|die|der)\s+(?:beide |both |oba |obě |already |už |schon )?)?(?P<limit>{bound}|(?:nej(?:mladší|starší)(?:mu|ch)?|the (?:young|old)est(?: one| of (?:us|them))?|(?:die|der|das) (?:jüngste|älteste))\s+(?:je|má|is|ist)(?=\s+(?:1[89]|[2-9]\d)))\s+(?P<edge>\d{{1,2}}|{number()})\s*(?:{_UNIT}|(?=\s*[.,;)]?\s*(?:$|[\n,;)]))|(?=\s*\((?!\d))|(?=,[^()\d\n]{{0,60}}\)))(?:\s*,[^()\d\n]{{0,60}}(?=\)))?\s*\)?"
        rf"|\(?\s*(?P<plus>\d{{2}})\s?\+\s*\)?"
        rf"|{lead}\s*:?\s*(?P<led>{listed})\s*(?P<lunit>{_MONTHS}|{_UNIT})?"
        rf"|(?P<pair>{listed})(?=\s*\))"
        rf"|(?:(?:mit|od|s|of|von|im alter von|around|asi|ca\.?|cca)\s+)?(?:(?P<first>(?:\d{{1,2}}|{number()})\s?{plain_unit}(?:\s?(?:,|a|i|and|und|&|,\s?a|,\s?and|,\s?und)\s?(?:\d{{1,2}}|{number()})\b(?!\s*(?:x\b|[:.]\s?\d|[a-z]))){{1,5}}(?=\s*[.,;)!?\n]|$))|(?P<free>{listed})\s*(?P<funit>{_MONTHS}|{plain_unit})))"
    )


@cache
def age_ahead() -> str:
    """An age before a person: 5letý, pětiletá, 6-year-old, 12-jähriger, four year old."""
    return rf"\b(?P<age>\d{{1,2}}|{number()})[\s-]?(?:let[ýáéíou]\w*|ti?let\w+|leté\w*|year[s-]?[\s-]?olds?|yr[\s-]?olds?|jährig\w+|-?roční\w*|měsíční\w*|months?[\s-]?olds?|monate alte\w*)|\b(?P<young>(?:půl)?roční\w*|jednolet\w+|einjährige\w*|halbjährige\w*|(?:one|half)[- ]year[- ]old)\b"


_CZECH = r"\b(?:dobr[ýé]\w*|prosím\w*|děkuj\w*|díky|bychom|bysme|jsme|jsem|rezervac\w+|rezervujte|objedn\w+|ahoj|čau|zdravím|plavb\w*|lodi|loď|na jméno|nám|nás)\b"
_ENGLISH = r"\b(?:the|please|we|and|for|hello|hi|dear)\b"


def in_czech(folded: str) -> bool:
    """Where a word is Czech and English: "i" is no "I", "ten" no number."""
    return has(_CZECH, folded) and not has(_ENGLISH, folded)
