x = max(1,
        2
y = 3
