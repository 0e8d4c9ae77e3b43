def f():
    return clean(" a ")


print(f())
