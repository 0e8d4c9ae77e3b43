package main

func main() {
	startServer(8080)
}
