def f():
    json = 1
    return json


print(json.dumps(1))
