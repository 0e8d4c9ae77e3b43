import util

util.load_x()
