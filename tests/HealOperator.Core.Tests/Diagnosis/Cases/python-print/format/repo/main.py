total = 3
print "%d rows" % total  # for the log
