import numpy as np
import os

print(os)
