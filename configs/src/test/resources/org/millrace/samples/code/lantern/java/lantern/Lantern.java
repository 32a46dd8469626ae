package lantern;

import java.util.ArrayList;
import java.util.List;

/** Keeps several wicks and lights the longest of them first. */
public final class Lantern {
    private final List<Wick> wicks = new ArrayList<>();

    public void add(Wick wick) {
        wicks.add(wick);
    }

    public boolean light() {
        Wick longest = null;
        for (Wick wick : wicks) {
            if (longest == null || wick.length() > longest.length()) {
                longest = wick;
            }
        }
        return longest != null && longest.light();
    }
}
