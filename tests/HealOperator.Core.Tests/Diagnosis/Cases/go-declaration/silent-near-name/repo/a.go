package a

// F counts.
func F(n int) int {
	totals := map[int]int{}
	totals[n] = 1
	return count(totals)
}

func count(m map[int]int) int { return len(m) }
