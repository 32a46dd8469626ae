package lantern;

/** A wick that burns down by one each time it is lit. */
public final class Wick {
    private int length;

    public Wick(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a wick cannot be shorter than nothing: " + length);
        }
        this.length = length;
    }

    /** Burns one piece; false when nothing is left. */
    public boolean light() {
        if (length == 0) {
            return false;
        }
        length--;
        return true;
    }

    public int length() {
        return length;
    }
}
