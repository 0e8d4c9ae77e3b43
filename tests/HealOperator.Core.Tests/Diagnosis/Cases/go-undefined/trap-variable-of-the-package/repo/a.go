package a

// Inc counts.
func Inc() {
	hits = hits + 1
}

// Hits tells.
func Hits() int {
	return hits
}
