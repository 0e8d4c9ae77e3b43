from Helpers import total

print(total([1, 2]))
