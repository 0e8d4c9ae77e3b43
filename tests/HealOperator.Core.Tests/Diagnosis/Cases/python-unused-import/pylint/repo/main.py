"""Doc."""
import os
from typing import Any, List

X: List = []
