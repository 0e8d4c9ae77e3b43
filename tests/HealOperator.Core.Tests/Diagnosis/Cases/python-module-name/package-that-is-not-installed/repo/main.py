import ujson

print(ujson.dumps(1))
