package a

import (
	"fmt"
	"os"
)

func F() { fmt.Println() }
