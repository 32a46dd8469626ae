package org.millrace.pipeline.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that somebody may have meant who wrote one that does not exist. */
public final class Suggestion {
    private static final int MOST = 5;
    private static final int LONGEST = 64; // what is longer is no slip of a finger

    private Suggestion() {}

    /** {@code ; did you mean 'length'? known: [length, lines]}, for the end of a message. */
    public static String orKnown(Collection<String> known, String written) {
        String near = among(known, written);
        return (near.isEmpty() ? "; " : near + " ") + "known: " + known;
    }

    /**
     * {@code ; did you mean 'length'?}, or an empty text where no name is near.
     *
     * <p>Near are names that differ in case alone or by few letters, with or without what stands behind {@code @}; where
     * there are none, those of which the written name is a part, then those that it begins with. A name such as
     * {@code GopherQualityFilter}, as other projects have them, counts as {@code gopher-quality}.
     */
    public static String among(Collection<String> known, String written) {
        String lower = written.length() > LONGEST ? "" : kebab(written);
        if (lower.isEmpty()) {
            return "";
        }
        List<String> near = known.stream()
                .filter(name ->
                        isNear(hyphens(name), lower) || isNear(hyphens(name).replaceFirst("@.*", ""), lower))
                .limit(MOST)
                .toList();
        if (near.isEmpty() && lower.length() > 2) {
            near = known.stream()
                    .filter(name -> hyphens(name).contains(lower))
                    .limit(MOST)
                    .toList();
        }
        if (near.isEmpty()) {
            near = known.stream()
                    .filter(name -> lower.startsWith(hyphens(name).replaceFirst("@.*", "") + "-"))
                    .limit(MOST)
                    .toList();
        }
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("' or '", "; did you mean '", "'?"));
    }

    private static String kebab(String written) {
        return written.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceFirst("-?(filter|tagger)$", "");
    }

    /** A name of a measure or signal, which may have underscores, as {@link #kebab} has what was written. */
    private static String hyphens(String name) {
        return name.replace('_', '-');
    }

    /** One slip in four letters, at most three: a letter too many, too few, another, or two in the wrong order. */
    private static boolean isNear(String name, String written) {
        int most = Math.min(3, Math.max(1, written.length() / 4));
        return Math.abs(name.length() - written.length()) <= most && slips(name, written) <= most;
    }

    private static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + other);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                slips[i][j] = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
            }
        }
        return slips[a.length()][b.length()];
    }
}
