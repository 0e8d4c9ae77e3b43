package a

// Keys lists.
func Keys(m map[string]int) []string {
	var keys []string
	for k, v := range m {
		keys = append(keys, k)
	}
	return keys
}
