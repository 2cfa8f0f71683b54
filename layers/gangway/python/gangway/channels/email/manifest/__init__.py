# ruff: noqa: E501  lists of words, harder to read when broken up
"""The manifest: who is on board, read from prose as a list of people that must come out one way only.

Three steps. `tokens` gives every word its part (a number, people, an age, a joint, who stays away …), `sentences` puts
them together as mentions ("our two girls, Maisie (6) and Poppy (9)"), `ledger` books each mention as new, as told again
or as the total of the others. Where a mention could be booked in two ways that count differently, or a number or a possible
person is left over, there is no manifest: a silence says nothing against the party that another reader finds.
"""
