package a

func openFs() {}
