def run(n):
    print "rows:", n
    if n:
        print "done"


run(2)
