import json
print(json.laods("1"), json.laods("2"))
