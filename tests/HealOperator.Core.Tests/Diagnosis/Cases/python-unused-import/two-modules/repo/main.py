import os, sys

print(sys)
