package a

import "fmt"

// F prints.
func F(n int) {
	fmt.Println(
		"n",
		n
	)
}
