"""All that the screens share and that touches streamlit: state, cache, lines of text, the reader, widgets."""
