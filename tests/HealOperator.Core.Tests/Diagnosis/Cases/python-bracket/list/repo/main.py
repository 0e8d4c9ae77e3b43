rows = [1, 2, 3
total = sum(rows)
print(total)
