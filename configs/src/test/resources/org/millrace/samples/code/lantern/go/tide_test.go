package tide

import "testing"

func TestOneWaveIsHighestAtTheStart(t *testing.T) {
	waves := []Wave{{Height: 2, Hours: 12}}
	if got := At(waves, 0); got != 2 {
		t.Fatalf("want 2, got %v", got)
	}
	if At(waves, 6) >= 0 {
		t.Fatal("want low water after half a period")
	}
}
