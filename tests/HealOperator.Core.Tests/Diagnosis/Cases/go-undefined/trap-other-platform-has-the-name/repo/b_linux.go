package a

func openFd() {}
