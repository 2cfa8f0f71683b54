"""What can be wrong with a row, under stable codes: (what is wrong, what to do), for whoever has no words of their own.

The desk says each in the dispatcher's language, with the same parameters (`row_<code>` and `row_repair_<code>` there).
"""

TAKE_OUT = "take one out"
AS_TEXT = "format the column as text, type it again"
AGAIN = "correct the row and import it again"

SENTENCES: dict[str, tuple[str, str]] = {
    # cells
    "formula": ("it holds a formula, and a formula is never evaluated", "paste the value instead"),
    "lost_letter": ("a letter was lost when the file was saved", "type the text again"),
    "wrong_charset": (
        "its letters were saved in the wrong charset; it seems to mean “{meant}”",
        "open the original as UTF-8 and save it as UTF-8",
    ),
    "too_long": ("it has {n} characters, more than {most}", "shorten it"),
    "fifteen_digits": ("the spreadsheet has kept fifteen digits only", AS_TEXT),
    "shortened": ("the spreadsheet has shortened it to {text}", AS_TEXT),
    "not_whole": ("“{text}” is not a whole number", "write digits only, e.g. 2"),
    "too_many": ("{n} is more than {most}", "correct the number"),
    "not_a_day": ("“{text}” is not a day", "write it as 2027-06-15 or 15.6.2027"),
    "no_such_day": ("there is no day {text}", "correct the date"),
    "not_counted_day": ("{text} is not a day", "format the column as a date"),
    "not_a_time": ("“{text}” is not a time of day", "write it as 19:30"),
    "not_a_price": ("“{text}” is not a price", "write it as 1290 or 1290.50, the currency in its own column"),
    "empty": ("the cell is empty", "fill it in"),
    "empty_start": ("the cell is empty", "write one of {times}"),
    "not_an_address": ("“{text}” is not an e-mail address", "correct it, or leave the cell empty"),
    # columns
    "same_column": ("the column “{name}” means the same as “{first}”", "take one of the two out, or rename it"),
    "no_column": ("there is no column for {field}", "name one of the columns {examples}"),
    "no_guest_column": ("there is no column that counts guests", "name one “adult”, “dospělí” or “Erwachsene”"),
    # rows that cannot be taken apart
    "open_quote": ("a quote is opened and never closed", "close it, or double the quotes inside a cell"),
    "stray_quote": ("a quote stands where none may stand", "double the quotes inside a cell"),
    "long_cell": ("a cell has more than {most} characters", "shorten it"),
    "too_wide": ("it has more than {most} columns", "take out what does not belong to it"),
    # orders
    "several_products": ("“{name}” may be one of {ids}", "write the id of the product"),
    "no_product": ("there is no product “{name}”", "write a product's id or name as in the catalogue"),
    "not_sold": ("{partner} does not sell {product}", "write a product's id or name as in the catalogue"),
    "no_option": ("{product} has no option “{name}”", "write one of {ids}"),
    "same_reference": ("{reference} is in row {row} already", TAKE_OUT),
    "day_over": ("{day} is over", "take the row out"),
    "cancelled": ("the order is {status}", "take the row out: only orders that are to sail are imported"),
    "party": ("{said}", "correct the numbers of guests, the day or the time"),
    "known_elsewhere": (
        "{reference} is order {order} already, from {channel}",
        "change the order on the desk, or take the row out",
    ),
    "known_otherwise": (
        "{reference} is an order already, with other content: {parts}",
        "change the order on the desk, or take the row out",
    ),
    "no_departure": ("no departure starts then", "correct day and time, or plan it"),
    "stopped": ("sales are stopped for this departure", "resume them, or move the row"),
    "no_room": (
        "{free} seats are left for this row, {needed} are needed",
        "move the row to another departure, or add capacity",
    ),
    # plans
    "same_departure": ("row {row} is the same departure", "take one of the two rows out"),
    "not_allowed": ("{said}", "correct the cell"),
    "not_in_catalogue": ("{said}", "write it as in the catalogue"),
    "oversells": (
        "{n} seats more are sold than there would be",
        "sales end and the desk gets a case; correct the capacity if that is not meant",
    ),
    "too_full": ("{said}", "take out a departure of that day"),
    # reports
    "unknown_status": ("the status “{text}” is not known", "write confirmed or cancelled"),
    # refused when it was applied
    "refused": ("{said}", AGAIN),
    "refused_sold_out": ("{said}", "move the guests to another departure, or add capacity"),
    "refused_sales_stopped": ("{said}", "resume sales of the departure, then import the row again"),
    "refused_unknown_departure": ("{said}", "plan the departure, then import the row again"),
    "refused_reference_reused": ("{said}", "change the order on the desk"),
    "refused_oversold": ("{said}", "add capacity"),
}
