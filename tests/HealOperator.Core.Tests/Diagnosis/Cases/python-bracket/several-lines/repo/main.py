rows = [
    1,
    2,

def f():
    return rows
