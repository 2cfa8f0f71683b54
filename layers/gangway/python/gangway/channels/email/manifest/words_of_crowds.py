# ruff: noqa: E501  lists of words, harder to read when broken up
"""More words of a manifest: schoolchildren, companions, newlyweds, meals and other things that count nobody."""

CHILD_ONE = "školák školáka školákem školačka školačku školačkou předškolák předškoláka předškolačka předškolačku prvňák prvňáka prvňákem prvňáček prvňáčka prvňačka prvňačku druhák druháka druhačka druhačku třeťák třeťáka třeťačka dítku dítěti klučíka klučíkem chlapečkovi chlapci holčičce schulkind grundschüler grundschulkind kindergartenkind vorschulkind kita-kind schoolchild preschooler schoolboy schoolgirl"
CHILD_MANY = "školáci školáků školáky školákům předškoláci předškoláků předškoláky prvňáci prvňáků prvňáky prvňáčci prvňáčků prvňáčky druháci druháků druháky třeťáci třeťáků třeťáky schulkinder schulkindern grundschüler_ grundschülern grundschulkinder grundschulkindern kindergartenkinder kindergartenkindern vorschulkinder vorschulkindern schoolchildren schoolkids preschoolers schoolboys schoolgirls first-graders second-graders third-graders"
YOUNG_ONE = "pravnouče pravnoučetem vnouče vnoučetem vnoučeti neteřinka neteřinku synáček synáčka synáčkem"
YOUNG_MANY = "pravnoučaty pravnoučatům pravnuci pravnuky pravnuků pravnučky pravnučkami synovce synovců"
GROWN_ONE = "koordinátorku koordinátorkou koordinátora koordinátorem společnice společnici společnicí společník společníka společníkem doktorand doktoranda doktorandem doktorandka doktorandku doktorandkou pastýřka sálista pečovatele pečovatelem ošetřovatel ošetřovatele ošetřovatelem zdravotnici zdravotnicí zdravotníka zdravotníkem pedagožku pedagožkou hosteska hostesku hosteskou spolubydlícího spolubydlícím prastrýc prateta pratetu kmotřička praktikant praktikantka praktikantku kronikář kronikáře kronikářka kronikářku doktorandin begleiterinnen_ praktikantin steward stewardess intern apprentice azubi"
GROWN_MANY = "koordinátoři koordinátorů koordinátory koordinátorky koordinátorek společníci společníků společníky společnic společnicemi doktorandi doktorandů doktorandy doktorandky doktorandek svědci svědků svědky svědkyň trenérkami pečovatelkami pečovatelek ošetřovatelek ošetřovatelkami zdravotnice_ pedagogy pedagožky pedagožek asistentkami praktikanti praktikantů praktikanty interns apprentices azubis praktikanten praktikantinnen doktoranden doktorandinnen doktorandů trauzeugen zahradníků zahrádkářů kolegyním kamarádkám maminkám rodičům_"
COUPLE_ONE = (
    "novomanželé novomanžele novomanželům novomanželů newlyweds brautpaar hochzeitspaar jungvermählten frischvermählten"
)
THINGS = "jídlo jídla jídel jídlem chod chody chodů meal meals dish dishes starter starters gericht gerichte gerichten mahlzeit mahlzeiten portion portionen ceny cen slevy slev prices preise pokojů pokoje pokoji pokojích room pokoj suite apartment apartmán apartmánu rooms zimmer zimmern vozů vozy dodávka dodávky kroužek kroužku kroužky jezevčík jezevčíka jezevčíkem pudl pudla pudlem retrívr retrívra ovčák ovčáka vlčák vlčáka bígl bígla kokršpaněl čivava čivavu chihuahua schäferhund mops spaniel beagle"
# Whoever of many leads, looks after or drives the others: no relative, tells nothing of who writes.
STAFF = ("ucitel", "kantor", "pruvodc", "pruvodk", "vedouci", "trener", "instruktor", "vychovatel", "asistent", "pecovatel", "osetrovatel", "ridic", "zdravotni", "pedagog", "profesor", "lektor", "koordinator", "delegat", "tlumocni", "fotograf", "dozor", "doprovod", "guide", "teacher", "leader", "coach", "instructor", "assistant", "driver", "supervisor", "chaperon", "coordinator", "interpreter", "reiseleiter", "lehrer", "lehrkraft", "leiter", "trainer", "betreuer", "begleit", "erzieher", "fahrer", "busfahrer", "dolmetscher", "pfleger", "carer", "lecturer", "tutor", "dozent", "docent")  # fmt: skip
# Words that are people in another language only.
NOT_IN_CZECH = frozenset(["mate", "man", "tot", "ex", "member", "chap", "bub", "host_"])
PEOPLE_MANY = "lidech osobách hostech účastnících"
# "Tchánovi je šedesát": whose age it is.
DATIVES = {
    "father-in-law": "tchánovi", "mother-in-law": "tchýni", "uncle": "strýci strýcovi strejdovi", "grandpa": "dědečkovi dědovi",
    "aunt": "tetičce", "grandma": "babičce babi babče", "brother": "bráchovi", "sister": "ségře", "neighbour": "sousedovi sousedce",
    "brother-in-law": "švagrovi", "sister-in-law": "švagrové", "colleague": "kolegovi", "friend": "kamarádce kamarádovi", "cousin": "bratranci sestřenici",
}  # fmt: skip
YOUNG_DATIVES = {
    "son": "synkovi synáčkovi",
    "daughter": "dcerce dcerušce",
    "grandson": "vnoučkovi",
    "nephew": "synovci synovcovi",
}
