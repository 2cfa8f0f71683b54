# ruff: noqa: E501  lists of words, harder to read when broken up
"""The words of a manifest: people in the singular and in the plural, what joins them, what tells ages, who stays away."""

from functools import cache

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.folding import fold
from gangway.channels.email.manifest import words_of_crowds as crowds
from gangway.channels.email.manifest.more_people import MORE_PAIRS, MORE_PEOPLE, OPENERS
from gangway.domain.model import Model


class Noun(Model):
    """`kind` is a kind of guest, "grown" or "young" where only an age tells it, "people" where anybody may be meant."""

    kind: str
    who: str = ""  # tells relatives apart
    is_one: bool = False
    is_pair: bool = False


# Who looks after others, leads them or travels with them: one, and several.
_GROWN_ONE = (
    "rodič elternteil volunteer coordinator usher interpreter průvodce průvodcem průvodkyně průvodkyni průvodkyní učitel učitele učitelem učitelka učitelku učitelkou kantor kantorka kantorku kantorem vedoucí vedoucího vedoucím trenér trenéra trenérem trenérka trenérku trenérkou kouč instruktor instruktora instruktorem instruktorka vychovatel vychovatelka vychovatelku vychovatelkou asistent asistenta asistentem asistentka asistentku asistentkou chůva chůvu chůvou pečovatel pečovatelka pečovatelku pečovatelkou ošetřovatelka ošetřovatelkou řidič řidiče řidičem řidička ředitel ředitele ředitelem ředitelka ředitelku ředitelkou starosta starostu starostou starostka starostku starostkou místostarosta sbormistr sbormistra sbormistrem sbormistryně dirigent dirigenta dirigentem předseda předsedu předsedou předsedkyně předsedkyni jednatel jednatelka jednatele jednatelem tajemník tajemnice tajemnici sekretářka sekretářku sekretářkou farář faráře farářem kaplan tlumočník tlumočníka tlumočníkem tlumočnice tlumočnici fotograf fotografa fotografem organizátor organizátorka delegát delegátka profesor profesora profesorem profesorka profesorku docent docentka lektor lektora lektorem lektorka lektorku doktor doktora doktorem doktorka doktorku lékař lékařka zdravotník zdravotnice sestřička nevěsta nevěstu nevěstou ženich ženicha ženichem svědek svědka svědkem svědkyně svědkyni kmotr kmotra kmotrou kmotrem kmotra snacha snachu snachou zeť zetě zetěm spolubydlící známý známého známým známá známou klient klienta klientka klientku klientkou šéf šéfa šéfem šéfová šéfovou majitel majitelka zaměstnanec zaměstnance člen členka pán pána pánem dáma dámu dámou paní pan pana panem slečna slečnu slečnou pedagog pedagoga pedagogem pedagožka doprovod doprovodu doprovodem doprovázející kamarád kamaráda kamarádem kamarádka kamarádku kamarádkou kámoš kámoška kámošku kámoškou kapitán koordinátor koordinátorka hostitelka hostitel spolužák spolužačka spolužačku spolužačkou švagr švagra švagrem švagrová švagrovou bratranec bratrance bratrancem sestřenice sestřenici sestřenicí muž muže mužem žena ženu ženou prababička prababičku prababičkou pradědeček pradědečka pradědečkem "
    "guide teacher leader trainer instructor assistant nanny carer caregiver nurse driver director mayor conductor chairman chairwoman chairperson president secretary priest vicar pastor interpreter photographer organiser organizer lecturer professor doctor tutor bride groom bridegroom lady gentleman woman man guy chap bloke chaperone chaperon au-pair escort helper supervisor coordinator manager boss client landlord landlady roommate flatmate housemate acquaintance employee member workmate schoolmate classmate stepmother stepfather stepmum stepdad godmother godfather great-grandmother great-grandfather great-grandma great-grandpa great-aunt great-uncle great-gran companion host hostess ex mate pal bestie "
    "reiseleiter reiseleiterin reiseführer reiseführerin lehrer lehrerin lehrkraft leiter leiterin gruppenleiter gruppenleiterin trainer trainerin betreuer betreuerin begleiter begleiterin begleitperson begleitung assistent assistentin erzieher erzieherin kindermädchen tagesmutter pfleger pflegerin pflegekraft fahrer fahrerin busfahrer busfahrerin direktor direktorin chef chefin bürgermeister bürgermeisterin chorleiter chorleiterin dirigent dirigentin vorsitzender vorsitzende vorsitzenden sekretärin pfarrer pfarrerin dolmetscher dolmetscherin fotograf fotografin organisator organisatorin dozent dozentin dozenten professor professorin arzt ärztin braut bräutigam dame herr herrn frau trauzeuge trauzeugin schwiegertochter schwiegersohn mitbewohner mitbewohnerin bekannter bekannte bekannten kunde kundin mitarbeiter mitarbeiterin mitglied patentante patenonkel urgroßmutter urgroßvater uroma uropa stiefmutter stiefvater schwager schwägerin cousin cousine kumpel mann ehefrau ehemann"
)
_GROWN_MANY = (
    "coordinators ushers humans nurses volunteers helpers chaperones carers assistants tutors lecturers instructors supervisors stewards drivers mothers fathers lads delegates attendees průvodci průvodců průvodkyň učitelé učitelů učiteli učitelky učitelek učitelkami kantoři kantorů kantory kantorky vedoucí vedoucích vedoucími trenéři trenérů trenéry trenérky trenérek trenérkami instruktoři instruktorů instruktory instruktorky vychovatelé vychovatelů vychovatelky vychovatelek asistenti asistentů asistentky asistentek asistenty chůvy pečovatelé pečovatelky pečovatelek ošetřovatelky řidiči řidičů ředitelé starostové starostů předsedové delegáti delegátů profesoři profesorů profesory profesorky lektoři lektorů lektory lektorky lektorek doktoři doktorů lékaři lékařů zdravotníci svědkové svědků známí známých známými klienti klientů klienty klientky zaměstnanci zaměstnanců zaměstnankyň zaměstnankyně členové členů členy členky členek pánové pánů pány pánech dámy dam dámami ženy žen ženami muži mužů muži chlapi chlapů chlapy chlapama pedagogové pedagogů pedagogy pedagogické rodiče rodičů maminky maminek maminkami mámy tátové tatínkové tatínků tetičky tety tet tetami strejdové strýcové strýců babičky babiček babičkami dědové dědečkové kamarádi kamarádů kamarády kamarádky kamarádek kamarádkami kámoši kámošů kámošky kámošek kolegové kolegů kolegy kolegyně kolegyň kolegyněmi sousedé sousedů sousedi sousedky sousedek přátelé přátel přáteli přítelkyně turisté turistů turisty turistky zpěváci zpěváků zpěvačky hudebníci hudebníků muzikanti muzikantů tanečníci hráči hráčů hráčky inženýři inženýrů manažeři manažerů obchodníci účetní úřednice spolužáci spolužáků spolužačky spolužaček sestry sester sestrami bratři bratrů bratry sestřenice sestřenic bratranci bratranců švagři švagrové švagrů tlumočníci fotografové organizátoři kmotři hasiči hasičů veteráni veteránů zahradníci zahrádkáři rybáři rybářů myslivci včelaři dobrovolníci dobrovolníků spolubydlící brigádníci lidičky kluby svatebčané svatebčanů "
    "guides teachers leaders trainers coaches instructors assistants nannies carers caregivers nurses drivers directors conductors lecturers professors doctors tutors ladies gentlemen women men guys chaps blokes lads lasses girlfriends boyfriends friends mates pals colleagues workmates flatmates housemates neighbours neighbors employees staff members clients chaperones chaperons escorts helpers supervisors managers parents mums moms mothers dads fathers aunts uncles sisters brothers grandmothers grandfathers grannies nans cousins engineers singers musicians dancers players delegates hikers bridesmaids groomsmen hens stags volunteers veterans firefighters interpreters photographers organisers organizers schoolfriends schoolmates couples_ wives husbands partners in-laws_ companions accountants "
    "reiseleiter lehrer lehrerinnen lehrern lehrkräfte leiter leiterinnen trainer trainerinnen trainern betreuer betreuerinnen betreuern begleiter begleiterinnen begleitern begleitpersonen assistenten erzieher erzieherinnen pfleger pflegerinnen pflegekräfte fahrer busfahrer dozenten dozentinnen professoren damen herren frauen männer männern freunde freunden freundinnen kollegen kolleginnen nachbarn nachbarinnen bekannte bekannten kunden mitarbeiter mitarbeitern mitarbeiterinnen mitglieder mitgliedern mütter müttern väter vätern tanten onkel schwestern brüder brüdern omas opas cousins cousinen sänger sängerinnen musiker wanderer delegierte jungfern_ kumpels mädels_ rentner_ ingenieure helfer helferinnen feuerwehrleute veteranen eltern_ elternteile geschwister_ schwager schwägerinnen vereinsmitglieder spieler_"
)
_YOUNG_ONE = (
    "školák školáka školákem školačka školačku předškolák předškoláka předškolačka žák žáka žákem žákyně prvňák prvňáka prvňáček prvňačka druhák druhačka třeťák prcek prcka prckem špunt špunta špuntem mrně capart caparta drobek drobeček drobečka nejmenší potomek potomka ratolest synátor synátora brácha bráška brášku bráškou sestřička sestřičku bratříček bratříčka skautka skaut oslavenec oslavenkyně oslavenkyní benjamínek pravnuk pravnuka pravnučka pravnučku mládežník klučík holčina děvče děvčátko dorostenec malý malá malou malého malým malej "
    "toddler teenager teen preschooler schoolboy schoolgirl pupil lad lass youngster tot little-one nipper munchkin stepson stepdaughter great-grandson great-granddaughter great-grandchild grandchild grandkid stepchild birthday-boy birthday-girl "
    "schulkind schüler schülerin teenager kleinkind kindergartenkind vorschulkind enkelkind urenkel urenkelin knirps nachwuchs pflegekind stiefkind patenkind kleine kleiner kleinen jüngste jüngster älteste ältester brüderchen schwesterchen geburtstagskind stammhalter bub bursche "
)
_YOUNG_MANY = (
    "synové synů syny syny dcery dcer dcerami vnuci vnuků vnuky vnučky vnuček vnučkami vnoučata vnoučat vnoučaty vnoučatům pravnoučata neteře neteří synovci synovců ratolesti ratolestmi potomci potomků školáci školáků školáky předškoláci předškoláků předškoláky žáci žáků žáky žákyně žákyň prvňáci prvňáků prvňáčci prvňáčků prckové prcků caparti capartů mrňata špunti špuntů teenageři teenagerů puberťáci puberťáků puberťáky sourozenci sourozenců sourozenců skauti skautů skautky světlušky vlčata benjamínci fotbalisté_ junioři dorostenci mladí kadeti "
    "sons daughters grandsons granddaughters grandchildren grandkids nephews nieces pupils teenagers teens youngsters toddlers preschoolers schoolchildren schoolboys schoolgirls scouts cubs brownies siblings tots munchkins nippers stepsons stepdaughters stepchildren offspring great-grandchildren youths minis "
    "söhne söhnen töchter töchtern enkel enkeln enkelinnen enkelkinder enkelkindern neffen nichten schüler schülern schülerinnen teenager jugendliche jugendlichen kleinkinder geschwister geschwistern pfadfinder schulkinder schulkindern vorschulkinder kindergartenkinder spielerinnen urenkel kleinen knirpse konfirmanden ministranten jugendspieler"
)
_CHILD_MANY = (
    "chd cubs děti dětí dětem dětmi dětmi dětičky dětiček děcka děcek děcky děckama kluci kluků kluky klukama klukům hoši hochů hochy chlapci chlapců chlapců chlapce chlapečci holky holek holkami holkama holčičky holčiček holčičkami holčičkama dívky dívek dívkami děvčata děvčat děvčaty děvčátka "
    "children kids boys girls kiddies kiddos little-ones youngones "
    "kinder kindern mädchen jungen jungs buben mädels kids kinderchen kinderlein"
)
_INFANT_ONE = "newborn newborns_ kojenec kojence kojencem kojeneček novorozenec novorozence neugeborenes neugeborene"
_INFANT_MANY = "inf miminka miminek mimina kojenci kojenců batolata batolat babies infants babys säuglinge newborns"
_ADULT_ONE = "dospělý dospělá dospělého dospělou dospělým adult grown-up grownup erwachsener erwachsene erwachsenen"
_ADULT_MANY = "adt adl dospělí dospělých dospělé dospělým dospělými dospěláci dospěláků dospěláky dosp adults grown-ups grownups erwachsene erwachsenen erw vollzahler vollzahlende"
_SENIOR_ONE = "senior seniora seniorem seniorka seniorku seniorkou důchodce důchodcem důchodkyně důchodkyni důchodkyní penzista penzistka penzistku pensioner retiree oap rentner rentnerin pensionist pensionistin seniorin"
_SENIOR_MANY = "senioři seniorů seniory seniorky seniorek důchodci důchodců důchodkyně důchodkyň penzisti penzistů penzisté seniors pensioners retirees oaps senioren rentner rentnern rentnerinnen pensionisten seniorinnen"
_STUDENT_ONE = (
    "student studenta studentem studentka studentku studentkou vysokoškolák vysokoškolačka studentin vysokoškolačku"
)
_STUDENT_MANY = "studenti studentů studenty studentky studentek studentkami vysokoškoláci vysokoškoláků students studenten studentinnen studierende studierenden"
_PAIR_ONE = "rodiče rodičům rodiči rodičů prarodiče prarodičům prarodiči manželé manžele manželům parents grandparents eltern großeltern schwiegereltern ehepaar ehepaare_ páreček folks in-laws couple pár páru párek dvojice_ paar tchánovci tchánovcům tchánovce großelternpaar"
_PAIR_MANY = "páry párů couples paare ehepaare paaren ehepaaren"
_PEOPLE = "osoba osoby osob osobám osobami lidé lidi lidí lidmi lidem člověk člověka person persons people personen leute leuten pax guest guests hosté hostů hosty host gäste gästen účastníků účastníci účastníky účastník teilnehmer teilnehmern teilnehmerinnen participants participant passengers passenger cestujících cestující pasažérů pasažéři travellers travelers reisende reisenden návštěvníků návštěvníci visitors besucher ppl head heads hlav köpfe mann_ dušedusi"
_SEATS = "tickets ticket lístky lístků lístek vstupenky vstupenek vstupenka vstupenku jízdenky jízdenek jízdenku karten karte fahrkarten tickets plätze plätzen platz sitzplätze míst místa místo místech seats seat places place spots spot spaces space místenky místenek"
_SPOUSES = "muži manželi manželky manželkami partnery partneři partnerkami partnerky přáteli přítelkyněmi husbands wives partners spouses boyfriends girlfriends männer männern ehemänner ehemännern frauen ehefrauen partnern partnerinnen"
_FAMILY_TICKET = "familienkarte familienkarten familienticket familientickets"
# Whoever needs no seat, and what is brought along.
_THINGS = "labrador labradora retriever poodle dachshund terrier bicycle bikes stick crutch pes psa psem psi psů psy pejsek pejska pejskem pejsky psík psíka štěně fenka fenku fenkou kočárek kočárkem kočárku kočárky kočárků vozík vozíku vozíkem kufr kufry kufrem kolo kola kol berle berlí berlích hůl holi dort dortem dárek sedačka sedačku sedačkou židlička židličku židličky autosedačka auta aut auto autobus autobusy taška tašky batohy batoh dog dogs doggy puppy pram prams buggy buggies stroller strollers pushchair pushchairs wheelchair wheelchairs bag bags luggage suitcase suitcases bike bikes car cars coach_ bus buses cake high-chair highchair highchairs walker crutches hund hunde hunden hündin hündchen dackel kinderwagen kinderwägen rollstuhl rollator koffer gepäck rad räder fahrräder auto autos bus busse kuchen torte hochstuhl kindersitz krücken buggy stůl stolu stoly stolů table tables tisch tische třída třídy tříd class classes klasse klassen skupina skupiny group groups gruppe gruppen rodina rodiny family families familie familien plavba plavby cruise cruises fahrt fahrten hodina hodin hodiny hour hours stunde stunden minut minuty minutes minuten dny dní dnů days tage tagen týdny týdnů weeks wochen nocí noci nights nächte korun kč eur euro euros procent percent prozent jazyky jazyků languages sprachen vehicle vehicles van vans minibus fahrzeug fahrzeuge kleinbus vozidlo vozidla vozidlem dodávka menu menus obědy obědů večeří meals kaffee káv oběd lahve lahev bottles flaschen"

_ABSENT = "nejdou nejdeme nepřidá nepřidají nejede nejedu nejedou nejedeme nejeli nepojede nepojedu nepojedou nepojedeme nejde nejdu nepůjde nepůjdou nepůjdu nepřijde nepřijdou nepřijede nepřijedou nedorazí neúčastní nezúčastní zůstává zůstávám zůstanu zůstane zůstanou zůstávají zůstáváme zůstaneme zůstal zůstala počká počkají počkám čeká čekají nemůže nemůžu nemohu nemohou nemůžou onemocněl onemocněla odřekl odřekla odřekli odpadl odpadla odpadli vynechá vynechám hlídá pohlídá stays staying stay waits waiting absent declined bleibt bleibe bleiben wartet warten verzichtet ausfällt abgesagt nezúčastním nezúčastníme neúčastním neúčastníme omluvil omluvila omluvili omluvily nejela nepůjdeme nedorazíme nepřijdeme nepřijedu nepřijdu"
_NEGATIONS = "ne nikoli nikoliv not no isn't aren't won't can't cannot don't doesn't didn't nicht kein keine keinen keiner nikdo nobody none niemand without ohne bez kromě except außer mimo vyjma krom neither nor ani weder žádný žádná žádné žádní žádného žádnou žádných"
_HEDGES = "porcí porce porci asi přibližně zhruba možná cca circa around_ about_ approximately roughly approx maybe perhaps possibly probably likely might etwa ungefähr vielleicht eventuell evtl wahrscheinlich pravděpodobně snad nejspíš případně nebo or oder až bis_ několik pár_ několika spousta mnoho dost several few wenige some_ various many einige mehrere ein-paar paar_ jestli zda pokud kdyby kdybychom whoever whichever kdokoli kdokoliv if whether wenn falls ob unless meanwhile mezitím inzwischen unterdessen minimálně maximálně nejméně nejvýše alespoň aspoň least most mindestens höchstens max min skoro téměř almost nearly fast half půlka polovina hälfte"

_AND = "a i und & + plus sowie nebst samt and auch-noch"
_ADDS = "plus navíc dazu zusätzlich additionally dále také taky also ještě auch noch extra přidá přidají přidávám přibude přibyla přibyl přibudou besides außerdem zudem ferner weiterhin desweiteren furthermore moreover kromě_toho joining joins join joined added doplní doplňuje hinzu"
_WITH = "s se with mit together společně spolu gemeinsam samt za_"
_EXPLAINS = "being tedy totiž čili konkrétně namely nämlich sprich i.e ie neboli tj tzn"
_PART = "toho nich kterých davon darunter whom them_ which_ thereof"
_TOTAL = "celkem dohromady celkově altogether total insgesamt zusammen all-told overall summa celkový úhrnem komplet"
_GROUP = "vedení vedením vedenim skupina skupinu skupiny skupinka parta partu partou party group gruppe tým team výprava zájezd třída class klasse rodina rodinu family familie spolek klub club verein crew posádka sbor choir chor oddíl kolektiv"
_ALL = "all alle všichni všechny všichny všem všech samí samé samý lauter sämtliche vesměs everyone everybody jeder každý každá každému each je_ každé jeweils vše"
_BOTH = "both oba obě oběma obou beide beiden beider"
_UNITS = "let rok roku roky roků rokům years year yrs yr yo y/o jahre jahr jahren j r l letech"
_MONTHS = (
    "měsíc měsíce měsíců měsíční měs months month monate monat monaten mo týdnů týdny týden weeks week wochen woche"
)
_AGE_LEADS = "věku věk věkem stáří aged age ages alter old alt"
_AGE_VERBS = "je jsou bude budou má mají mám máme is are was be turns turned turning ist sind wird werden hat haben am 's 're jsem jsme 'm bin bylo byly mít"
_AGE_SOFT = "už teprve právě zrovna přesně čerstvě jen teď letos already now only just currently nearly_ schon jetzt erst gerade bereits auch taky také both oba obě oběma beide beiden all všem všichni všechny alle each every jim mu jí mi nám obojí the asi_ that well ještě pouze a_ very"
_PRONOUNS = "who's she's he's they're on ona oni ony ono he she him her they them er sie ihn ihr ihnen ihm jí ji mu jim jemu nim ní ním těm té tomu ten ta ti ty který která kterému které kterým kteří jenž jež jíž jemuž jimž who whom der die das dem den deren"
_OF_US_1 = "jedu pojedu přijedu přijdu půjdu budu beru vezmu vyrazím dorazím cestuji cestuju letím"
_WE_TWO = "two dva dvě dvou dvěma zwei beide beiden both obě oba oběma"


def _set(words: str) -> frozenset[str]:
    """Folded, with spelt-out umlauts as well; an underscore marks a word that is left out on purpose."""
    kept = " ".join(word for word in words.split() if not word.endswith("_") and "_" not in word)
    return frozenset(fold(kept).split()) | frozenset(fold(roll.spelt(kept)).split())


def _table() -> tuple[tuple[str, Noun], ...]:
    return (
        (_PEOPLE, Noun(kind="people")),
        (_SEATS, Noun(kind="seats")),
        (_GROWN_MANY, Noun(kind="grown")),
        (_GROWN_ONE, Noun(kind="grown", is_one=True)),
        (_YOUNG_MANY, Noun(kind="young")),
        (_YOUNG_ONE, Noun(kind="young", is_one=True)),
        (_CHILD_MANY, Noun(kind="child")),
        (_INFANT_MANY, Noun(kind="infant")),
        (_INFANT_ONE, Noun(kind="infant", is_one=True)),
        (_ADULT_ONE, Noun(kind="adult", is_one=True)),
        (_ADULT_MANY, Noun(kind="adult")),
        (_SENIOR_ONE, Noun(kind="senior", is_one=True)),
        (_SENIOR_MANY, Noun(kind="senior")),
        (_STUDENT_ONE, Noun(kind="student", is_one=True)),
        (_STUDENT_MANY, Noun(kind="student")),
        (_PAIR_MANY, Noun(kind="grown", is_pair=True)),
        (_PAIR_ONE, Noun(kind="grown", is_one=True, is_pair=True)),
        (_SPOUSES, Noun(kind="grown", who="spouses")),
        (_FAMILY_TICKET, Noun(kind="family")),
        (crowds.PEOPLE_MANY, Noun(kind="people")),
        (crowds.CHILD_ONE, Noun(kind="child", is_one=True)),
        (crowds.CHILD_MANY, Noun(kind="child")),
        (crowds.YOUNG_ONE, Noun(kind="young", is_one=True)),
        (crowds.YOUNG_MANY, Noun(kind="young")),
        (crowds.GROWN_ONE, Noun(kind="grown", is_one=True)),
        (crowds.GROWN_MANY, Noun(kind="grown")),
        (crowds.COUPLE_ONE, Noun(kind="grown", is_one=True, is_pair=True)),
        (f"{' '.join(roll.TWINS)} dvojčatům", Noun(kind="young", who="twins", is_pair=True, is_one=True)),
    )


@cache
def nouns() -> dict[str, Noun]:
    """Folded word → what it says of people."""
    found: dict[str, Noun] = {}
    for text, noun in _table():
        for word in _set(text):
            found[word] = noun.model_copy(update={"who": noun.who or (word if noun.is_one else "")})
    for word, (sort, who) in roll.alone().items():
        kind = {"relative": "grown", "unknown": "young"}.get(sort, sort)
        found[word] = Noun(kind=kind, who=who, is_one=True)
    for word, who in _IN_LAW.items():
        found[word] = Noun(kind="grown", who=who, is_one=True)
    for word in roll.PAIRS:
        found[word] = Noun(kind="grown", who=_PAIR_WHO.get(word, word), is_one=word not in _PAIRS_MANY, is_pair=True)
    for kind, table in (("grown", crowds.DATIVES), ("young", crowds.YOUNG_DATIVES)):
        for who, forms in table.items():
            found |= dict.fromkeys(_set(forms), Noun(kind=kind, who=who, is_one=True))
    for word in _set(_GRANDCHILDREN):
        found[word] = Noun(kind="young", who="grandchildren")
    for word in _set(_PAIR_MANY):
        found[word] = Noun(kind="grown", is_pair=True)
    return found | _more_nouns()


def _more_nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for kind, one, many in MORE_PEOPLE:
        found |= {word: Noun(kind=kind) for word in _set(many)}
        found |= {word: Noun(kind=kind, who=word, is_one=True) for word in _set(one)}
    for kind, one, many in MORE_PAIRS:
        found |= {word: Noun(kind=kind, is_pair=True) for word in _set(many)}
        found |= {word: Noun(kind=kind, who=word, is_one=True, is_pair=True) for word in _set(one)}
    return found


_GRANDCHILDREN = "vnoučata vnoučat vnoučaty vnoučatům vnuci vnuky vnuků vnučky vnučkami grandchildren grandkids grandsons granddaughters enkelkinder enkelkindern"
_PAIRS_MANY = _set("páry párů párům couples paare paaren ehepaare ehepaaren elternpaare")
_IN_LAW = {f"{one}-in-law": f"{one}-in-law" for one in ("mother", "father", "sister", "brother", "son", "daughter")}
_PAIR_WHO = dict.fromkeys(
    ["rodice", "rodicum", "rodici", "rodicu", "parents", "eltern", "folks", "nasi", "nasim"], "parents"
)
_PAIR_WHO |= dict.fromkeys(
    ["prarodice", "prarodicum", "prarodici", "grandparents", "grosseltern", "groseltern"], "grandparents"
)

# Forms that are singular and plural: the verb or a number tells.
EITHER_NUMBER = _set(
    "vedoucí dospělé dospělým spolubydlící trainer lehrer begleiter betreuer leiter rentner schüler erwachsene erwachsenen kolegyně žákyně sestřenice enkel teenager seniorky fahrer bekannte bekannten kollegen neffen mädchen pfleger důchodkyně přítelkyně průvodci kamarádky průvodkyně dozenten spieler důchodce"
)
THINGS, ABSENT, NEGATIONS, HEDGES = _set(f"{_THINGS} {crowds.THINGS}"), _set(_ABSENT), _set(_NEGATIONS), _set(_HEDGES)
AND, ADDS, WITH, EXPLAINS, PART, TOTAL = (
    _set(_AND),
    _set(_ADDS),
    _set(_WITH),
    _set(_EXPLAINS),
    _set(_PART),
    _set(_TOTAL),
)
GROUP, ALL, BOTH, UNITS, MONTHS = _set(_GROUP), _set(_ALL), _set(_BOTH), _set(_UNITS), _set(_MONTHS)
AGE_LEADS, AGE_VERBS, AGE_SOFT, PRONOUNS = _set(_AGE_LEADS), _set(_AGE_VERBS), _set(_AGE_SOFT), _set(_PRONOUNS)
I_GO = _set(_OF_US_1)
WE_TWO = _set(_WE_TWO)
SELF = roll.SELVES | {"i", "ja", "ich"}
OWN = roll.OWNERS_OF_MINE
OTHERS = roll.OWNERS
WE = _set(
    "my we wir us uns nás nám námi náma jsme budeme jedeme pojedeme přijedeme přijdeme půjdeme dorazíme budem bychom bysme máme cestujeme letíme we're we'll we'd we've unser"
)
SMALL = _set(
    "malý malá malou malého malým malé malí malých malými malému menší nejmenší velký velká velcí velkou starší staršího staršímu mladší mladšího mladšímu nejmladší nejstarší prostřední nejstaršího nejmladšího nejstaršímu nejmladšímu nejstarším nejmladším mladšímu prostředního prostřednímu little small young younger older elder eldest oldest youngest big tall tiny wee middle teenage klein kleine kleinen kleiner kleines kleinem groß große großen großer jüngere jüngeren jüngerer ältere älteren älterer jüngste jüngsten älteste ältesten mittlere erwachsene dospělá dospělou dospělý dospělého dospělí dospělých dospělé grown grown-up adult erwachsener erwachsenen milý milá dear lovely zbylý zbylé ostatní other další weitere weiteren weiterer further more druhá druhý another jiný starý stará starou old alte alten alter svatební pracovní staré starých bývalý bývalí bývalých bývalé přespolní zahraniční mladších starších menších větších nejmladších nejstarších německý německých němečtí čeští českých rodinný manželské manželských manželský married verheiratete verheirateten svobodný svobodná svobodného svobodnou ledige lediger mladé mladí mladých dobrých dobří dobrý dobré good best close nejlepší hotelový hotelových gute guter guten beste besten bester befreundete befreundeten befreundetes befreundeter spřátelené spřátelených befriended"
)
FILLER_NOUNS = _set(
    "pan pana panem paní slečna slečnou slečnu mr mrs ms miss mister herr herrn frau fräulein sir lady dr doc mgr ing bc prof baby"
)
GROWN_UP = _set(
    "dospělý dospělá dospělého dospělou dospělým dospělí dospělých dospělé grown grown-up adult erwachsene erwachsenen erwachsener erwachsenem"
)
ALONE = _set("sám sama samotný samotná alone solo allein alleine myself")
RESULTS = _set("takže nakonec so also hence therefore tudíž")
GOES = _set(
    "jede jedou jedeme jedu pojede pojedou pojedeme pojedu přijede přijedou přijde přijdou půjde půjdou jde jdou dorazí připojí přidá přidají bude budou chce chtějí come comes coming join joins joining go goes going travel travels travelling sail sailing be kommt kommen fährt fahren reist reisen begleitet begleiten dabei mit too also taky také i as auch noch ještě bere vezme bring bringt brings přiveze"
)
RETIRED = _set("důchodu penzi retired rente pension ruhestand")
PLAIN = roll.FILLING | roll.LEAD | OPENERS
CARDS = _set(
    "rodinné rodinnou rodinná rodinných dětský dětské dětská studentský studentské studentská seniorský seniorské seniorská dětských studentských seniorských dětskou studentskou seniorskou"
)
