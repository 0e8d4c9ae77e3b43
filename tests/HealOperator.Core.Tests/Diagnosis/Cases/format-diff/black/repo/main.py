import os
def f(a,b):
    return {'a':a,'b':b}
print(f(1, os.sep))
