import sys

print(os.getcwd(), sys.argv)
