import json

with open('config/app.json') as f:
    print(json.load(f)['name'])
