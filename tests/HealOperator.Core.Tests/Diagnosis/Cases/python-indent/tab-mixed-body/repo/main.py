def f(x):
    if x:
        a = 1
	return a
    return 0


print(f(1))
