def load(
    path: str,
    delimiter: str = ",",
):
    return path
