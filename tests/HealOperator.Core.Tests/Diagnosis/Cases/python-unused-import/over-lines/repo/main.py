from typing import (
    Any,
    Dict,
    List,
)

x: Dict = {}
