rows = [1, 2]
print(sum(rows)
print("done")
