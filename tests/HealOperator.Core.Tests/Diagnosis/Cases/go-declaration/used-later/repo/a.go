package a

// F adds.
func F(n int) int {
	total = n + 1
	return total
}
