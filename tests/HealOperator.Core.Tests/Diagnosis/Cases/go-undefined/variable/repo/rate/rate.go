package rate

import "errors"

func Mean(values []float64) (float64, error) {
	total := 0.0
	for _, v := range values {
		total += v
	}
	if len(vaules) == 0 {
		return 0, errors.New("none")
	}
	return totla / float64(len(values)), nil
}
