items = [1, 2]
print(item)
