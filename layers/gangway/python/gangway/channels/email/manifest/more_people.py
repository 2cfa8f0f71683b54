# ruff: noqa: E501  lists of words, harder to read when broken up
"""More words for people, by kind; two people each where a pair is told."""

# Kind, words for one, words for several.
MORE_PEOPLE = (
    (
        "grown",
        (
            "klassenlehrer klassenlehrerin klassenlehrerinnen babysitter babysitterin praktikant praktikantin referendar referendarin sozialarbeiter sozialarbeiterin schulbegleiter schulbegleiterin freiwillige reiseleitung vereinsvorsitzender vorstand kassier kassiererin schatzmeister enkeltochter_ oberkellner dolmetscherin krankenschwester krankenpfleger altenpfleger altenpflegerin physiotherapeutin therapeut therapeutin "
            "babysitter trainee intern volunteer bookkeeper minder childminder interpreter therapist physiotherapist "
            "praktikant praktikanta praktikantka praktikantku praktikantkou stážista stážistka dobrovolník dobrovolnice pokladník pokladní terapeut terapeutka hlídací_ tetička "
            "pianist organist violinist cellist guitarist drummer soloist accompanist trumpeter flautist choirmaster bandleader pianista pianistu pianistou pianistka varhaník varhaníka varhaníkem houslista houslistka kytarista kytaristka sólista sólistka pianisten pianistin organisten organistin geiger geigerin korrepetitor kantor kantorin solist solistin "
            "customer resident bachelor bachelorette jubilar"
        ),
        (
            "begleitpersonen klassenlehrerinnen praktikanten praktikantinnen referendare aufsichtspersonen betreuungspersonen lehrpersonen aktive aktiven landfrauen eltern_teile helferinnen vorstände väter_ "
            "trainees interns minders childminders babysitters adults_ "
            "praktikanti praktikantů praktikanty stážisté stážistů dobrovolnice dobrovolnic trenérky_ dozor_ "
            "pianists organists violinists guitarists drummers soloists sopranos altos tenors basses_ houslisté houslistů kytaristé sólisté sólistů pianistinnen organisten_ geigerinnen solisten solistinnen "
            "customers residents bewohner bewohnern bewohnerinnen mamas papas muttis vatis mamis papis mummies daddies zákazníci zákazníků zákazníky"
        ),
    ),
    ("student", "kommilitone kommilitonin spolubydlící_", "kommilitonen kommilitoninnen"),
    ("young", "wölfling jungpfadfinder", "wölflinge wölflingen jungpfadfinder messdiener messdienern"),
    ("child", "", "ki krippenkinder hortkinder grundschulkinder grundschüler grundschülern"),
    ("infant", "", "krabbelkinder_ neugeborene_"),
    (
        "grown",
        "hostka hostku hostkou hráč hráče hráčem hráčka hráčku hráčkou zpěvák zpěváka zpěvačka zpěvačku masér masérka třídní družička družičku obchodník cestovatel delegátku stevardka",
        "ženské ženských hráček hráčkami zpěvaček zpěvačkami zpěváky tanečnice tanečnic muzikantky hudebnice družičky družiček maséři",
    ),
    ("young", "", "vlčat vlčaty světlušek skautek skautů"),
)
# Two people each: for one of them, and for several.
MORE_PAIRS = (
    ("senior", "rentnerehepaar rentnerpaar seniorenpaar seniorenehepaar pensionistenehepaar", "rentnerehepaare rentnerpaare seniorenpaare seniorenehepaare pensionistenehepaare"),
    ("grown", "elternpaar freundespaar", "elternpaare elternpaaren elternpaaren freundespaare pärchen ehepaare ehepaaren paare paaren couples páry párů párům párech"),
)  # fmt: skip
# What opens a sentence, and is no name.
_OPENERS = "fur fuer kann konnen koennen konnten koennten konnte koennte durfen duerfen darf gibt waere ware sonst wann wo was wie welche hier grus gruss gruse gruesse sehr hallo guten guter stornieren heute morgen zum zur falls wenn als nach bei beim unter uber can could may is are do does where when what how hello dear after from at by kdy kde jak muzeme muzete lze existuje mame"
OPENERS = frozenset(_OPENERS.split())
