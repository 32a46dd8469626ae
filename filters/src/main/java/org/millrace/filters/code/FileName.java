package org.millrace.filters.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.core.Document;
import org.millrace.core.Origin;

/**
 * What a document's file is called.
 *
 * @param path the path, {@code /} between its parts; empty where none is known
 * @param name its last part
 */
record FileName(String path, String name) {
    private static final int LONGEST = 255; // as in most file systems; what is longer names no file
    private static final int MOST_EXTENSIONS = 8;

    /** The path in its archive, else that of its address, unless what was fetched is a web page. */
    static FileName of(Document document) {
        Origin origin = document.origin();
        if (!origin.path().isEmpty()) {
            return of(origin.path());
        }
        boolean page =
                origin.mediaType().equals("text/html") || origin.mediaType().equals("application/xhtml+xml");
        return of(page ? "" : pathOf(origin.uri()));
    }

    static FileName of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() > LONGEST ? new FileName("", "") : new FileName(path, name);
    }

    /** What may be an extension, in lower case, the longest first: of {@code a.html.erb} both {@code html.erb} and {@code erb}. */
    List<String> extensions() {
        List<String> extensions = new ArrayList<>(2);
        String lower = name.toLowerCase(Locale.ROOT);
        int last = lower.length();
        for (int i = 0; i < MOST_EXTENSIONS && last > 0; i++) {
            last = lower.lastIndexOf('.', last - 1);
            if (last < 0) {
                break;
            }
            extensions.add(0, lower.substring(last + 1));
        }
        return extensions;
    }

    private static String pathOf(String uri) {
        int host = uri.indexOf("://");
        int path = host < 0 ? -1 : uri.indexOf('/', host + 3);
        if (path < 0) {
            return "";
        }
        int end = uri.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = uri.indexOf(stop, path);
            end = at >= 0 && at < end ? at : end;
        }
        return uri.substring(path + 1, end);
    }
}
