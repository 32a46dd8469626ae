package org.millrace.connectors.archive;

import java.util.HashSet;
import java.util.Set;

/** Names of members as paths, and as locators that no two members of an archive share. */
final class Paths {
    private final Set<String> taken = new HashSet<>();

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
        if (taken.add(path)) {
            return path;
        }
        int n = 2;
        while (!taken.add(path + "#" + n)) {
            n++;
        }
        return path + "#" + n;
    }
}
