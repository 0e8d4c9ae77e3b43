row = {"n": "4"}
total = int(row["n"] * 2
print(total)
