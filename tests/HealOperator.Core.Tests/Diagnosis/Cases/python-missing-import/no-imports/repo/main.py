"""Doc."""


def f():
    return math.pi


print(f())
