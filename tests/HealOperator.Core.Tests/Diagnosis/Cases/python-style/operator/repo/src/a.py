import os
import sys
from typing import List, Dict


def names(p: str) -> List[str]:
    return [n for n in os.listdir(p) if n!= 'x']

class A:
    pass
