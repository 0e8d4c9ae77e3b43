package a

func F() { openFd() }
