package x

import "os"

func F() {}
