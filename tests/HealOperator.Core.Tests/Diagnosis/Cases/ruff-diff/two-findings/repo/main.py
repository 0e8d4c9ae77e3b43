import os
x = None

if x == None:
    print(f"none")
