x = 1
if x == None:
    x = 2
