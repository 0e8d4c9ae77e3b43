import sys
print >>sys.stderr, "x"
print "y"
