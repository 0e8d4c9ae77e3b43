package main

import "fmt"

type run struct {
	ID       string
	Duration int
}

func describe(r run) string {
	return fmt.Sprintf("%s %d", r.ID, r.Durration)
}

func main() {
	fmt.PrintLn(describe(run{ID: "a", Duration: 3}))
}
