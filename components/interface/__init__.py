"""All that the screens share and that touches streamlit: state, cache, the escaper, the reader component, widgets."""
