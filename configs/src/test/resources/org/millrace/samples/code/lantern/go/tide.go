// Package tide adds up waves.
package tide

import "math"

// Wave is one part of a tide.
type Wave struct {
	Height float64
	Hours  float64
	Phase  float64
}

// At returns the height of the water after the given number of hours.
func At(waves []Wave, hours float64) float64 {
	sum := 0.0
	for _, w := range waves {
		sum += w.Height * math.Cos(2*math.Pi*hours/w.Hours+w.Phase)
	}
	return sum
}
