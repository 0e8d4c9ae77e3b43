package a

import "os"

// Read reads.
func Read(p string) ([]byte, error) {
	b, err := os.ReadFile(p)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// Size tells.
func Size(p string) (int, error) {
	b, err := Read(p)
	return len(b), nil
}
