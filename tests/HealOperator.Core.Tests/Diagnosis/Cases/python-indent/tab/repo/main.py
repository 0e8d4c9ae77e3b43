def f(rows):
    total = 0
    for r in rows:
        total += r
	print(r)
    return total


print(f([1]))
