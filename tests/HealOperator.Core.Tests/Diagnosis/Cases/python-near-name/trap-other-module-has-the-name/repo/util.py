def format_date(x):
    return x
