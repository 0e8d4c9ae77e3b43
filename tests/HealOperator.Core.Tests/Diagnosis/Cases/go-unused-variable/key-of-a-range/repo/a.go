package a

// Sum sums.
func Sum(xs []int) int {
	total := 0
	for i, x := range xs {
		total += x
	}
	return total
}
