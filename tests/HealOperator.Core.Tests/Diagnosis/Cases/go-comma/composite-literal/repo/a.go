package a

// Names are names.
var Names = []string{
	"a",
	"b"
}
