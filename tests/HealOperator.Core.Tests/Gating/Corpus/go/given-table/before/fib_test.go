package fib

import "testing"

func TestFib(t *testing.T) {
	if got := Fib(17); got != 1597 {
		t.Fatal(got)
	}
}
