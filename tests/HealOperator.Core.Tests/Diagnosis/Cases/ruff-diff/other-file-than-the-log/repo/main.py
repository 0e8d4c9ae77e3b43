import re
import sys

print(sys.path)
