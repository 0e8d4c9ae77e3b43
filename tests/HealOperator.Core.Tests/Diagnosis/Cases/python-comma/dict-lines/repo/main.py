conf = {
    "host": "db",
    "port": 5432
    "user": "etl",
}
print(conf)
