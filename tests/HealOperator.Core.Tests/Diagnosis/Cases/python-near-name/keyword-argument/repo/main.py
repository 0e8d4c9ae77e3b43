from util import load

load("x", delimitr=";")
