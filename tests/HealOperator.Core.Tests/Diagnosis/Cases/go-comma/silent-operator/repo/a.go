package a

var n = []int{
	1 +
}
