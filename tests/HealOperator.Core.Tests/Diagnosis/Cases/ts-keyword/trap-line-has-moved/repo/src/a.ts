// new
cosnt total = 1;
