import util

util.laod()
