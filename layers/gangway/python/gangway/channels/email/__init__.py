"""Reading e-mails: raw bytes and a catalogue in, a structured reading out; nothing is sent, asked or stored here."""
