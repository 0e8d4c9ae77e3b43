from typing import Any, Optional


def f(x: Any) -> Optional[Dict]:
    return x
