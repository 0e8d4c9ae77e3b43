package rate

func Mean(a, b float64) float64 { return (a + b) / 2 }
