for r in [1]:
print(r)
print("done")
