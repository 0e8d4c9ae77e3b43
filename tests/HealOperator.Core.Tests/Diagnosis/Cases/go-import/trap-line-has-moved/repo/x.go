package x

// c

import "os"

func F() {}
