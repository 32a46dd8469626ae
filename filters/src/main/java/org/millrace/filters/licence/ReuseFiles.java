package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code REUSE.toml} and {@code .reuse/dep5} say about paths (REUSE specification 3.3): of several entries that match
 * a path, the last counts.
 */
final class ReuseFiles {
    private static final int READ = 262_144;
    private static final int MOST = 1000;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]{1,300})\"|'([^'\\n]{1,300})'");

    private record Entry(String glob, SpdxExpression licence, boolean isToml) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Whether a path, in lower case, is one of these files. */
    static boolean isNamed(String path) {
        return path.equals("reuse.toml")
                || path.endsWith("/reuse.toml")
                || path.equals(".reuse/dep5")
                || path.endsWith("/.reuse/dep5");
    }

    static ReuseFiles read(String path, String text) {
        ReuseFiles files = new ReuseFiles();
        String head = text.substring(0, Math.min(text.length(), READ));
        if (path.toLowerCase(Locale.ROOT).endsWith(".toml")) {
            files.toml(head);
        } else {
            files.dep5(head);
        }
        return files;
    }

    /** What is said about a path relative to the folder; null where nothing is said, or nothing that can be read. */
    SpdxExpression licence(String path) {
        SpdxExpression found = null;
        for (Entry entry : entries) {
            if (matches(entry.glob(), path, entry.isToml())) {
                found = entry.licence();
            }
        }
        return found;
    }

    private void toml(String text) {
        for (String table : text.split("\\[\\[annotations\\]\\]", MOST)) {
            List<String> paths = values(table, "path");
            List<SpdxExpression> licences = new ArrayList<>();
            for (String one : values(table, "spdx-license-identifier")) {
                SpdxExpression licence = SpdxExpression.parse(one);
                if (licence != null) {
                    licences.add(licence);
                }
            }
            if (!licences.isEmpty()) {
                SpdxExpression all = SpdxExpression.all(licences);
                paths.forEach(path -> add(path, all, true));
            }
        }
    }

    /** The strings of a key, one or a list of them, which may run over lines. */
    private static List<String> values(String table, String key) {
        List<String> values = new ArrayList<>();
        int line = 0;
        while (line < table.length()) {
            int end = table.indexOf('\n', line);
            end = end < 0 ? table.length() : end;
            int equal = table.indexOf('=', line);
            if (equal > line
                    && equal < end
                    && table.substring(line, equal)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(key)) {
                String first = table.substring(equal + 1, end).strip();
                int stop = first.startsWith("[") ? table.indexOf(']', equal) : end;
                Matcher quoted = QUOTED.matcher(table.substring(equal + 1, stop < 0 ? table.length() : stop));
                while (quoted.find() && values.size() < MOST) {
                    values.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
                }
                return values;
            }
            line = end + 1;
        }
        return values;
    }

    private void dep5(String text) {
        for (String paragraph : text.split("\n[ \\t\r]*\n", MOST)) {
            String globs = field(paragraph, "files:");
            String licence = field(paragraph, "license:");
            int body = licence.indexOf('\n');
            SpdxExpression expression = SpdxExpression.parse((body < 0 ? licence : licence.substring(0, body)).strip());
            if (expression != null && !globs.isBlank()) {
                for (String glob : globs.strip().split("\\s+", MOST)) {
                    add(glob, expression, false);
                }
            }
        }
    }

    private static String field(String paragraph, String name) {
        StringBuilder value = new StringBuilder();
        boolean in = false;
        for (String line : paragraph.split("\n", -1)) {
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!folded) {
                in = line.toLowerCase(Locale.ROOT).startsWith(name);
                value.append(in ? line.substring(name.length()) + "\n" : "");
            } else if (in) {
                value.append(line).append('\n');
            }
        }
        return value.toString();
    }

    private void add(String glob, SpdxExpression licence, boolean isToml) {
        if (entries.size() < MOST) {
            entries.add(new Entry(glob, licence, isToml));
        }
    }

    /** In TOML a star stops at a slash and two do not; in dep5 a star does not stop. */
    static boolean matches(String glob, String path, boolean isToml) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        int g = 0;
        while (g < glob.length()) {
            char c = glob.charAt(g);
            boolean[] next = new boolean[path.length() + 1];
            if (c == '*') {
                boolean deep = !isToml || (g + 1 < glob.length() && glob.charAt(g + 1) == '*');
                while (g + 1 < glob.length() && glob.charAt(g + 1) == '*') {
                    g++;
                }
                boolean open = false;
                for (int p = 0; p <= path.length(); p++) {
                    if (p > 0 && path.charAt(p - 1) == '/' && !deep) {
                        open = false;
                    }
                    open |= reached[p];
                    next[p] = open;
                }
            } else {
                boolean escaped = c == '\\' && g + 1 < glob.length();
                char wanted = escaped ? glob.charAt(++g) : c;
                boolean one = c == '?' && !isToml;
                for (int p = 0; p < path.length(); p++) {
                    next[p + 1] = reached[p] && (one || path.charAt(p) == wanted);
                }
            }
            reached = next;
            g++;
        }
        return reached[path.length()];
    }
}
