def load_a():
    pass


def load_b():
    pass
