name = "orders
print(name)
