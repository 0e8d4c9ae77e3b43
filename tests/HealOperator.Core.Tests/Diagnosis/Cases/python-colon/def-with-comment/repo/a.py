def f(x)  # a: b
    return x
