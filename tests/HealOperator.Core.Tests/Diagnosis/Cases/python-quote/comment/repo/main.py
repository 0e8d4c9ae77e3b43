name = "orders # all
