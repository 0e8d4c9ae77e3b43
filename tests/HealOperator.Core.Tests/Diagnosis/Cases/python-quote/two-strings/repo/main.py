print("a, "b")
