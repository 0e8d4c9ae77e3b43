package main

import (
	"fmt"

	"example.org/shop/pkg/price"
)

func main() {
	fmt.Println(price.WithTaxx(10))
}
