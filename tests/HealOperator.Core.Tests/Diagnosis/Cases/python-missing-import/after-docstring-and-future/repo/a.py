#!/usr/bin/env python3
"""Doc."""
from __future__ import annotations

print(os.getcwd())
