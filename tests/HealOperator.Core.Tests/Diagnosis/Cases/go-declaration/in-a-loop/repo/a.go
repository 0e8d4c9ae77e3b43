package a

// F adds.
func F(ns []int) int {
	sum := 0
	for _, n := range ns {
		doubled = n * 2
		sum += doubled
	}
	return sum
}
