"""Rules of reading of modules of their own, tried before the others."""

from gangway.channels.email.manifest.ages_in_dative import ages_of_us_two, one_age_of_two
from gangway.channels.email.manifest.apposed_ages import become, named_with_a_dated_age, sender_apposed
from gangway.channels.email.manifest.company_told import accompanied_by
from gangway.channels.email.manifest.couple_ages import ages_of_a_couple
from gangway.channels.email.manifest.dated_ages import age_behind_and, dated_age, small_with_age
from gangway.channels.email.manifest.diets import diets
from gangway.channels.email.manifest.drops_out import drops_out
from gangway.channels.email.manifest.fewer import fewer
from gangway.channels.email.manifest.givers import givers, in_a_relative
from gangway.channels.email.manifest.in_so_many import (
    goes_otherwise,
    in_so_many,
    so_we_are,
    with_me_how_many,
    with_me_so_many,
)
from gangway.channels.email.manifest.meanwhile import meanwhile
from gangway.channels.email.manifest.names_with_sender import names_with_sender
from gangway.channels.email.manifest.one_of_all import one_of_all
from gangway.channels.email.manifest.only_us import only_us
from gangway.channels.email.manifest.parts import among_them, included_behind, self_included, so_many_of_them
from gangway.channels.email.manifest.pays import of_escort, only_pays, pays
from gangway.channels.email.manifest.replaced import replaced
from gangway.channels.email.manifest.rows_of_kinds import (
    both_in_a_bracket,
    consists_of,
    row_of_a_kind,
    so_many_of_a_cruise,
)
from gangway.channels.email.manifest.said_of_nobody import (
    as_escort,
    from_afar,
    no_children,
    on_a_diet,
    that_is_all,
    ticket_for,
    ticket_of_theirs,
    with_a_group,
    without_us,
)
from gangway.channels.email.manifest.said_otherwise import said_otherwise, the_one_is
from gangway.channels.email.manifest.sender_is import sender_is
from gangway.channels.email.manifest.some_who_are import (
    a_place_somewhere,
    as_children_then,
    so_many_there_are,
    some_who_are,
    whether_so_many_fit,
)
from gangway.channels.email.manifest.spoken_for import one_child_of_those_counted, sees_off
from gangway.channels.email.manifest.state import Rule
from gangway.channels.email.manifest.study import both_of_us_study, they_study
from gangway.channels.email.manifest.surprised import surprised
from gangway.channels.email.manifest.they import besides_us, he_listed, she_is, we_grown
from gangway.channels.email.manifest.told_by_number import (
    bought_for,
    one_of_another_age,
    so_many_at_work,
    the_adult_is_me,
    the_rest,
)
from gangway.channels.email.manifest.told_otherwise import (
    accompanied,
    all_of_age,
    as_whom,
    of_whom,
    travels_alone,
    we_are_retired,
    we_stay,
)
from gangway.channels.email.manifest.unknown_in_a_list import our_big_ones
from gangway.channels.email.manifest.who_is_what import sender_is_retired
from gangway.channels.email.manifest.who_studies import who_studies
from gangway.channels.email.manifest.wishes_to_go import wishes_to_go

EARLY: tuple[Rule, ...] = (
    ages_of_us_two,
    one_age_of_two,
    names_with_sender,
    said_otherwise,
    surprised,
    diets,
    named_with_a_dated_age,
    become,
    consists_of,
    sender_apposed,
    dated_age,
    age_behind_and,
    small_with_age,
    one_of_all,
    as_whom,
    we_stay,
    all_of_age,
    we_are_retired,
    travels_alone,
    accompanied,
    she_is,
    he_listed,
    besides_us,
    we_grown,
    among_them,
    included_behind,
    self_included,
    so_many_of_them,
    of_whom,
    accompanied_by,
    in_so_many,
    with_me_so_many,
    so_we_are,
    on_a_diet,
    ticket_for,
    ticket_of_theirs,
    that_is_all,
    without_us,
    no_children,
    sender_is_retired,
    ages_of_a_couple,
    one_child_of_those_counted,
    sees_off,
)

# Tried before what is unclear.
FIRST: tuple[Rule, ...] = (
    row_of_a_kind,
    so_many_of_a_cruise,
    both_in_a_bracket,
    goes_otherwise,
    with_me_how_many,
    fewer,
    replaced,
    drops_out,
    meanwhile,
    only_us,
    the_one_is,
    givers,
    in_a_relative,
    our_big_ones,
    pays,
    only_pays,
    of_escort,
    both_of_us_study,
    they_study,
    wishes_to_go,
    sender_is,
    from_afar,
    who_studies,
    with_a_group,
    as_escort,
    the_adult_is_me,
    bought_for,
    the_rest,
    one_of_another_age,
    so_many_at_work,
    some_who_are,
    so_many_there_are,
    whether_so_many_fit,
    a_place_somewhere,
    as_children_then,
)
