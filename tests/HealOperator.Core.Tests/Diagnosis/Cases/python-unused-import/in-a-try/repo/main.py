try:
    import json
except ImportError:
    pass
