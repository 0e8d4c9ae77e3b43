def load_rows():
    return []
