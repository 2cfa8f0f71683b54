"""Tables that people exchange: CSV and XLSX read without believing anything in them, CSV written safe to open."""
