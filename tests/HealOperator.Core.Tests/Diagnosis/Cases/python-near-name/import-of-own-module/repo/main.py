from util import load_row

print(load_row())
