def mean():
    return 1
