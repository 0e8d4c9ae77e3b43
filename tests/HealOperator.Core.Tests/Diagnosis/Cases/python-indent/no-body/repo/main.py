def f(x):


def g(x):
    return x
