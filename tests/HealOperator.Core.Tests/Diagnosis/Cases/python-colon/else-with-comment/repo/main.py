x = 1
if x == 2:
    print(2)
else  # the usual case
    print(1)
