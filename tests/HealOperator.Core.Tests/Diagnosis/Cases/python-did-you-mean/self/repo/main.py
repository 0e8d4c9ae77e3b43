class A:
    def __init__(self):
        self.rows = []

    def size(self):
        return len(rows)


print(A().size())
