"""The form for any web page: the door behind the element `<gangway-booking>` and behind its pages without scripts."""
