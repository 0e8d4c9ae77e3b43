package main

func main() {
	println(rand.Int())
}
