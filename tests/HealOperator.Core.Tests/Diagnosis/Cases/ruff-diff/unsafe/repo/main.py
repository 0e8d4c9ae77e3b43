x = None

if x == None:
    print("none")
