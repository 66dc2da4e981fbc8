"""One Streamlit page a file, in the order of the work: articles, read, positions, compare, take away, about."""
