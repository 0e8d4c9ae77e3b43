package main

import (
	"fmt"
	"time"

	"example.com/loader/rate"
)

func main() {
	fmt.Println(strings.ToUpper("x"), rate.Mean(1, 2), time.Now())
}
