package main

import "fmt"

func main() {
	c := loadConfg()
	fmt.Println(c.Retries)
}
