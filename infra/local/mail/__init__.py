"""The mail service of the local stack: mail comes in by SMTP as it does at SES, and what goes out is seen on a page."""
