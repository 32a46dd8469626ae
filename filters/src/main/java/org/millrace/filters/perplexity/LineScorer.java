package org.millrace.filters.perplexity;

/**
 * Scores one line after the other: {@link #begin}, its words, {@link #end}. Sums are kept in single precision and in the
 * order in which KenLM adds, so that its own rounding shows here too. Used by one thread at a time.
 */
public final class LineScorer {
    private final ArpaModel model;
    private final int order;
    /** Hashes of the words before, the last one first. */
    private final long[] history;
    /** Back-off weights of the last word, of the last two, and so on; 0 where the model does not have them. */
    private float[] backOffs;

    private float[] nextBackOffs;
    private int contextLength;
    private float sum;

    LineScorer(ArpaModel model) {
        this.model = model;
        this.order = model.order();
        this.history = new long[order];
        this.backOffs = new float[order];
        this.nextBackOffs = new float[order];
    }

    /** Starts a line: the first word comes behind {@code <s>}. */
    public void begin() {
        contextLength = 0;
        sum = 0;
        push(ArpaReader.BEGIN);
        GramTable words = model.table(1);
        backOffs[0] = words.second(words.find(ArpaReader.BEGIN));
    }

    /** Scores the word in the UTF-16 units of {@code text} from {@code start} to {@code end}. */
    public void add(CharSequence text, int start, int end) {
        add(model.known(Hashing.word(text, start, end)));
    }

    /** Scores {@code </s>} and returns the line's log-probability to the base of ten. */
    public float end() {
        add(ArpaReader.END);
        return sum;
    }

    private void add(long word) {
        float probability = model.unknown();
        int found = 1;
        long gram = word;
        int longest = Math.min(order, contextLength + 1);
        for (int words = 1; words <= longest; words++) {
            if (words > 1) {
                gram = Hashing.join(gram, history[words - 2]);
            }
            GramTable table = model.table(words);
            int slot = table.find(gram);
            if (slot >= 0) {
                probability = table.first(slot);
                found = words;
                nextBackOffs[words - 1] = table.second(slot);
            } else {
                nextBackOffs[words - 1] = 0;
                if (words > 1 && model.isClosed()) {
                    for (int more = words + 1; more <= longest; more++) {
                        nextBackOffs[more - 1] = 0;
                    }
                    break;
                }
            }
        }
        for (int words = found; words <= contextLength; words++) {
            probability += backOffs[words - 1];
        }
        sum += probability;
        push(word);
        float[] spare = backOffs;
        backOffs = nextBackOffs;
        nextBackOffs = spare;
    }

    private void push(long word) {
        int kept = Math.min(contextLength, order - 2);
        if (kept > 0) {
            System.arraycopy(history, 0, history, 1, kept);
        }
        history[0] = word;
        contextLength = Math.min(contextLength + 1, order - 1);
    }
}
