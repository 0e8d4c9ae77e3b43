import os
def f():
    return os
# about g
@f
def g():
    pass
