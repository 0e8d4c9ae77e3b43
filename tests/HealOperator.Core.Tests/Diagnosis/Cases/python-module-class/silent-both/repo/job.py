import datetime
from datetime import datetime as dt, datetime

print(datetime.datetime.now())
