// changed
var x = 1
