from text import clean

print(clean(""))
