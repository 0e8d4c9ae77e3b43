import datetime

print(datetime.now().isoformat()[:4] > "1")
