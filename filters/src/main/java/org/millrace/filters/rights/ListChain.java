package org.millrace.filters.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.millrace.core.Digests;
import org.millrace.core.Resource;

/**
 * Checks that files are the versions of one list, one after the other: each names the SHA-256 of the file before it. So
 * nobody can take a request out of a version that was published without it being seen.
 */
public final class ListChain {
    private ListChain() {}

    /**
     * Checks versions in order, the oldest first. The first may have one before it that is not given.
     *
     * @return for each file, what it is: {@code acme 2026-11-20.1 sha256 …}
     * @throws IllegalArgumentException where a file is no list, of another list, or does not follow the one before it
     */
    public static List<String> check(List<Resource> versions) {
        List<String> lines = new ArrayList<>();
        OptOutList.Header before = null;
        String beforeDigest = "";
        String beforeName = "";
        for (Resource version : versions) {
            OptOutList.Header header = OptOutRequests.of(version).header();
            String digest = digest(version);
            if (before != null && !header.list().equals(before.list())) {
                throw new IllegalArgumentException(version.name() + ": expected a version of the list '" + before.list()
                        + "', found the list '" + header.list() + "'");
            }
            if (before != null && !header.previous().equals(beforeDigest)) {
                throw new IllegalArgumentException(version.name() + ": expected 'prev_sha256' " + beforeDigest
                        + ", the digest of " + beforeName + ", found "
                        + (header.previous().isEmpty() ? "none" : header.previous()));
            }
            lines.add(header.list() + " " + header.version() + " sha256 " + digest);
            before = header;
            beforeDigest = digest;
            beforeName = version.name();
        }
        return lines;
    }

    private static String digest(Resource file) {
        try (InputStream stream = file.open();
                DigestInputStream in = new DigestInputStream(stream, Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list '" + file.name() + "': " + e.getMessage(), e);
        }
    }
}
