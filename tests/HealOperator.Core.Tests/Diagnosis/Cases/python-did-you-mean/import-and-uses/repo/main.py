from json import laods

print(laods("1"))
