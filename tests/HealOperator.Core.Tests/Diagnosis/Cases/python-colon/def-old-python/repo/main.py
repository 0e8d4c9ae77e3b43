def total(a, b={"k": 1})
    return a + b["k"]


print(total(1))
