package a

import "strings"

// F writes.
func F(s string) string {
	var b strings.Builder
	b.WriteStrng(s)
	return b.String()
}
