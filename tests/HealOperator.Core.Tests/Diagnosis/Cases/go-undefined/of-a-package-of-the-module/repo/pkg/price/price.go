// Package price calculates.
package price

// WithTax adds tax.
func WithTax(n int) int {
	return n * 119 / 100
}

// Net is the rest.
func Net(n int) int {
	return n
}
