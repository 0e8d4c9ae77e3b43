def load(path, limit=1):
    return path, limit


print(load("x", limti=2))
