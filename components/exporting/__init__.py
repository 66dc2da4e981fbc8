"""One writer a format:

JSON forms, CSV tables, chart images. Every span is checked against its article on the way out."""
