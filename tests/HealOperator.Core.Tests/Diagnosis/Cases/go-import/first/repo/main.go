package main

import "fmt"

func main() {
	fmt.Println(errors.New("x"))
}
