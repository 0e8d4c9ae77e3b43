package main

import "fmt"

func total(n int) int {
	return n
}

func main() {
	fmt.Println(totall(3))
	fmt.Println(discountOfCustomer(3))
}
