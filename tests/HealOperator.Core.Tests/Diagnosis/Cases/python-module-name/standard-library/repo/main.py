import jsn

print(json.dumps(1))
