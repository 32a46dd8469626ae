package org.millrace.pipeline.files;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as recipes and commands write them: local ones, relative or absolute, and URIs such as {@code s3://…}. */
public final class Paths {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");
    private static final Pattern LOCAL = Pattern.compile("file:(//)?(?=/)");

    private Paths() {}

    /** {@code path} seen from {@code folder}: itself where it is absolute or a URI. The result has no {@code .} or {@code ..}. */
    public static String resolve(String folder, String path) {
        if (isUri(path)) {
            Matcher local = LOCAL.matcher(path);
            return local.lookingAt() ? path.substring(local.end()) : path;
        }
        if (isUri(folder)) {
            return path.startsWith("/") ? path : below(folder, path);
        }
        boolean isFolder = path.endsWith("/");
        String resolved =
                Path.of(folder).resolve(path).toAbsolutePath().normalize().toString();
        return isFolder && !resolved.endsWith("/") ? resolved + "/" : resolved;
    }

    private static String below(String uri, String path) {
        int scheme = uri.indexOf(":/") + 1;
        int root = uri.startsWith("//", scheme) ? uri.indexOf('/', scheme + 2) : scheme; // behind the bucket or host
        String base = root < 0 ? uri : uri.substring(0, root);
        Path joined = Path.of("/", root < 0 ? "" : uri.substring(root), path).normalize();
        return base + joined + (path.endsWith("/") && joined.getNameCount() > 0 ? "/" : "");
    }

    /** A path of the command line: relative to the working directory. */
    public static String absolute(String path) {
        return resolve(System.getProperty("user.dir"), path);
    }

    /** A folder's path, ending in {@code /} whether or not it did. */
    public static String asFolder(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    /** A folder's path without the {@code /} at its end. */
    public static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
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
