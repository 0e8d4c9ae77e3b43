class A:
    n = 0


a = A()
while a.n = 0:
    a.n += 1
