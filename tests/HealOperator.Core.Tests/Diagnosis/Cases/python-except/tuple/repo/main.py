try:
    int("x")
except (ValueError, TypeError), err:
    print(err)
