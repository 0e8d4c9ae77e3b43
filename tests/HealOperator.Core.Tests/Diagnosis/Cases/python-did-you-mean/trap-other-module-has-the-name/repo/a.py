def format_data(x):
    return x


print(format_date(1))
