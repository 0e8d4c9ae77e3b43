def total(rows):
    sum_ = 0
    for r in rows:
        if r > 0:
	    sum_ += r
    return sum_


print(total([1, 2]))
