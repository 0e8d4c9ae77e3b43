x = y = 1
if x = y = 1:
    pass
