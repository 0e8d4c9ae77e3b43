package main

import "fmt"

func main() {
	c := loadConfig()
	fmt.Println(c.Retires)
}
