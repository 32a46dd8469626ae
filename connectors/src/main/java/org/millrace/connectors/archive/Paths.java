package org.millrace.connectors.archive;

import java.util.HashMap;
import java.util.Map;

/** Names of members as paths, and as locators that no two members of an archive share. */
final class Paths {
    /** Each path, and the last number that was put behind it. */
    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * The name as a path: no slash at its beginning or end, no empty and no {@code .} segments.
     *
     * @return null where the name goes up ({@code ..}), holds U+0000, or names nothing
     */
    static String clean(String name) {
        StringBuilder path = new StringBuilder(name.length());
        int at = 0;
        while (at <= name.length()) {
            int slash = name.indexOf('/', at);
            int end = slash < 0 ? name.length() : slash;
            String segment = name.substring(at, end);
            if (segment.equals("..")
                    || segment.indexOf('\0') >= 0
                    || segment.startsWith("..\\")
                    || segment.endsWith("\\..")
                    || segment.contains("\\..\\")) {
                return null;
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                if (path.length() > 0) {
                    path.append('/');
                }
                path.append(segment);
            }
            at = end + 1;
        }
        return path.length() == 0 ? null : path.toString();
    }

    /** The path, or with {@code #2}, {@code #3}, … behind it where it was there before. */
    String unique(String path) {
        Integer last = taken.putIfAbsent(path, 1);
        if (last == null) {
            return path;
        }
        int n = last + 1;
        while (taken.putIfAbsent(path + "#" + n, 1) != null) {
            n++;
        }
        taken.put(path, n);
        return path + "#" + n;
    }
}
