package org.millrace.pipeline.files;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths as recipes and commands write them: local ones, relative or absolute, and URIs such as {@code s3://…}. */
public final class Paths {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private Paths() {}

    /** {@code path} seen from {@code folder}: itself where it is absolute or a URI. The result has no {@code .} or {@code ..}. */
    public static String resolve(String folder, String path) {
        if (isUri(path)) {
            return path;
        }
        if (isUri(folder)) {
            return path.startsWith("/") ? path : Storage.join(folder, path);
        }
        boolean isFolder = path.endsWith("/");
        String resolved =
                Path.of(folder).resolve(path).toAbsolutePath().normalize().toString();
        return isFolder && !resolved.endsWith("/") ? resolved + "/" : resolved;
    }

    /** A path of the command line: relative to the working directory. */
    public static String absolute(String path) {
        return resolve(System.getProperty("user.dir"), path);
    }

    /** The folder of a file, ending in {@code /}. */
    public static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The longest folder of a glob that holds no wildcard, ending in {@code /}. */
    public static String fixedFolder(String glob) {
        int wildcard = glob.length();
        for (char c : new char[] {'*', '?', '[', '{'}) {
            int at = glob.indexOf(c);
            wildcard = at < 0 ? wildcard : Math.min(wildcard, at);
        }
        return folderOf(glob.substring(0, wildcard));
    }

    public static boolean isGlob(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0 || path.indexOf('{') >= 0;
    }

    public static boolean isUri(String path) {
        return SCHEME.matcher(path).matches();
    }
}
