import json

with open("data/Config.json") as file:
    print(json.load(file))
