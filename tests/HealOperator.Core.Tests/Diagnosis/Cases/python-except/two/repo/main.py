def f(x):
    try:
        return int(x)
    except ValueError, e:
        return str(e)


print(f("a"))
