def f(x):
    return tota


f(1)
