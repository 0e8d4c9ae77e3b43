total_rows = 3


def show():
    print(totl_rows)


show()
