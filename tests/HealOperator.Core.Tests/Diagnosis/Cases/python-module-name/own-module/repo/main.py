from utlis import load

print(load())
